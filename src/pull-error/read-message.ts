import { isAboutPull, isCertainlyAboutPull, ofPulls } from './about-pull.ts'
import { expression, wordsOfAny } from './expressions/expression.ts'
import { ofFaults, readImageFault } from './image-fault.ts'
import { readImageLost, saysLost } from './image-lost.ts'
import { namedImage } from './named-image.ts'
import { otherTrouble } from './other-trouble.ts'
import { pullErrorOf } from './parse-pull-error.ts'
import { ofSuccess, readSuccess } from './pulled-message.ts'
import { isGcfsdLine, ownWords, readGcfsdLine } from './read-gcfsd-line.ts'
import type { Reading } from './reading.ts'

const backOff = expression(/^Back-off pulling image "([^"]*)"(?:: (?:ErrImagePull: )?([\s\S]*)|\W{0,9})$/)
const statusAlone = expression(
  /^(?:Error: )?(ErrImagePull|ImagePullBackOff|ImageInspectError|ErrImageNeverPull|InvalidImageName|RegistryUnavailable|SignatureValidationFailed)\.?$/,
)
const neverPulled = expression(/\bContainer image "([^"]*)" is not present with pull policy of Never/)
const secretMissing = expression(
  /^"?Unable to retrieve (?:some image pull secrets \(([^,)\s]*)|pull secret(?: [\w.-]{1,63}\/([\w.-]{1,253}))?\b)/,
)
// What `kubectl logs` is told by the kubelet.
const waitsForImage = expression(
  /\bis waiting to start: (?:trying and failing to pull image|.{1,500} can't be pulled)\W{0,3}$/,
)
const bareFailure = expression(
  /^image pull failed for (\S+) because the (registry is unavailable|signature validation failed)\W*$/,
)

/** The words of which a text has one if `readMessage` says anything of it, or of a piece of it. */
export const ofMessages = wordsOfAny([
  ofSuccess,
  backOff,
  statusAlone,
  neverPulled,
  secretMissing,
  waitsForImage,
  bareFailure,
  ofFaults,
  saysLost,
  ownWords,
  otherTrouble,
  ofPulls,
])

/** Reads one message, cleaned and cut free of table columns and log frames. */
export function readMessage(message: string): Reading | undefined {
  return (
    readSuccess(message) ??
    readBackOff(message) ??
    readStatus(message) ??
    readImageFault(message) ??
    readTrouble(message, isCertainlyAboutPull(message))
  )
}

/** Reads the words behind a kubelet's reason that can only be a failed pull. */
export function readPullFailure(message: string, known?: string): Reading {
  const named = namedImage(message)
  const error = pullErrorOf(message, named)
  const image = known ?? named
  return image ? { kind: 'pullError', error, image } : { kind: 'pullError', error }
}

function readBackOff(message: string): Reading | undefined {
  const found = backOff.exec(message)
  if (!found) return undefined
  const [, image = '', reason] = found
  // Kubelets since 1.32 keep the reason of the last attempt in the status of a container that waits.
  if (reason) return readPullFailure(reason, image)
  return { kind: 'backOff', text: message, image }
}

function readStatus(message: string): Reading | undefined {
  const reason = statusAlone.exec(message)?.[1]
  if (reason === 'ImagePullBackOff' || waitsForImage.test(message)) return { kind: 'backOff', text: message }
  if (reason) return { kind: 'status', reason, text: message }
  const never = neverPulled.exec(message)?.[1]
  if (never !== undefined) return { kind: 'status', reason: 'ErrImageNeverPull', text: message, image: never }
  const unread = secretMissing.exec(message)
  if (unread) {
    const secret = unread[1] ?? unread[2] ?? /\bsecret "([^"]{1,253})" not found/.exec(message)?.[1]
    const reason = 'FailedToRetrieveImagePullSecret'
    return { kind: 'status', reason, text: message, ...(secret && { secret }) }
  }
  const bare = bareFailure.exec(message)
  if (!bare) return undefined
  const [, image = '', why = ''] = bare
  const unavailable = why.startsWith('registry')
  return {
    kind: 'status',
    reason: unavailable ? 'RegistryUnavailable' : 'SignatureValidationFailed',
    text: message,
    image,
  }
}

function readTrouble(message: string, certain: boolean): Reading | undefined {
  const lost = readImageLost(message)
  if (lost) return lost
  if (certain) return readPullFailure(message)
  if (isGcfsdLine(message)) return readGcfsdLine(message)
  const trouble = otherTrouble(message)
  if (trouble) return { kind: 'otherTrouble', trouble, text: message }
  return isAboutPull(message) ? readPullFailure(message) : undefined
}
