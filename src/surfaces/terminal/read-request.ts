import { Problem } from '../../problems.ts'
import { parseRequest } from '../../request/parse-request.ts'
import { type HelpRequest, type Inquiry, isChatRequest } from '../../request/request.ts'
import { type Input, readInput } from './read-input.ts'

/** What a terminal can be asked; it has no channels and members. */
type Asked = Inquiry | HelpRequest

/** The request in the words of the command line; a text to explain may come on standard input. */
export async function readRequest(words: readonly string[], stdin: Input): Promise<Asked> {
  const request = parseRequest(words)
  const isPiped = request instanceof Problem && request.code === 'text-missing' && !stdin.isTTY
  const isDash = !(request instanceof Problem) && request.kind === 'explain' && request.text === '-'
  if (isPiped || isDash) return explainInput(stdin, words)
  if (request instanceof Problem) throw request
  if (isChatRequest(request)) throw new Problem('only-in-slack', { command: words.join(' ') })
  return request
}

async function explainInput(stdin: Input, words: readonly string[]): Promise<Asked> {
  const text = await readInput(stdin)
  if (text.trim()) return { kind: 'explain', text }
  throw new Problem('text-missing', { example: `pullcheck ${words.join(' ')} < events.txt` })
}
