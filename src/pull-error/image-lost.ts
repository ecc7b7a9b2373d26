import { anyOf } from './expressions/expression.ts'
import { namedImage } from './named-image.ts'
import type { Reading } from './reading.ts'

// What containerd, Docker and CRI-O say on making a container of an image that was here a moment ago.
export const saysLost = anyOf([
  /failed to resolve image "[^"]{1,500}": not found/i,
  /error unpacking image: .{0,500}content digest \S{1,100}: not found/i,
  /failed to get image from containerd "[^"]{1,500}": (?:image )?(?:"[^"]{1,500}": )?not found/i,
  /(?:failed to (?:create|start) container|CreateContainer\w{0,10}|error response from daemon): .{0,300}no such image: /i,
  /locating image .{1,500}: image not known/i,
])

/** A container is to be made of an image that the node no longer has; a failed pull says so itself. */
export function readImageLost(text: string): Reading | undefined {
  if (!saysLost(text) || /\bpull(?:ing|ed)?\b/i.test(text)) return undefined
  const image = namedImage(text)
  return { kind: 'fault', fault: 'image-lost', text, ...(image && { image }) }
}
