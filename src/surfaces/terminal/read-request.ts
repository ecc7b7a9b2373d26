import { Problem } from '../../problems.ts'
import { nearestWord } from '../../request/command-words.ts'
import { parseRequest } from '../../request/parse-request.ts'
import { type HelpRequest, type Inquiry, isChatRequest } from '../../request/request.ts'
import { ownFlags } from './parse-arguments.ts'
import { type Input, readInput } from './read-input.ts'

const ownCommands = ['audit', 'alert']

/** What a terminal can be asked; it has no channels and members. */
type Asked = Inquiry | HelpRequest

/** The request in the words of the command line; a text to explain may come on standard input. */
export async function readRequest(words: readonly string[], stdin: Input): Promise<Asked> {
  const request = parseRequest(words)
  const isPiped = request instanceof Problem && request.code === 'text-missing' && !stdin.isTTY
  const isDash = !(request instanceof Problem) && request.kind === 'explain' && request.text === '-'
  if (isPiped || isDash) return explainInput(stdin, words)
  if (request instanceof Problem) throw withOwnWords(request)
  if (isChatRequest(request)) throw new Problem('only-in-slack', { command: words.join(' ') })
  return request
}

/** The words of a request know nothing of what the terminal takes before them: its own flags and commands. */
function withOwnWords(problem: Problem): Problem {
  const { code, values } = problem
  if (code === 'command-unknown') {
    const nearest = nearestWord(String(values['word']), ownCommands)
    return nearest ? new Problem('command-unknown-near', { ...values, nearest }) : problem
  }
  const { flag, known } = values
  if (code !== 'flag-unknown' || typeof known !== 'object' || !('list' in known)) return problem
  const nearest = nearestWord(String(flag), ownFlags)
  return nearest
    ? new Problem('flag-unknown-near', { ...values, nearest })
    : new Problem('flag-unknown', { ...values, known: { list: [...known.list, '--output', '--context'] } })
}

async function explainInput(stdin: Input, words: readonly string[]): Promise<Asked> {
  const text = await readInput(stdin)
  if (text.trim()) return { kind: 'explain', text }
  throw new Problem('text-missing', { example: `pullcheck ${words.join(' ')} < events.txt` })
}
