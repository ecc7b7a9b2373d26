import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { createFrameReader, encodeFrame, type Frame, opcodes } from './frames.ts'

/** From RFC 6455: proves that the server knows the protocol. */
const handshakeSuffix = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

export type WebSocket = {
  send: (text: string) => void
  ping: () => void
  /** With the closing handshake. */
  close: () => void
  /** Without a word. */
  destroy: () => void
  /** Stays open, but takes and gives nothing any more. */
  silence: () => void
}
type Listeners = { onText: (text: string) => void; onEnd: () => void }

/** Answers the upgrade of a request. */
export function acceptWebSocket(
  { headers }: IncomingMessage,
  socket: Duplex,
  { onText, onEnd }: Listeners,
): WebSocket {
  const key = `${headers['sec-websocket-key'] ?? ''}${handshakeSuffix}`
  const accept = createHash('sha1').update(key).digest('base64')
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade']
  socket.write([...lines, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'))
  const read = createFrameReader()
  let isSilent = false
  let text = ''

  function write(opcode: number, payload: Buffer = Buffer.alloc(0)): void {
    if (!isSilent && socket.writable) socket.write(encodeFrame(opcode, payload))
  }

  function take({ opcode, isLast, payload }: Frame): void {
    if (opcode === opcodes.ping) write(opcodes.pong, payload)
    if (opcode === opcodes.close) {
      write(opcodes.close, payload)
      if (!isSilent) socket.end()
    }
    if (opcode !== opcodes.text && opcode !== opcodes.continuation) return
    text += payload.toString('utf8')
    if (!isLast) return
    if (!isSilent) onText(text)
    text = ''
  }

  socket.on('data', (chunk: Buffer) => read(chunk).forEach(take))
  // A reset is an end like any other: the sandbox's connections break on purpose.
  socket.on('error', () => socket.destroy())
  socket.on('close', onEnd)
  return {
    send: (words) => write(opcodes.text, Buffer.from(words, 'utf8')),
    ping: () => write(opcodes.ping),
    close: () => write(opcodes.close, Buffer.from([0x03, 0xe8])),
    destroy: () => socket.destroy(),
    silence: () => {
      isSilent = true
    },
  }
}
