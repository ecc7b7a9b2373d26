import { nameOfPress, type PressArgs, readPress } from '../pressed-button.ts'
import type { SlackSurface } from '../surface.ts'
import { tellPresser, whisper } from '../tell-presser.ts'
import { type AnsweredPress, examinePress } from './examine-press.ts'

/** Acknowledges at once, sees whether the presser may have it, does it, and says so if that fails. */
export async function answerPress(
  args: PressArgs,
  surface: SlackSurface,
  act: (press: AnsweredPress) => Promise<void>,
): Promise<void> {
  await args.ack()
  await surface.once(nameOfPress(args), async () => {
    try {
      const press = await examinePress(readPress(args), surface)
      if ('declined' in press) await whisper(press.declined, args, surface)
      else await act(press)
    } catch (error) {
      await tellFailure(error, args, surface)
    }
  })
}

/** Whatever went wrong, the presser is not left waiting. */
export async function tellFailure(error: unknown, args: PressArgs, surface: SlackSurface): Promise<void> {
  const user = args.body.user.id
  surface.log.error({ err: error, user }, 'Press of a button could not be answered')
  try {
    await tellPresser('replies:controls.failed', args, surface)
  } catch (unheard) {
    surface.log.error({ err: unheard, user }, 'Presser of a button could not be told')
  }
}
