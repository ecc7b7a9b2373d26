import { expect, test } from '@jest/globals'
import { createFrameReader, encodeFrame, opcodes } from '../../../../src/sandbox/slack/socket/frames.ts'

/** As a client would send it. */
function masked(frame: Buffer, lengthBytes: number): Buffer {
  const start = 2 + lengthBytes
  const mask = Buffer.from([7, 99, 200, 13])
  const head = Buffer.from(frame.subarray(0, start))
  head[1] = (head[1] ?? 0) | 0x80
  const payload = Buffer.from(frame.subarray(start)).map((byte, index) => byte ^ (mask[index % 4] ?? 0))
  return Buffer.concat([head, mask, payload])
}

test.each([
  [5, 0],
  [125, 0],
  [126, 2],
  [65_535, 2],
  [65_536, 8],
])('a text of %s bytes survives, however it is cut', (size, lengthBytes) => {
  const text = Buffer.alloc(size, 'pod ')
  const bytes = masked(encodeFrame(opcodes.text, text), lengthBytes)
  const read = createFrameReader()

  const early = [...read(bytes.subarray(0, 1)), ...read(bytes.subarray(1, 9))]
  const late = read(Buffer.concat([bytes.subarray(9), masked(encodeFrame(opcodes.ping, Buffer.alloc(0)), 0)]))

  expect(early).toEqual([])
  expect(late.map(({ opcode }) => opcode)).toEqual([opcodes.text, opcodes.ping])
  expect(late[0]?.payload.equals(text)).toBe(true)
})
