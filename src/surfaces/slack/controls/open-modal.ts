import type { types } from '@slack/bolt'
import { createTranslator, type Reader } from '../../../i18n/translator.ts'
import { blockLimits } from '../block-limits.ts'
import { isPrivate, type PressArgs, readPress } from '../pressed-button.ts'
import type { SlackSurface } from '../surface.ts'
import { whisper } from '../tell-presser.ts'
import { slackFailure } from '../watch/slack-failure.ts'
import { type ModalTitle, renderLoading, renderModal } from './render-modal.ts'

/** Shows what was read: in the modal, or as messages for the presser alone where none could be opened. */
export type Modal = { show: (blocks: types.KnownBlock[], reader: Reader) => Promise<void> }

/** Nobody reads on for ever. */
const mostMessages = 4

/**
 * Slack's trigger lives for three seconds and once, so the modal opens before anything is read. Where it had
 * expired all the same (`expired_trigger_id`, `exchanged_trigger_id`), the presser gets messages instead.
 */
export async function openModal(title: ModalTitle, args: PressArgs, surface: SlackSurface): Promise<Modal> {
  const { client } = args
  const press = readPress(args)
  const lang = isPrivate(press) ? press.lang : undefined
  const loading = renderLoading(title, createTranslator(surface.readers.atOnce(press.user, lang)))
  const id = await open(press.trigger, loading, args, surface)
  return {
    show: async (blocks, reader) => {
      const view = renderModal(title, blocks, createTranslator(reader))
      if (id !== undefined && (await update(id, view, client, surface))) return
      await showAsMessages(view.title.text, blocks, args, surface)
    },
  }
}

async function open(
  trigger: string | undefined,
  view: types.ModalView,
  { client }: PressArgs,
  { log }: SlackSurface,
): Promise<string | undefined> {
  if (trigger === undefined) return undefined
  try {
    return (await client.views.open({ trigger_id: trigger, view })).view?.id
  } catch (error) {
    log.warn({ err: error, reason: slackFailure(error).reason }, 'Modal could not be opened')
    return undefined
  }
}

async function update(
  id: string,
  view: types.ModalView,
  client: PressArgs['client'],
  { log }: SlackSurface,
): Promise<boolean> {
  try {
    await client.views.update({ view_id: id, view })
    return true
  } catch (error) {
    // Whoever has closed it meanwhile does not wait for it.
    const { reason } = slackFailure(error)
    log.warn({ err: error, reason }, 'Modal could not be filled')
    return reason === 'not_found' || reason === 'view_not_found'
  }
}

async function showAsMessages(
  text: string,
  blocks: types.KnownBlock[],
  args: PressArgs,
  surface: SlackSurface,
): Promise<void> {
  for (const part of packed(blocks).slice(0, mostMessages)) {
    await whisper({ text, blocks: part }, args, surface)
  }
}

/** As many blocks together as one message takes. */
function packed(blocks: readonly types.KnownBlock[]): types.KnownBlock[][] {
  const parts: types.KnownBlock[][] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    const together = [...(last ?? []), block]
    const isFull =
      together.length > blockLimits.blocks || JSON.stringify(together).length > blockLimits.allBlocks
    if (last && !isFull) last.push(block)
    else parts.push([block])
  }
  return parts
}
