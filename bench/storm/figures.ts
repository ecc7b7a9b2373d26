import type { CallsOf } from './people.ts'
import type { Outcome } from './weather-storm.ts'

/** What depends on the machine, or is worth knowing. */
export function figuresOf({ sent, storm, stormCalls, slack, ...rest }: Outcome): Record<string, string> {
  const { idle, usage, settledAfterMs, quietAfterMs, calls, recovered, stolen } = rest
  const succeeded = (method: string) =>
    String(slack.filter((call) => call.method === method && call.status === 200).length)
  const { p50, p99, max } = usage.delayMs
  return {
    'alerts sent': `${sent.alerts} in ${sent.seconds.toFixed(1)} s`,
    'alerts acknowledged': `${sent.accepted}; p50 ${sent.acknowledgedMs.p50} ms, p99 ${sent.acknowledgedMs.p99} ms, slowest ${sent.acknowledgedMs.max} ms`,
    'alerts settled': countsOf(storm.alerts),
    'last alert settled': `${Math.round(settledAfterMs)} ms after the storm`,
    'last edit made': `${Math.round(quietAfterMs)} ms after the storm`,
    incidents: storm.incidents
      .map(({ channel, cause, alerts, pods }) => `${channel} ${cause}, ${alerts} alerts, ${pods} pods`)
      .join('; '),
    'posts (answers and links)': succeeded('chat.postMessage'),
    edits: succeeded('chat.update'),
    'answers 429': String(slack.filter(({ status }) => status === 429).length),
    'Kubernetes calls in the storm': callsTo(stormCalls.kubernetes),
    'Kubernetes calls with the recovery': callsTo(calls.kubernetes),
    'Cloud Logging calls': callsTo(calls.logging),
    'Slack calls': callsTo(calls.slack),
    'loop delay': `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, max ${max.toFixed(1)} ms`,
    'longest block by its own processor time': `${usage.longestCpuMs.toFixed(1)} ms`,
    'processor time taken by other machines': stolen,
    'processor time of the bot': `${(usage.cpuMs / 1000).toFixed(1)} s`,
    'resident memory, before': inMb(idle.rssBytes),
    'resident memory, peak in the storm': inMb(usage.peakRssBytes),
    'resident memory, peak with the start': inMb(usage.startRssBytes),
    'resident memory, after': inMb(usage.rssBytes),
    'heap, peak': inMb(usage.peakHeapBytes),
    'closed at the end': String(recovered.incidents.filter(({ state }) => state === 'closed').length),
  }
}

function callsTo(methods: CallsOf[string] | undefined): string {
  return countsOf(
    Object.fromEntries(Object.entries(methods ?? {}).map(([method, { calls }]) => [method, calls])),
  )
}

function countsOf(counts: Record<string, number>): string {
  const named = Object.entries(counts).filter(([, count]) => count > 0)
  return named.map(([name, count]) => `${count} ${name}`).join(', ')
}

function inMb(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
