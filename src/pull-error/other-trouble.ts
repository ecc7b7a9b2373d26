import { decisions } from './expressions/expression.ts'
import type { OtherTrouble } from './reading.ts'

// Words of the kubelet, the scheduler, controllers and runtimes about everything but image pulls.
/** Named trouble of another kind. */
export const otherTrouble = decisions<OtherTrouble>([
  [
    /\b(?:liveness|readiness|startup) probe (?:failed|errored|warning)|probe failed with statuscode/i,
    'probe',
  ],
  [/back-off restarting failed|CrashLoopBackOff/i, 'crash-loop'],
  [/\b(?:Attach|Mount|Detach|Unmount)Volume|unable to attach or mount|multi-attach error/i, 'volume'],
  [/failed to provision volume|persistentvolumeclaim|unbound immediate|MapVolume/i, 'volume'],
  [/\b\d{1,6}\/\d{1,6} nodes are available|FailedScheduling|didn't match pod's node affinity/i, 'scheduling'],
  [
    /CreateContainerConfigError|\b(?:secret|configmap) "[^"]{1,300}" not found|couldn't find key/i,
    'container-config',
  ],
  [/container has runAsNonRoot|couldn't find env/i, 'container-config'],
  [
    /set ?up (?:pod )?(?:network )?(?:for )?(?:sandbox|pod)|cni plugin|NetworkPluginNotReady|plugin type="/i,
    'sandbox-network',
  ],
  [/OOMKilled|OOMKilling|system OOM|out of memory|exit code 137/i, 'out-of-memory'],
  [/exceeded quota|quota has been exceeded/i, 'quota'],
  [/admission (?:webhook|rule|plugin)|image policy webhook|" is forbidden: /i, 'admission'],
  [/violates PodSecurity|denied by policy|validating webhook/i, 'admission'],
  [
    /failed to (?:create|start) (?:containerd |shim )?(?:task|container|shim)|OCI runtime create failed/i,
    'container-start',
  ],
  [/RunContainerError|CreateContainerError|container spec|error starting container/i, 'container-start'],
  [/failed to initialize logging driver|executable file not found/i, 'container-start'],
])
const failure = /\b(?:error|failed|failure|denied|timeout|timed out|refused|exception|unavailable|fatal)\b/i

export function looksLikeFailure(text: string): boolean {
  return failure.test(text)
}
