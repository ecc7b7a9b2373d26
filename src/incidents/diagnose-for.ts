import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import type { WatchDeps } from './watch-deps.ts'

type Deps = Pick<WatchDeps, 'diagnose' | 'mayTell'>

/** Looks at a pod with what may be told of in a channel. */
export function diagnoseFor(
  channel: string,
  cluster: string,
  pod: { namespace: string; name: string },
  { diagnose, mayTell }: Deps,
): Promise<Diagnosis> {
  if (!mayTell) return diagnose(cluster, pod)
  return diagnose(cluster, pod, (namespace) => mayTell(channel, cluster, namespace))
}

/** Channels share a look, unless their rules may differ. */
export function lookKey(channel: string, cluster: string, name: string, { mayTell }: Deps): string {
  return mayTell ? `${channel} ${cluster} ${name}` : `${cluster} ${name}`
}
