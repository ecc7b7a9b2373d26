import { decisions, expression } from './expressions/expression.ts'

/** What kept the node from fetching or storing an image, whatever the registry answered. */
export type NodeTrouble =
  | 'disk-full'
  | 'disk-read-only'
  /** The kubelet's own limit on pulls per second. */
  | 'throttled'
  /** The content is whole, but neither runtime nor file system of this node can unpack it. */
  | 'cannot-unpack'

const describedTrouble = decisions<NodeTrouble>([
  [/pull QPS exceeded/i, 'throttled'],
  [/no space left on (?:the )?device|disk quota exceeded|\bENOSPC\b|\bEDQUOT\b/i, 'disk-full'],
  [
    /not enough (?:free |disk )?space|insufficient (?:disk )?space|no free inodes|out of inodes/i,
    'disk-full',
  ],
  [/read-only file ?system|\bEROFS\b/i, 'disk-read-only'],
  [/input\/output error|structure needs cleaning|\bEIO\b|\bEUCLEAN\b/i, 'disk-read-only'],
  [/whiteout file|potentially insufficient UIDs|cannot be mapped to a host ID/i, 'cannot-unpack'],
  [/snapshotter (?:not loaded|\S{1,80} (?:was not found|does not exist))/i, 'cannot-unpack'],
])
/** Layers of images whose compression or packing the runtime is too old to know. */
const unknownLayer = expression(
  /(?:no processor for media-type|(?:unsupported|unknown|unexpected|invalid) (?:\w{1,20} )?(?:media|mime)[ -]?type).{0,200}/i,
)
const layerOfImage = expression(/application\/vnd\.(?:oci\.image\.layer|docker\.image\.rootfs)\S{0,100}/i)
/** Words of the kernel for what it won't do for this process or on this file system. */
const refusedByKernel = expression(
  /(?:operation not (?:supported|permitted)|function not implemented|invalid argument|permission denied|file name too long|too many levels of symbolic links)\b/i,
)

export function nodeTrouble(text: string, atUnpacking: boolean): NodeTrouble | undefined {
  const said = describedTrouble(text)
  if (said) return said
  const layer = layerOfImage.test(text) && unknownLayer.test(text) && !/\+encrypted/.test(text)
  return layer || (atUnpacking && refusedByKernel.test(text)) ? 'cannot-unpack' : undefined
}
