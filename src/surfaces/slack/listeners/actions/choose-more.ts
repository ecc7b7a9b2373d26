import { type PressArgs, readPress } from '../../pressed-button.ts'
import type { SlackSurface } from '../../surface.ts'
import { tellPresser } from '../../tell-presser.ts'
import { mute } from './mute.ts'
import { sendScript } from './send-script.ts'
import { shareReply } from './share-reply.ts'
import { showEvidence } from './show-evidence.ts'

type Listener = (args: PressArgs, surface: SlackSurface) => Promise<void>

const listeners = new Map<string, Listener>([
  ['evidence', showEvidence],
  ['script', sendScript],
  ['share', shareReply],
  ['mute-hour', mute],
  ['mute-day', mute],
  ['mute-image', mute],
])

/** The menu of what is rarer, or its only entry as a button. */
export async function chooseMore(args: PressArgs, surface: SlackSurface): Promise<void> {
  const chosen = listeners.get(readPress(args).choice ?? '')
  if (chosen) return chosen(args, surface)
  // Another version put it there.
  await args.ack()
  await tellPresser('replies:slack.askAgain', args, surface)
}
