import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { causes } from '../src/causes/index.ts'

/**
 * `node scripts/score-corpus.ts FILE`: feeds labelled messages ({id, text, cause, also} a line) to
 * `pullcheck explain --batch`. Fails when a message of a cause that is built is answered wrongly, or when
 * a cause is named for a message that is no pull failure. Other misses are only counted.
 */
const message = z.object({
  id: z.string(),
  text: z.string(),
  cause: z.string(),
  also: z.array(z.string()).default([]),
})
const answer = z.object({ id: z.string(), outcome: z.string(), cause: z.string().nullable() })
type Message = z.infer<typeof message>

const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: node scripts/score-corpus.ts FILE')
const messages = readLines(readFileSync(file, 'utf8'), message)
const answers = new Map(
  readLines(explain(messages), answer).map(({ id, outcome, cause }) => [id, cause ?? outcome]),
)

const built = messages.filter(({ cause }) => cause in causes)
const misses = built.filter((line) => !isRight(line))
const alarms = messages.filter(
  (line) => line.cause === 'not-a-pull-failure' && claimed(line) in causes && !isRight(line),
)
const later = messages.filter(({ cause }) => !(cause in causes) && cause !== 'not-a-pull-failure')
const claims = later.filter((line) => claimed(line) in causes && !isRight(line))

for (const line of [...misses, ...alarms]) {
  console.log(`${line.id}  wanted ${line.cause}, got ${claimed(line)}\n    ${line.text.slice(0, 300)}`)
}
console.log(`${built.length - misses.length} of ${built.length} right, ${alarms.length} false alarms`)
console.log(
  `of ${later.length} messages whose cause is not built yet, ${claims.length} are claimed by another cause`,
)
process.exitCode = misses.length + alarms.length > 0 ? 1 : 0

function explain(lines: Message[]): string {
  const input = lines.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('')
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
  const run = spawnSync(process.execPath, [cli, 'explain', '--batch'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (run.error) throw run.error
  return run.stdout
}

function readLines<T>(text: string, shape: z.ZodType<T>): T[] {
  const lines = text.split('\n').filter((line) => line.startsWith('{'))
  return lines.map((line) => shape.parse(JSON.parse(line)))
}

function claimed({ id }: Message): string {
  return answers.get(id) ?? 'no answer'
}

function isRight(line: Message): boolean {
  const got = claimed(line)
  return got === line.cause || line.also.includes(got)
}
