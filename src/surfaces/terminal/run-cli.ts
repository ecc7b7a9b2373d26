import type { Answer } from '../../answer.ts'
import type { Config } from '../../config.ts'
import type { Found } from '../../doctor/finding.ts'
import { languageOf, languages } from '../../i18n/languages.ts'
import { createTranslator, type Reader } from '../../i18n/translator.ts'
import { Problem } from '../../problems.ts'
import { redactShown } from '../../redact.ts'
import { composeHelp } from '../../reply/compose-help.ts'
import { composeProblem } from '../../reply/compose-problem.ts'
import type { Reply } from '../../reply/reply.ts'
import type { Inquiry } from '../../request/request.ts'
import type { AuditEntry } from '../../store/records.ts'
import { chooseReader } from './choose-reader.ts'
import { exitStatusOf, exitStatusOfProblem } from './exit-status.ts'
import { wantsColour } from './paint.ts'
import { type Arguments, parseArguments } from './parse-arguments.ts'
import type { Input } from './read-input.ts'
import { readRequest } from './read-request.ts'
import { renderJson } from './render-json.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderText } from './render-text.ts'
import { type DiagnoseText, runBatch } from './run-batch.ts'

type Env = Readonly<Record<string, string | undefined>>
type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
export type CliIo = { stdin: Input; stdout: Output; stderr: Output; env: Env; timeZone?: string }

/** What the command line needs from the rest of the house, loaded when it is needed. */
export type CliParts = {
  version: () => Promise<string>
  loadConfig: (env: Env) => Promise<Config>
  answer: (request: Inquiry, config: Config, reader: Reader) => Promise<Answer>
  loadDiagnose: (config: Config) => Promise<DiagnoseText>
  /** What is wrong with the set-up that the environment describes, Slack's part and all. */
  examine: (env: Env) => Promise<Found[]>
  readAuditTrail: (config: Config, since: number, limit: number) => Promise<AuditEntry[]>
}

const formats = ['text', 'json', 'markdown']

/** Runs one command and gives its exit status; the answer goes to stdout, everything else to stderr. */
export async function runCli(argv: readonly string[], io: CliIo, parts: CliParts): Promise<number> {
  const args = parseArguments(argv)
  const flag = args instanceof Problem ? undefined : args.lang
  const reader = chooseReader({ flag, env: io.env, timeZone: io.timeZone })
  try {
    if (args instanceof Problem) throw args
    return await runCommand(args, io, parts, reader)
  } catch (error) {
    const problem = toProblem(error)
    if (problem.code === 'internal' && io.env['LOG_LEVEL'] === 'debug') io.stderr.write(stackOf(error))
    draw(composeProblem(problem, createTranslator(reader)), io.stderr, io)
    return exitStatusOfProblem(problem)
  }
}

async function runCommand(args: Arguments, io: CliIo, parts: CliParts, reader: Reader): Promise<number> {
  checkChoices(args)
  if (args.version) {
    io.stdout.write(`${await parts.version()}\n`)
    return 0
  }
  if (args.batch) return answerBatch(args, io, parts, reader)
  // What is read are whole messages of Slack, which nobody writes on a command line.
  if (args.words[0] === 'alert' && (args.words[1] ?? '-') === '-')
    throw new Problem('alert-needs-batch', { example: 'pullcheck alert --batch < messages.ndjson' })
  if (args.words[0] === 'audit') return showAudit(args, io, parts, reader)
  if (args.words[0] === 'doctor') return showFindings(args, io, parts, reader)
  const request = await readRequest(args.words, io.stdin)
  if (request.kind === 'help') {
    const help = composeHelp(createTranslator(reader), 'terminal')
    show({ reply: help, data: { help } }, args.output, io)
    return 0
  }
  const config = await configFor(request, args, io.env, parts)
  const { env, timeZone } = io
  const asked = chooseReader({ flag: args.lang, env, configured: config.lang, timeZone })
  if (io.stderr.isTTY) io.stderr.write(checkingLine(request, asked))
  const answer = await parts.answer(request, config, asked)
  show(answer, args.output, io)
  return exitStatusOf(answer.reply)
}

function checkChoices({ output, lang }: Arguments): void {
  if (output !== undefined && !formats.includes(output))
    throw new Problem('output-invalid', { value: output })
  if (lang === undefined || languageOf(lang)) return
  throw new Problem('language-unknown', { value: lang, known: { list: languages }, example: '--lang ja' })
}

