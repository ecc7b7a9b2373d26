import type { AlertBlock as Alert } from '@slack/types'
import { TextObject } from './text-object.tsx'

const tones = {
  default: 'plain',
  info: 'plain',
  success: 'good',
  warning: 'warning',
  error: 'danger',
} as const

export function AlertBlock({ block }: { block: Alert }) {
  return (
    <div className={`attachment words tone-${tones[block.level ?? 'default']}`}>
      <TextObject text={block.text} />
    </div>
  )
}
