/** What only a pull that fails says. `Pulling image` and `Successfully pulled` are ordinary events. */
const pullTrouble =
  /ImagePull(?!Policy)\w*|ErrImage\w+|InvalidImageName|ImageInspectError|RegistryUnavailable|SignatureValidationFailed|(?:fail(?:ed|s|ing|ure)?|unable|error|trouble|cannot|can't|couldn't|could not)(?: to)? pull|back-?off pulling|pull access denied|failed to resolve reference|manifest (?:\S+ )?(?:unknown|not found)|toomanyrequests|image (?:can|could)(?:not|n't| not) be pulled|image pull (?:fail|error|back)|no match for platform in manifest/i

/** What the kubelet and the scheduler give as a reason when it is no pull. */
const otherReasons: readonly RegExp[] = [
  /crash[- ]?loop|back-?off restarting|crash(?:ed|ing)\b|BackoffLimitExceeded|backoff limit/i,
  /\bOOM|out of memory/i,
  /FailedMount|FailedAttach|DiskPressure|MemoryPressure|FailedCreate|exceeded quota:|NetworkNotReady|FailedPostStartHook|FailedKillPod|reason\W+killing/i,
  /FailedScheduling|unschedulable|nodes? (?:are|is) available|insufficient (?:cpu|memory)|(?:not|mis-?|un)scheduled|preempt/i,
  /(?:liveness|readiness|startup) probe|reason\W+unhealthy/i,
  /\bevict/i,
  /CreateContainer\w*Error|RunContainerError|StartError|ContainerCannotRun|(?:secret|configmap) "?[\w.-]+"? not found/i,
  /exit(?:ed)? (?:code|with|status)|terminated with|restart(?:ed|ing|s) (?:count|too|more|frequently|often|rate|\d+)|restart[ _]count(?!\W{1,20}0\b)|restarts? (?:is|are) (?:high|above)|high restart|(?:has|have|been|was|is|are|keeps) restart(?:ed|ing)|times in the last/i,
]

/** Subjects of alerts that have nothing to do with starting; they may also stand beside one that has. */
const otherSubjects: readonly RegExp[] = [
  /memory (?:usage|limit|pressure|request|utili[sz]ation)|mem(?:ory)? is high|\bcpu (?:usage|limit|is|util|load|request|alert)|\b(?:high|elevated) cpu|HighCPU|CPUThrottl|throttl/i,
  /persistent ?volume|\bPVCs?\b|disk (?:space|usage|full|pressure|is|will)|filesystem|inodes?/i,
  /latency|error (?:rate|budget|ratio)|\b[45]xx\b|response time|apdex|\bSLO\b|burn rate|throughput|consumer lag|replication lag|queue (?:depth|length|size)/i,
  /certificates?\b.{0,80}\b(?:expir|renew)|CertificateExpir|cert-?manager/i,
  /KubeNode|NodeNotReady|NodeDown|NodeHasDisk|\bnodes?:? \S+ (?:is |are |has been )?(?:not ?ready|unreachable|down|unready)|KubeletDown|kubelet .{0,60}(?:down|too many)/i,
  /\bHPA\b|HorizontalPodAutoscaler|KubeHpa|autoscal/i,
  /TargetDown|Watchdog|dead ?man|scrape|prometheus(?: rule)? failures|heartbeat/i,
  /(?:Exception|TypeError|ValueError|ReferenceError)\b|traceback|stack ?trace|null ?pointer|segmentation fault/i,
]

/** Names of alerts that a failing pull would raise. */
const startAlerts =
  /KubePod(?!Crash)|KubeContainerWaiting|KubeDeployment|KubeStatefulSet|KubeDaemonSet|KubeJob|Kubernetes(?:PodNot|Deployment|Statefulset|Daemonset|Replicaset|Job)/i
/** What else is said of a start that fails. */
const startTrouble =
  /KubePod|KubeContainer|KubeDeployment|KubeStatefulSet|KubeDaemonSet|KubeJob|Kubernetes(?:Pod|Deployment|Statefulset|Daemonset|Job)|pods? .{0,120}(?:not|non|un)[- ]?(?:ready|running|healthy|available)|pods?\b.{0,120}\b(?:pending|waiting|stuck|fail)|(?:deployment|statefulset|daemonset|replica ?set|pod).{0,120}replicas|replicas? ?mismatch|container\w* waiting/i
const applicationTrouble =
  /degraded|timed? ?out waiting|timed out|timeout waiting|context deadline exceeded|health check failed|progress deadline|missing replicas/i
const application = /\b(?:application|app|helmrelease|helm|kustomization|release|rollout)\b/i

/** What a deploying tool says of its own work: of fetching charts, sources and manifests, and of comparing them. */
const deployersWork =
  /ComparisonError|failed to (?:load target state|generate manifest)|dry-run failed|failed calling webhook|failed to checkout|repository index|(?:pull|download|fetch)(?:ed|ing)? (?:the )?(?:OCI |Helm )?(?:artifact|chart)|chart pull error|\boci:\/\/|\b(?:oci|helm|git|image)repository\/|\bhelmchart\/|\bbucket\//i
/** What the kubelet says alone, who pulls images and nothing else. */
const kubeletsWork =
  /ImagePull|ErrImage|InvalidImageName|back-?off pulling image|failed to pull (?:and unpack )?image/i

/** kubewatch says this of every event with the reason BackOff, also of one about pulling an image. */
const kubewatchBackOff = /Pod \S+ in \S+ Crashed ?:(?: ?\n?CrashLoopBackOff)?/g

export function isPullTrouble(text: string): boolean {
  return pullTrouble.test(text)
}

/** Whether a deploying tool failed before there was anything for the kubelet to pull. */
export function isDeployersWork(text: string): boolean {
  return deployersWork.test(text) && !kubeletsWork.test(text)
}

/** Whether a reason is given that is no pull: who names one has found the trouble already. */
export function hasOtherReason(text: string): boolean {
  const said = text.replace(kubewatchBackOff, ' ')
  return otherReasons.some((reason) => reason.test(said))
}

/** Whether the alert is about something other than a start that fails. */
export function hasOtherSubject(text: string, heads: readonly string[]): boolean {
  const isOther = (said: string) => otherSubjects.some((subject) => subject.test(said))
  return !heads.some((head) => isStartTrouble(head) && !isOther(head)) && isOther(text)
}

export function isStartTrouble(text: string): boolean {
  return startTrouble.test(text)
}

/** Whether it is one of the well-known alerts, even where it names nothing. */
export function isStartAlert(text: string): boolean {
  return startAlerts.test(text)
}

export function isApplicationTrouble(text: string): boolean {
  return application.test(text) && applicationTrouble.test(text)
}
