import { Problem } from '../../problems.ts'
import { parseRequest } from '../../request/parse-request.ts'
import type { Request } from '../../request/request.ts'
import { type Input, readInput } from './read-input.ts'

/** The request in the words of the command line; a text to explain may come on standard input. */
export async function readRequest(words: readonly string[], stdin: Input): Promise<Request> {
  const request = parseRequest(words)
  const isPiped = request instanceof Problem && request.code === 'text-missing' && !stdin.isTTY
  const isDash = !(request instanceof Problem) && request.kind === 'explain' && request.text === '-'
  if (isPiped || isDash) return explainInput(stdin, words)
  if (request instanceof Problem) throw request
  return request
}

async function explainInput(stdin: Input, words: readonly string[]): Promise<Request> {
  const text = await readInput(stdin)
  if (text.trim()) return { kind: 'explain', text }
  throw new Problem('text-missing', { example: `pullcheck ${words.join(' ')} < events.txt` })
}
