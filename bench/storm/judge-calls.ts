import type { SlackCall } from './record-slack.ts'

/** What nothing but posting is limited by for each channel alone. */
const perChannel = ['chat.postMessage']
/** Clocks count whole milliseconds. */
const roundingMs = 1
/** Two channels are written to at the same time: what comes so soon was on its way before the refusal was read. */
const onItsWayMs = 100

export type Refusal = { method: string; channel?: string; retryAfterSeconds: number; honoured: boolean }

/** Every refusal, and whether the bot stayed away as long as it was told. */
export function refusalsOf(calls: readonly SlackCall[]): Refusal[] {
  return calls.flatMap(({ status, method, channel, until, retryAfterSeconds = 0 }) => {
    if (status !== 429) return []
    const next = calls.find(
      (call) => call.from >= until + onItsWayMs && isSame(call, { method, ...(channel && { channel }) }),
    )
    const honoured = next === undefined || next.from - until >= retryAfterSeconds * 1000 - roundingMs
    return [{ method, ...(channel && { channel }), retryAfterSeconds, honoured }]
  })
}

/** Slack refuses posts in one channel, and other methods everywhere. */
function isSame(call: SlackCall, refused: { method: string; channel?: string }): boolean {
  if (call.method !== refused.method) return false
  return !perChannel.includes(call.method) || call.channel === refused.channel
}

/** The shortest time between two edits of one message, in milliseconds; undefined where none was edited twice. */
export function shortestGapOf(calls: readonly SlackCall[]): number | undefined {
  const edits = calls.filter(({ method, status }) => method === 'chat.update' && status === 200)
  const gaps = [...Map.groupBy(edits, ({ channel, ts }) => `${channel} ${ts}`).values()].flatMap(gapsBetween)
  return gaps.length > 0 ? Math.min(...gaps) + roundingMs : undefined
}

function gapsBetween(edits: readonly SlackCall[]): number[] {
  return edits.slice(1).map(({ from }, index) => from - (edits[index]?.from ?? 0))
}
