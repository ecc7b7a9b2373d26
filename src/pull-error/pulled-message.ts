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

/** A message that says that an image is here or on its way; undefined for any other. */
export function readSuccess(text: string): Success | undefined {
  const pulled = kubeletPulled.exec(text) ?? containerdPulled.exec(text)
  if (pulled) return pulledReading(text, pulled)
  const streamed = /^Image (\S+) is backed by image streaming/.exec(text)?.[1]
  if (streamed) return { kind: 'streamed', text, image: streamed }
  const present =
    /^(?:Container image "([^"]+)" already present on machine|Image is up to date for (\S+))/.exec(text)
  if (present) return { kind: 'alreadyPresent', text, ...imageIn(present) }
  const pulling = /^(?:Pulling image:? "?([^\s"]+)(?![^\s"])"?|PullImage "([^"]+)")\W*$/.exec(text)
  if (pulling) return { kind: 'pulling', text, ...imageIn(pulling) }
  const returned = /^(?:PullImage "([^"]+)" returns image reference|Pulled image: "?([^\s"]+))/.exec(text)
  if (returned) return { kind: 'pulled', text, ...imageIn(returned) }
  const docker = /^Status: (?:Downloaded newer image for|Image is up to date for) (\S+)/.exec(text)
  return docker ? { kind: 'pulled', text, ...imageIn(docker) } : undefined
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
