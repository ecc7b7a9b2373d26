import { mayMatchAny, wordsOfAny } from './expressions/expression.ts'
import { goDuration } from './go-duration.ts'
import type { Reading } from './reading.ts'

type Success = Extract<Reading, { kind: 'pulled' | 'alreadyPresent' | 'streamed' | 'pulling' }>

const duration = '[\\dhmsuµμn.]{2,40}'
// Kubelet: "in 1.5s", since 1.27 with "(T including waiting)", since 1.31 with the size. containerd: size first.
const kubeletPulled = new RegExp(
  `^Successfully pulled image "([^"]+)"(?: in (${duration}?)(?: \\((${duration}) including waiting\\))?\\.?(?:$|\\s))?`,
)
const containerdPulled = new RegExp(`^Pulled image "([^"]+)" with image id .{0,900}? in (${duration})\\W*$`)
const sizes = /\bImage size: (\d+) bytes|\bsize "(\d+)"/

const streaming = /^Image (\S+) is backed by image streaming/
const alreadyPresent =
  /^(?:Container image "([^"]+)" already present on machine|Image is up to date for (\S+))/
const startsPulling = /^(?:Pulling image:? "?([^\s"]+)(?![^\s"])"?|PullImage "([^"]+)")\W*$/
const pulledWithoutTime = /^(?:PullImage "([^"]+)" returns image reference|Pulled image: "?([^\s"]+))/
const dockerPulled = /^Status: (?:Downloaded newer image for|Image is up to date for) (\S+)/
export const ofSuccess = wordsOfAny([
  kubeletPulled,
  containerdPulled,
  streaming,
  alreadyPresent,
  startsPulling,
  pulledWithoutTime,
  dockerPulled,
])
const mayBeSuccess = mayMatchAny([ofSuccess])

/** A message that says that an image is here or on its way; undefined for any other. */
export function readSuccess(text: string): Success | undefined {
  if (!mayBeSuccess(text)) return undefined
  const pulled = kubeletPulled.exec(text) ?? containerdPulled.exec(text)
  if (pulled) return pulledReading(text, pulled)
  const streamed = streaming.exec(text)?.[1]
  if (streamed) return { kind: 'streamed', text, image: streamed }
  const present = alreadyPresent.exec(text)
  if (present) return { kind: 'alreadyPresent', text, ...imageIn(present) }
  const pulling = startsPulling.exec(text)
  if (pulling) return { kind: 'pulling', text, ...imageIn(pulling) }
  const returned = pulledWithoutTime.exec(text) ?? dockerPulled.exec(text)
  return returned ? { kind: 'pulled', text, ...imageIn(returned) } : undefined
}

function pulledReading(text: string, [, image, inWords = '', waitingWords = '']: RegExpExecArray): Success {
  const pullMs = goDuration(inWords)
  const waitingMs = goDuration(waitingWords)
  const size = sizes.exec(text)
  return {
    kind: 'pulled',
    text,
    ...(image && { image }),
    ...(pullMs !== undefined && { pullMs }),
    ...(waitingMs !== undefined && { waitingMs }),
    ...(size && { sizeBytes: Number(size[1] ?? size[2]) }),
  }
}

function imageIn([, first, second]: RegExpExecArray): { image?: string } {
  const image = first ?? second
  return image === undefined ? {} : { image }
}
