import { createTranslator } from '../../../../i18n/translator.ts'
import { imageOf, mutedUntil } from '../../../../incidents/muted-until.ts'
import { answerOf, recoveryOf } from '../../../../incidents/outgoing.ts'
import type { Incident, Mute } from '../../../../store/records.ts'
import { auditRequest } from '../../audit-request.ts'
import { answerPress } from '../../controls/answer-press.ts'
import { writeChoice } from '../../controls/choice.ts'
import type { AnsweredPress } from '../../controls/examine-press.ts'
import { incidentIdOf } from '../../controls/offered-controls.ts'
import { actionIds } from '../../controls/render-controls.ts'
import { lineOf } from '../../line-of.ts'
import type { PressArgs } from '../../pressed-button.ts'
import type { SlackMessage } from '../../slack-client.ts'
import type { SlackSurface } from '../../surface.ts'
import { tellPresser, whisper } from '../../tell-presser.ts'

const hourMs = 60 * 60_000

/** "Mute": for a time nothing is said of an incident, or of an image, in its channel. */
export async function mute(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerPress(args, surface, async (press) => {
    const incident = await incidentOf(press, surface)
    if (!incident) return tellPresser('replies:slack.askAgain', args, surface)
    const { now, store } = surface
    const until = now() + (press.choice === 'mute-hour' ? hourMs : 24 * hourMs)
    const wanted = muteOf(incident, press, until)
    if (!wanted) return tellPresser('replies:controls.noImage', args, surface)
    await store.saveMute(wanted)
    await surface.audit({ ...auditRequest(press, press.request, 'muted', now()), action: 'mute' })
    await whisper(renderMuted(wanted, press), args, surface)
  })
}

/** "Undo": what was held back meanwhile is shown at once. */
export async function unmute(args: PressArgs, surface: SlackSurface): Promise<void> {
  await answerPress(args, surface, async (press) => {
    const { now, store } = surface
    const incident = await incidentOf(press, surface)
    const lifted = incident && muteOf(incident, press, now())
    if (!lifted) return tellPresser('replies:slack.askAgain', args, surface)
    await store.saveMute(lifted)
    await tellHeldBack(lifted, surface)
    await surface.audit({ ...auditRequest(press, press.request, 'lifted', now()), action: 'mute' })
    const text = createTranslator(press.reader).text({ key: 'replies:controls.unmuted' })
    await whisper(lineOf(text), args, surface, true)
  })
}

/** Whatever waited for the end of the mute. */
async function tellHeldBack(lifted: Mute, { store, now, wake }: SlackSurface): Promise<void> {
  const at = now()
  const known = await store.incidents({ channel: lifted.channel, closedAfter: at - 24 * hourMs })
  const muted = { ...lifted, until: Number.POSITIVE_INFINITY }
  const held = known.filter((incident) => mutedUntil(incident, [muted], at) !== undefined)
  await store.commit({
    outgoing: held.flatMap((incident) => [answerOf(incident, at), ...recoveryOf(incident, at)]),
  })
  wake()
}

async function incidentOf(
  { shelved }: AnsweredPress,
  { store }: SlackSurface,
): Promise<Incident | undefined> {
  const id = incidentIdOf(shelved.told)
  return id === undefined ? undefined : store.incident(id)
}

/** Undefined where an image is meant and the incident is about none. */
function muteOf(incident: Incident, { user, choice }: AnsweredPress, until: number): Mute | undefined {
  const { channel, key } = incident
  if (choice !== 'mute-image' && choice !== 'unmute-image') return { channel, key, until, user }
  const image = imageOf(incident)
  return image === undefined ? undefined : { channel, image, until, user }
}

function renderMuted({ image, until }: Mute, { id, reader }: AnsweredPress): SlackMessage {
  const { text: say, lang } = createTranslator(reader)
  const time = { date: new Date(until).toISOString() }
  const words =
    image === undefined
      ? say({ key: 'replies:controls.muted', values: { time } })
      : say({ key: 'replies:controls.mutedImage', values: { time, image } })
  const value = writeChoice({ choice: image === undefined ? 'unmute' : 'unmute-image', lang, id })
  const text = { type: 'plain_text', text: say({ key: 'replies:controls.undo' }), emoji: false } as const
  const undo = { type: 'button', action_id: actionIds.unmute, text, value } as const
  const line = lineOf(words)
  return { ...line, blocks: [...line.blocks, { type: 'actions', elements: [undo] }] }
}
