/** The frames of RFC 6455, as far as a server of short texts needs them. */
export const opcodes = { continuation: 0, text: 1, close: 8, ping: 9, pong: 10 } as const
export type Frame = { opcode: number; isLast: boolean; payload: Buffer }

/** A server's frames are never masked. */
export function encodeFrame(opcode: number, payload: Buffer): Buffer {
  const head = [0x80 | opcode]
  if (payload.length < 126) return Buffer.concat([Buffer.from([...head, payload.length]), payload])
  const isShort = payload.length < 65_536
  const length = Buffer.alloc(isShort ? 2 : 8)
  if (isShort) length.writeUInt16BE(payload.length)
  else length.writeBigUInt64BE(BigInt(payload.length))
  return Buffer.concat([Buffer.from([...head, isShort ? 126 : 127]), length, payload])
}

/** Takes bytes as they come, and gives the frames that they complete. */
export function createFrameReader(): (chunk: Buffer) => Frame[] {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const frames: Frame[] = []
    for (let found = readFrame(rest); found; found = readFrame(rest)) {
      frames.push(found.frame)
      rest = rest.subarray(found.size)
    }
    return frames
  }
}

/** Undefined until all of a frame has come; a client's frames are always masked. */
function readFrame(bytes: Buffer): { frame: Frame; size: number } | undefined {
  if (bytes.length < 2) return undefined
  const [first = 0, second = 0] = bytes
  const short = second & 0x7f
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0
  const start = 2 + lengthBytes + 4
  if (bytes.length < start) return undefined
  const length = lengthBytes === 0 ? short : Number(`0x${bytes.toString('hex', 2, 2 + lengthBytes)}`)
  if (bytes.length < start + length) return undefined
  const mask = bytes.subarray(start - 4, start)
  const payload = Buffer.from(bytes.subarray(start, start + length))
  for (const [index, byte] of payload.entries()) payload[index] = byte ^ (mask[index % 4] ?? 0)
  return { frame: { opcode: first & 0x0f, isLast: (first & 0x80) !== 0, payload }, size: start + length }
}
