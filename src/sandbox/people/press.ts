import { z } from 'zod'
import type { Message } from '../slack/message-store.ts'
import { blockAction } from '../slack/outgoing/block-action.ts'
import { deliver } from '../slack/outgoing/deliver.ts'
import { type Desk, seat } from './desk.ts'
import { PersonError } from './person-error.ts'
import { reportOf } from './report-delivery.ts'

export const Press = z.object({
  as: z.string(),
  channel: z.string(),
  ts: z.string(),
  actionId: z.string(),
  /** The option of a menu; or which of several buttons of the same action. */
  value: z.string().optional(),
})

const Option = z.looseObject({ value: z.string() })
const Element = z.looseObject({
  type: z.string(),
  action_id: z.string(),
  value: z.string().optional(),
  options: z.array(Option).optional(),
})
type Element = z.infer<typeof Element>

/** Presses a button, or chooses from a menu. */
export async function press(given: z.infer<typeof Press>, desk: Desk): Promise<Record<string, unknown>> {
  const { person, channel } = seat(given.as, given.channel)
  const message = desk.workspace.messages.find(channel.id, given.ts)
  if (!message || (message.visibleTo && message.visibleTo !== person.id))
    throw new PersonError('unknown_message')
  const action = findAction(message, given)
  if (!action) throw new PersonError('unknown_action')
  const { threadTs } = message
  const interaction = {
    channel: channel.id,
    user: person.id,
    original: message.ts,
    ...(threadTs && { threadTs }),
  }
  const responseUrl = `${desk.origin()}${desk.workspace.responseUrls.create(interaction)}`
  const outgoing = blockAction({
    person,
    channel,
    message,
    responseUrl,
    action: { ...action, action_ts: desk.workspace.messages.nextTs() },
  })
  return reportOf([await deliver(outgoing, desk.bot)], desk)
}

function findAction({ blocks }: Message, { actionId, value }: z.infer<typeof Press>) {
  for (const block of blocks) {
    for (const candidate of [block.accessory, ...(Array.isArray(block.elements) ? block.elements : [])]) {
      const element = Element.safeParse(candidate)
      if (!element.success || element.data.action_id !== actionId) continue
      const action = actionOf(element.data, value)
      if (action) return { ...action, block_id: block.block_id }
    }
  }
  return undefined
}

function actionOf(
  { type, action_id, value: ownValue, options, ...rest }: Element,
  value: string | undefined,
) {
  if (options) {
    const selected = options.find((option) => option.value === value)
    return selected && { type, action_id, selected_option: selected }
  }
  if (value !== undefined && value !== ownValue) return undefined
  return { type, action_id, text: rest.text, ...(ownValue !== undefined && { value: ownValue }) }
}