async function answerBatch(
  { words }: Arguments,
  io: CliIo,
  parts: CliParts,
  reader: Reader,
): Promise<number> {
  const [command, extra] = words
  if (command !== 'explain' && command !== 'alert')
    throw new Problem('flag-unknown-near', { flag: '--batch', nearest: 'explain --batch' })
  if (extra !== undefined && extra !== '-') {
    throw new Problem('words-left-over', { words: extra, example: `${command} --batch` })
  }
  const diagnose = await parts.loadDiagnose(await parts.loadConfig(withoutSlack(io.env)))
  const run = command === 'alert' ? (await import('./run-alert-batch.ts')).runAlertBatch : runBatch
  await run(io.stdin, { diagnose, translator: createTranslator(reader), output: io.stdout })
  return 0
}

async function showFindings(
  { words, output, context }: Arguments,
  io: CliIo,
  parts: CliParts,
  reader: Reader,
): Promise<number> {
  const { runDoctor } = await import('./run-doctor.ts')
  const env = { ...io.env, ...(context && { PULLCHECK_CONTEXT: context }) }
  const { reply, data, status } = await runDoctor(words.slice(1), {
    reader,
    examine: () => parts.examine(env),
  })
  show({ reply, data }, output, io)
  return status
}

/** For whoever may read the bot's data; in Slack nobody is shown what others ask. */
async function showAudit(
  { words, output }: Arguments,
  io: CliIo,
  parts: CliParts,
  reader: Reader,
): Promise<number> {
  const { runAudit } = await import('./run-audit.ts')
  const config = await parts.loadConfig(withoutSlack(io.env))
  const read = (since: number, limit: number) => parts.readAuditTrail(config, since, limit)
  io.stdout.write(await runAudit(words.slice(1), { output, reader, now: Date.now(), read }))
  return 0
}

/** A cluster named on the command line is the default one for this run, with the context named there. */
async function configFor(
  request: Inquiry,
  { context }: Arguments,
  env: Env,
  { loadConfig }: CliParts,
): Promise<Config> {
  const base = { ...withoutSlack(env), ...(context && { PULLCHECK_CONTEXT: context }) }
  const config = await loadConfig(base)
  if (!('cluster' in request) || request.cluster === undefined) return config
  const names = config.clusters.flatMap(({ name }) => name ?? [])
  if (names.length > 0 && !names.includes(request.cluster)) return config
  return loadConfig({ ...base, PULLCHECK_CLUSTER: request.cluster })
}

/** The bot's settings are none of the terminal's business, right or wrong. */
function withoutSlack(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.includes('SLACK')))
}

/** Nothing for what needs no looking. */
function checkingLine(request: Inquiry, reader: Reader): string {
  const pod = nameOf(request)
  return pod === undefined
    ? ''
    : `${createTranslator(reader).text({ key: 'replies:terminal.checking', values: { pod } })}\n`
}

function nameOf(request: Inquiry): string | undefined {
  switch (request.kind) {
    case 'pod':
      return `${request.namespace}/${request.pod}`
    case 'workload':
      return `${request.workloadKind} ${request.namespace}/${request.name}`
    case 'namespace':
      return request.namespace
    case 'node':
      return request.node
    case 'explain':
    case 'causes':
      return undefined
  }
}

function show(answer: Pick<Answer, 'reply' | 'data'>, output: string | undefined, io: CliIo): void {
  if (output === 'json') io.stdout.write(renderJson(answer.data))
  else if (output === 'markdown') io.stdout.write(renderMarkdown(answer.reply))
  else draw(answer.reply, io.stdout, io)
}

function draw(reply: Reply, output: Output, { env }: CliIo): void {
  // A pager has no columns of its own; `COLUMNS` is what a shell says of its terminal.
  const width = Math.min(output.columns ?? (Number(env['COLUMNS']) || 100), 100)
  output.write(renderText(reply, { width, colour: wantsColour(output.isTTY === true, env) }))
}

function toProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem('internal', { reference: redactShown(String(error)) }, error)
}

function stackOf(error: unknown): string {
  return `${redactShown(error instanceof Error ? String(error.stack) : String(error))}\n`
}
