import type { FeedbackButtons as Feedback } from '@slack/types'
import { ButtonElement } from './button-element.tsx'

/** Two buttons of one action, told apart by their values. */
export function FeedbackButtons({ element, blockId }: { element: Feedback; blockId: string }) {
  const { action_id, positive_button: yes, negative_button: no } = element
  const ofAction = action_id === undefined ? {} : { action_id }
  return [yes, no].map((button) => (
    <ButtonElement key={button.value} button={{ ...ofAction, ...button }} blockId={blockId} />
  ))
}
