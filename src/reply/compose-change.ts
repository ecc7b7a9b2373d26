import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'

/** An answer as far as a second look at the same thing can differ from it. */
export type Standing = {
  /** The cause, or what it came to without one, in the reader's words. */
  what: string
  isWell: boolean
  /** Pods that fail, where the answer is about several. */
  failing?: number
  /** What each container waits for or does, in the kubelet's words. */
  containers: ReadonlyMap<string, string>
  at: string
}

/** More are not read in one line. */
const mostContainers = 3

/** The first line of an answer that was checked again: what is different now. */
export function composeChange(before: Standing, after: Standing, translator: Translator): Rich {
  const say = (key: string, values = {}) => translator.rich({ key: `replies:change.${key}`, values })
  if (after.isWell && !before.isWell) return say('recovered', { before: before.what })
  if (after.what !== before.what) return say('differs', { before: before.what, after: after.what })
  if (after.failing !== before.failing)
    return say('failing', { before: before.failing ?? 0, after: after.failing ?? 0 })
  const moved = [...after.containers].filter(([name, state]) => hasMoved(before.containers.get(name), state))
  if (moved.length === 0) return say('unchanged', { time: { date: before.at } })
  const list = moved.slice(0, mostContainers).map(([name, state]) =>
    translator.text({
      key: 'replies:change.container',
      values: { name, before: before.containers.get(name) ?? '', after: state },
    }),
  )
  return say('containers', { changes: { list } })
}

/** Between two tries the kubelet says the one and then the other: that is no news. */
const backingOff = ['ErrImagePull', 'ImagePullBackOff']

function hasMoved(before: string | undefined, after: string): boolean {
  if (before === undefined || before === after) return false
  return !(backingOff.includes(before) && backingOff.includes(after))
}
