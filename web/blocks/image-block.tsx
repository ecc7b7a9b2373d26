import type { ImageBlock as Image, ImageElement } from '@slack/types'
import { plainText } from './text-object.tsx'

export function ImageBlock({ image }: { image: Image }) {
  return (
    <figure className="block-image">
      {image.title && <figcaption>{plainText(image.title)}</figcaption>}
      <Picture image={image} />
    </figure>
  )
}

/** Nothing is loaded from other hosts, so their pictures appear by their words. */
export function Picture({ image }: { image: Image | ImageElement }) {
  const url = 'image_url' in image ? (image.image_url ?? '') : ''
  if (/^(?:data:|\/(?!\/))/.test(url)) return <img src={url} alt={image.alt_text} />
  return <span className="picture-words">{image.alt_text}</span>
}
