import type { Readable } from 'node:stream'

export class BodyTooLarge extends Error {
  constructor(limit: number) {
    super(`body is larger than ${limit} bytes`)
  }
}

export async function readBody(request: Readable, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > limit) throw new BodyTooLarge(limit)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
