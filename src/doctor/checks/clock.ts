import { setClock } from '../commands.ts'
import { about, type Finding, fine, wrong } from '../finding.ts'
import type { Check, Patient } from '../patient.ts'
import { reachOrNone } from '../reach-or-none.ts'

/** Slack's signatures hold for five minutes; a clock that is a minute off is on its way there. */
const mostSkewMs = 60_000

/** Compares with the `Date` of what Slack and the API servers answer. */
export const clock: Check = {
  id: 'clock',
  run: async (patient, signal) => {
    const clocks = await Promise.all([slackTime(patient, signal), ...clusterTimes(patient, signal)])
    return clocks.flatMap(({ whose, date }) =>
      date === undefined ? [] : [compare(whose, date, patient.now())],
    )
  },
}

type Time = { whose: string; date?: string | undefined }

async function slackTime({ slack }: Patient, signal: AbortSignal): Promise<Time> {
  const answer = await slack?.identity(signal)
  return { whose: 'Slack', date: answer?.date }
}

function clusterTimes({ clusters }: Patient, signal: AbortSignal): Promise<Time>[] {
  return clusters.map(async ({ name, reach }) => {
    const whose = `Kubernetes (${name})`
    const fact = await reachOrNone(reach)?.kubernetes.version(signal)
    return { whose, date: fact?.known ? fact.value.date : undefined }
  })
}

function compare(whose: string, date: string, now: number): Finding {
  const skew = Math.abs(Date.parse(date) - now)
  if (Number.isNaN(skew) || skew <= mostSkewMs) return fine('clock.fine', { whose })
  const values = { whose, skew: { durationMs: skew } }
  return wrong('clock.wrong', values, { advice: about('clock.advice'), commands: [setClock()] })
}
