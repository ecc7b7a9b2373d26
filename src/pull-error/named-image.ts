import { decisiveRegistry } from './attempts.ts'
import { expression } from './expressions/expression.ts'
import { type ImageReference, parseImageReference } from './image-reference.ts'
import { urlParts } from './request-line.ts'
import { withoutEnding } from './without-ending.ts'

// Where kubelet, containerd, Docker, CRI-O and BuildKit put the image; the first is what the user wrote.
const places = [
  /\b(?:pull|pulling|pulled|pull and unpack|sandbox|inspect|resolve) image "?([^\s",]+)/i,
  /\bimage pull failed for "?([^\s",]+)/i,
  /\bno such image: "?([^\s",]+)/i,
  /\bimage tag "([^\s"]+)"/,
  /\bPullImage "([^\s"]+)"/,
  /\b(?:container|Pulled) image:? "([^\s"]+)"/i,
  /\bresolve reference "([^\s"]+)"/,
  /\b(?:docker|oci):\/\/([^\s",]+)/,
  /\bsource metadata for ([^\s,]+)/,
  /\bmanifest for ([^\s,]+) not found/,
  /\bfailed to (?:solve|create LLB definition): ([\w.:/@-]+): /,
  /\bTrying to access "([^\s"]+)"/,
  /\bImage (\S{1,512}) denied by /,
  /^"([^\s"]{1,500}[/:][^\s"]{1,200})": not found$/,
  // Google's documentation has the image's name where containerd prints a URL.
  /\bdo request: (?:head|get) "([\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?::\d{1,5})?\/(?!v2\/)[^\s"]{1,500})"/i,
].map(expression)
const noName = /^(?:from|for|failed|image|configuration|[^a-z0-9]*)$/i

/** The image a message is about, as it is written there. */
export function namedImage(text: string): string | undefined {
  const ofRegistry = decisiveRegistry(text)
  return (ofRegistry === undefined ? undefined : imageIn(ofRegistry)) ?? imageIn(text)
}

function imageIn(text: string): string | undefined {
  for (const place of places) {
    const found = place.exec(text)?.[1]
    if (!found) continue
    const written = withoutEnding(found, ':.;')
    if (!noName.test(written)) return written
  }
  return undefined
}

/** The image behind a registry URL, where the text names it nowhere else. */
export function imageOfUrl(url: string): ImageReference | undefined {
  const { host = '', path = '', reference } = urlParts(url) ?? {}
  if (!host || !path || !reference || url.includes('/blobs/')) return undefined
  const registry = /^(?:registry-1|auth)\.docker\.io$/.test(host) ? 'docker.io' : host
  const mark = reference.includes(':') ? '@' : ':'
  return parseImageReference(`${registry}/${path}${mark}${reference}`)
}
