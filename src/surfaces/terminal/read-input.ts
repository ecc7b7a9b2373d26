import { Problem } from '../../problems.ts'

export type Input = AsyncIterable<Uint8Array | string> & { isTTY?: boolean | undefined }

export const longestInput = 10 * 1024 * 1024

/** Everything on an input, unless that is more than anybody would paste. */
export async function readInput(input: Input, limit = longestInput): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of readable(input)) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > limit) throw new Problem('input-too-long', { limit: { bytes: limit } })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Lines as they come. A longer line than the limit comes cut, with nothing of its rest. */
export async function* readLines(input: Input, limit = longestInput): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of readable(input)) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = text.split('\n')
    lines[0] = rest + (lines[0] ?? '')
    rest = (lines.pop() ?? '').slice(0, limit + 1)
    yield* lines
  }
  if (rest) yield rest
}

async function* readable(input: Input): AsyncGenerator<Uint8Array | string> {
  try {
    yield* input
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new Problem('input-unreadable', { detail }, error)
  }
}
