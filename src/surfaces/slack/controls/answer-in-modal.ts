import type { types } from '@slack/bolt'
import { nameOfPress, type PressArgs, readerOfPress, readPress } from '../pressed-button.ts'
import type { SlackSurface } from '../surface.ts'
import { tellFailure } from './answer-press.ts'
import { type AnsweredPress, examinePress } from './examine-press.ts'
import { openModal } from './open-modal.ts'
import type { ModalTitle } from './render-modal.ts'

/** Opens a modal at once, then fills it with what the press asks for, or with why there is nothing. */
export async function answerInModal(
  title: ModalTitle,
  args: PressArgs,
  surface: SlackSurface,
  read: (press: AnsweredPress) => Promise<types.KnownBlock[]>,
): Promise<void> {
  await args.ack()
  await surface.once(nameOfPress(args), async () => {
    try {
      const modal = await openModal(title, args, surface)
      const press = readPress(args)
      const examined = await examinePress(press, surface)
      if ('declined' in examined)
        return await modal.show(examined.declined.blocks, await readerOfPress(press, surface))
      await modal.show(await read(examined), examined.reader)
    } catch (error) {
      await tellFailure(error, args, surface)
    }
  })
}
