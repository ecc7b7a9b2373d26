import { expression, mayMatchAny, wordsOfAny } from './expressions/expression.ts'
import { namedImage } from './named-image.ts'
import type { ImageFault, Reading } from './reading.ts'

/** Words of runtimes and kubelets about a container that does not come up. */
const containerStart = expression(
  /failed to (?:create|start) (?:containerd |shim )?(?:task|container|shim)|OCI runtime|container process|container_linux\.go|CreateContainer\b|RunContainerError|StartError|error starting container/i,
)
/** What runc's init prints into the container's own log when it can't become the program. */
const initFailed = /^(?:standard_init_linux\.go:\d+: )?exec (?:user process caused:? "?|\/?[\w./-]{1,300}: )/i
const execFormat = expression(
  /exec format error"?(?:: unknown)?\W*$|container operating system does not match the host/i,
)
const missingProgram = expression(
  /\bexec:? "?([^\s":]{1,300})"?: (?:(?:stat|fork\/exec) \S{1,300}: )?(?:no such file or directory|executable file not found)/i,
)
const symlinkLevels = expression(
  /(?:failed to mount|error mounting|mount callback failed).{0,900}: too many levels of symbolic links/i,
)
/** What admission controllers and image verifiers say of an image that no registry refused. */
const imagePolicy = expression(
  /image policy webhook backend denied|denied by Binary Authorization|imagepolicywebhook|failed to verify image .{1,600}(?:no (?:matching )?signatures|signature mismatch)/i,
)

/** ENXIO as the C library and the translations of Google's page on image streaming print it. */
const inJapanese = 'デバイスまたはアドレスがありません|そのようなデバイスやアドレスはありません'
const translated =
  'No existe el dispositivo o la direcci[oó]n|(?:Aucun p[eé]riph[eé]rique|P[eé]riph[eé]rique inexistant) ou adresse|Tidak ada perangkat atau alamat tersebut'
const noSuchDevice = expression(
  new RegExp(`No such device or address|\\bENXIO\\b|${translated}|${inJapanese}`, 'i'),
)
/** Opening a device gives the same error, so only a rename counts. */
const renames = /\bmv\b|\brename(?:at2?)?\b|\[Errno 6\].{0,300} -> /i
/** A whole text of nothing else is a passage of a translated page; programs name what they did. */
const passageOfPage = new RegExp(`^\\W*(?:${translated}|${inJapanese})\\W*$`, 'i')

const bootstrapUnit = expression(
  /Download and install k8s binaries and configurations|Configure kubernetes node|kube-node-(?:installation|configuration)\.service/i,
)
/** systemd's words for a unit that failed, or that is still at what takes seconds on a healthy node. */
const unitFailed = expression(
  /Failed to start (?:Download and install|Configure kubernetes|kube-node)|Dependency failed for|Active: (?:failed|activating)|Failed with result|operation timed out|status=[1-9]\d{0,4}\/|unit .{0,80}entered failed state/i,
)

const faults: readonly (readonly [holds: (text: string) => boolean, fault: ImageFault])[] = [
  [(text) => bootstrapUnit.test(text) && unitFailed.test(text), 'node-bootstrap'],
  [(text) => execFormat.test(text) && isStart(text), 'exec-format'],
  [(text) => symlinkLevels.test(text), 'symlink-levels'],
  [(text) => missingProgram.test(text) && isStart(text), 'missing-file'],
  [(text) => noSuchDevice.test(text) && isRename(text), 'no-such-device'],
  [(text) => imagePolicy.test(text), 'image-policy'],
]

/** The words of all faults. */
export const ofFaults = wordsOfAny([
  bootstrapUnit,
  execFormat,
  symlinkLevels,
  missingProgram,
  noSuchDevice,
  imagePolicy,
])

const mayBeFault = mayMatchAny([ofFaults])

/** A pull tells its own trouble; a probe, a hook or a shell in a container that runs tells nothing of its image. */
const otherWork = expression(
  /failed to pull|pulling image|runtime exec failed|executing command in container|probe (?:failed|errored)|lifecycle hook/i,
)

/** Trouble before or after a pull that goes back to the image; applications that say the same are left out. */
export function readImageFault(text: string): Extract<Reading, { kind: 'fault' }> | undefined {
  if (!mayBeFault(text) || otherWork.test(text)) return undefined
  const fault = faults.find(([holds]) => holds(text))?.[1]
  if (!fault) return undefined
  const image = namedImage(text)
  const path = fault === 'missing-file' ? missingProgram.exec(text)?.[1] : undefined
  return { kind: 'fault', fault, text, ...(image && { image }), ...(path && { path }) }
}

function isStart(text: string): boolean {
  return initFailed.test(text) || containerStart.test(text)
}

function isRename(text: string): boolean {
  return (renames.test(text) && !text.includes('/dev/')) || passageOfPage.test(text)
}
