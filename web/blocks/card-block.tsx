import type { CardBlock as Card } from '@slack/types'
import { Element } from './element.tsx'
import { Picture } from './image-block.tsx'
import { TextObject } from './text-object.tsx'

export function CardBlock({ card }: { card: Card }) {
  const { hero_image: hero, icon, title, subtitle, body, actions } = card
  return (
    <div className="block-card">
      {hero && <Picture image={hero} />}
      {title && (
        <p>
          {icon && <Picture image={icon} />}{' '}
          <b>
            <TextObject text={title} />
          </b>
        </p>
      )}
      {subtitle && (
        <small>
          <TextObject text={subtitle} />
        </small>
      )}
      {body && (
        <div className="words">
          <TextObject text={body} />
        </div>
      )}
      {actions && (
        <div className="block-actions">
          {actions.map((button, index) => (
            <Element key={index} element={button} blockId={card.block_id ?? ''} />
          ))}
        </div>
      )}
    </div>
  )
}
