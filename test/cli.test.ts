import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Answer } from '../src/answer.ts'
import type { Config } from '../src/config.ts'
import { diagnoseText } from '../src/diagnose-text.ts'
import type { Reader } from '../src/i18n/translator.ts'
import { Problem } from '../src/problems.ts'
import type { Request } from '../src/request/request.ts'
import { type CliParts, runCli } from '../src/surfaces/terminal/run-cli.ts'

const now = new Date('2026-05-04T10:00:00Z')
const denied =
  'Failed to pull image "reg.example/shop/web:1": rpc error: code = Unknown desc = failed to pull and unpack image "reg.example/shop/web:1": failed to resolve reference "reg.example/shop/web:1": unexpected status from HEAD request to https://reg.example/v2/shop/web/manifests/1: 403 Forbidden'

const config: Config = {
  port: 3000,
  clusters: [{}],
  lang: 'en',
  logLevel: 'info',
  sandbox: true,
  deadlineMs: 8000,
  slowPullMs: 60_000,
}

function answerWith(outcome: Answer['reply']['outcome'], reader: Reader): Answer {
  const heading = [{ kind: 'text', text: 'What was found' }] as const
  const diagnosis = diagnoseText('', { slowPullMs: 1, now })
  const nodes: Answer['reply']['nodes'] = [{ kind: 'heading', text: heading }]
  const reply = { lang: reader.lang, outcome, title: 'Title', nodes }
  const playbook = { steps: [] }
  return { reply, data: { playbook, diagnosis }, told: { kind: 'diagnosis', diagnosis, playbook } }
}

const answer = jest.fn<CliParts['answer']>()
const loadConfig = jest.fn<CliParts['loadConfig']>()
const parts: CliParts = {
  version: async () => '1.2.3',
  loadConfig,
  answer,
  loadDiagnose:
    async ({ slowPullMs }) =>
    (pasted) =>
      diagnoseText(pasted, { slowPullMs, now }),
  readAuditTrail: async () => [],
  examine: async () => [],
}

beforeEach(() => {
  answer.mockReset().mockImplementation(async (_request, _config, reader) => answerWith('healthy', reader))
  loadConfig.mockReset().mockResolvedValue(config)
})

type Options = {
  input?: string | undefined
  env?: Record<string, string>
  terminal?: boolean
  columns?: number | undefined
}

async function run(argv: string[], options: Options = {}) {
  const { input, env = {}, terminal = false, columns } = { columns: 80, ...options }
  const stdin = Object.assign(new PassThrough(), { isTTY: input === undefined })
  const [stdout, stderr] = [new PassThrough(), new PassThrough()].map((stream) =>
    Object.assign(stream, { isTTY: terminal, ...(columns !== undefined && { columns }) }),
  )
  if (!stdout || !stderr) throw new Error('There are two streams')
  stdin.end(input ?? '')
  const shown = Promise.all([text(stdout), text(stderr)])
  const status = await runCli(argv, { stdin, stdout, stderr, env, timeZone: 'Asia/Tokyo' }, parts)
  stdout.end()
  stderr.end()
  const [out, err] = await shown
  return { status, out, err }
}

function asked(): Request | undefined {
  return answer.mock.calls[0]?.[0]
}

describe('what is asked', () => {
  test.each<[string[], string | undefined, object]>([
    [
      ['pod', 'shop/web', '-c', 'proxy', '--since', '1h'],
      undefined,
      { kind: 'pod', container: 'proxy', sinceMs: 3_600_000 },
    ],
    [['--output', 'json', 'pod', 'web', '-n', 'shop'], undefined, { namespace: 'shop', pod: 'web' }],
    [['explain', denied], undefined, { kind: 'explain', text: denied }],
    [['explain', 'not', 'found', '--output=json'], undefined, { text: 'not found' }],
    [['explain', '--lang', 'ja', '-'], denied, { text: denied }],
    [['explain', '-'], denied, { text: denied }],
    [['explain'], `${denied}\n  second line\n`, { text: `${denied}\n  second line\n` }],
    [['explain', '--', '--output', 'json'], undefined, { text: '--output json' }],
    [[denied], undefined, { kind: 'explain', text: denied }],
  ])('%j', async (argv, input, request) => {
    const { status } = await run(argv, { input })

    expect(asked()).toMatchObject(request)
    expect(status).toBe(0)
  })
})

describe('exit status', () => {
  test.each([
    ['healthy', 0],
    ['pulling', 0],
    ['not-a-pull-failure', 0],
    ['catalogue', 0],
    ['diagnosed', 1],
    ['unexplained', 1],
    ['unrecognised', 1],
    ['not-found', 3],
    ['forbidden', 3],
    ['unreachable', 3],
  ] as const)('%s: %i', async (outcome, expected) => {
    answer.mockImplementation(async (_request, _config, reader) => answerWith(outcome, reader))

    const { status, out } = await run(['pod', 'shop/web'])

    expect(status).toBe(expected)
    expect(out).not.toBe('')
  })

  test.each([
    [['frobnicate'], '`frobnicate`'],
    [['pod'], 'pod checkout/'],
    [['pod', 'shop/web', '--force'], '`--force`'],
    [['pod', 'shop/web', '--output', 'xml'], '`xml`'],
    [['pod', 'shop/web', '--output'], '--output json'],
    [['pod', 'shop/web', '--lang', 'tlh'], '`tlh`'],
    [['pod', 'shop/web', '--lang', 'tlh'], '`--lang ja`'],
    [['pod', 'shop/web', '--batch'], '`explain --batch`'],
    [['explain'], 'kubectl describe pod'],
    [['explain', '--batch=1'], '`--batch`'],
    [['pod', 'shop/web', '--ouput', 'json'], '`--output`'],
    [['pod', 'shop/web', '--force'], '--context'],
    [['alert'], '`pullcheck alert --batch'],
    [['audti'], '`audit`'],
    [['alert', '-'], '`pullcheck alert --batch'],
  ])('2 for wrong usage: %j', async (argv, words) => {
    const { status, out, err } = await run(argv)

    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(words)
    expect(answer).not.toHaveBeenCalled()
  })

  test('lines end where COLUMNS says, where a stream has no columns', async () => {
    const { err } = await run(['frobnicate'], { env: { COLUMNS: '40' }, columns: undefined })

    expect(Math.max(...err.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(40)
  })

  test('2 for an input that is empty', async () => {
    expect(await run(['explain', '-'], { input: ' \n' })).toMatchObject({ status: 2, out: '' })
  })

  test('2 for an input beyond all measure', async () => {
    const { status, err } = await run(['explain', '-'], { input: 'x'.repeat(10 * 1024 * 1024 + 1) })

    expect(status).toBe(2)
    expect(err).toMatch(/10\.5 MB/)
  })

  test('2 for a configuration with mistakes, each of them listed', async () => {
    const detail = { key: 'replies:config.port', values: { name: 'PORT', example: 'PORT=3000', detail: '' } }
    loadConfig.mockRejectedValue(new Problem('config-invalid', {}, undefined, [detail, detail]))

    const { status, err } = await run(['pod', 'shop/web'])

    expect(status).toBe(2)
    expect(err.match(/`PORT=3000`/g)).toHaveLength(2)
  })

  test('3 for a fault of our own, without the credentials that it may name', async () => {
    answer.mockRejectedValue(new TypeError('broken at https://user:hunter2@reg.example/'))

    const { status, out, err } = await run(['pod', 'shop/web'])

    expect({ status, out }).toEqual({ status: 3, out: '' })
    expect(err).toContain('TypeError')
    expect(err).not.toContain('hunter2')
  })
})

describe('what is shown', () => {
  test('progress on a terminal only, and never among the answer', async () => {
    const onTerminal = await run(['pod', 'shop/web'], { terminal: true })
    const piped = await run(['pod', 'shop/web'])

    expect(onTerminal.err).toContain('shop/web')
    expect(onTerminal.out).not.toContain('Checking')
    expect(piped.err).toBe('')
  })

  test('colours on a terminal only', async () => {
    const onTerminal = await run(['pod', 'shop/web'], { terminal: true })
    const without = await run(['pod', 'shop/web'], { terminal: true, env: { NO_COLOR: '1' } })

    expect(onTerminal.out).toContain('\u001b[')
    expect(without.out).not.toContain('\u001b[')
  })

  test('JSON with keys in order and nothing undefined', async () => {
    const { out } = await run(['pod', 'shop/web', '--output', 'json'])

    const result: Record<string, Record<string, unknown>> = JSON.parse(out)
    expect(Object.keys(result)).toEqual(['diagnosis', 'playbook'])
    expect(Object.keys(result['diagnosis'] ?? {})).toEqual(Object.keys(result['diagnosis'] ?? {}).toSorted())
  })

  test('Markdown', async () => {
    expect((await run(['pod', 'shop/web', '-o', 'markdown'])).out).toMatch(/^## /)
  })

  test.each([[['help']], [[]], [['--help']], [['ヘルプ']]])('help: %j', async (argv) => {
    const { status, out } = await run(argv)

    expect(status).toBe(0)
    expect(out).toContain('pullcheck pod checkout/web-7f9c-x2k4q')
  })

  test('help is JSON too where JSON was asked for', async () => {
    const { status, out } = await run(['help', '-o', 'json'])

    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ help: { outcome: 'help' } })
  })

  test('the version', async () => {
    expect(await run(['--version'])).toEqual({ status: 0, out: '1.2.3\n', err: '' })
  })
})

describe('the language', () => {
  test.each<[string[], Record<string, string>, string, string]>([
    [['--lang', 'ja'], { PULLCHECK_LANG: 'fr' }, 'id', 'ja'],
    [[], { PULLCHECK_LANG: 'fr', LANG: 'es_ES.UTF-8' }, 'id', 'fr'],
    [[], { LC_ALL: 'ja_JP.UTF-8', LANG: 'es_ES.UTF-8' }, 'id', 'ja'],
    [[], { LC_MESSAGES: 'fr_FR', LANG: 'es_ES.UTF-8' }, 'id', 'fr'],
    [[], { LANG: 'in_ID' }, 'en', 'id'],
    [[], { LC_ALL: 'C', LANG: 'es_ES.UTF-8' }, 'en', 'en'],
    [[], { LANG: 'C.UTF-8' }, 'fr', 'fr'],
    [[], {}, 'en', 'en'],
  ])('%j %j configured %s: %s', async (flags, env, configured, expected) => {
    loadConfig.mockResolvedValue({ ...config, lang: configured })

    await run(['pod', 'shop/web', ...flags], { env })

    expect(answer.mock.calls[0]?.[2]).toEqual({ lang: expected, timeZone: 'Asia/Tokyo' })
  })

  test('holds for problems too', async () => {
    expect((await run(['frobnicate', '--lang', 'fr'])).err).toContain('Je ne connais pas')
  })
})

describe('the configuration', () => {
  test('is read without the settings of Slack, and with the context of the command line', async () => {
    const env = { SLACK_BOT_TOKEN: 'half', PULLCHECK_SLACK_API_URL: 'x', PORT: '1' }

    await run(['pod', 'shop/web', '--context', 'kind-dev'], { env })

    expect(loadConfig).toHaveBeenCalledWith({ PORT: '1', PULLCHECK_CONTEXT: 'kind-dev' })
  })

  test('makes the named cluster the default one', async () => {
    await run(['pod', 'shop/web', '--cluster', 'eu'])

    expect(loadConfig).toHaveBeenLastCalledWith({ PULLCHECK_CLUSTER: 'eu' })
  })

  test('invents no cluster beside those that are configured', async () => {
    loadConfig.mockResolvedValue({ ...config, clusters: [{ name: 'us' }] })

    await run(['pod', 'shop/web', '--cluster', 'eu'])

    expect(loadConfig).toHaveBeenCalledTimes(1)
    expect(asked()).toMatchObject({ cluster: 'eu' })
  })
})

describe('a batch', () => {
  test('answers line by line, in order, over bad lines', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: denied }),
      'no json',
      '',
      '{"id":1e999,"text":"a"}',
      JSON.stringify({ id: 7, text: 'Liveness probe failed: connection refused' }),
    ]

    const { status, out } = await run(['explain', '--batch'], { input: lines.join('\r\n') })

    const rows: unknown[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(rows).toEqual([
      {
        id: 'a',
        outcome: 'diagnosed',
        cause: expect.any(String),
        also: expect.any(Array),
        certainty: expect.any(String),
        image: 'reg.example/shop/web:1',
        registry: 'reg.example',
      },
      { id: null, error: expect.stringContaining('2') },
      { id: null, error: expect.stringContaining('4') },
      expect.objectContaining({
        id: 7,
        outcome: 'not-a-pull-failure',
        cause: null,
        also: [],
        certainty: null,
      }),
    ])
  })

  test('answers each line before the next one comes, and characters that chunks divide', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: false })
    const stdout = new PassThrough({ encoding: 'utf8' })
    const io = { stdin, stdout, stderr: new PassThrough(), env: {}, timeZone: 'UTC' }
    const bytes = Buffer.from(`${JSON.stringify({ id: 'é', text: 'x' })}\n`)

    const running = runCli(['explain', '--batch'], io, parts)
    stdin.write(bytes.subarray(0, 8))
    stdin.write(bytes.subarray(8))
    const first: string = await new Promise((resolve) => stdout.once('data', resolve))
    stdin.end()

    expect(JSON.parse(first)).toMatchObject({ id: 'é' })
    expect(await running).toBe(0)
  })

  test('waits for a slow reader', async () => {
    const count = 500
    const stdin = Object.assign(
      PassThrough.from([`${JSON.stringify({ id: 1, text: 'x' })}\n`.repeat(count)]),
      {
        isTTY: false,
      },
    )
    const stdout = new PassThrough({ highWaterMark: 64 })
    const running = runCli(
      ['explain', '--batch'],
      { stdin, stdout, stderr: stdout, env: {}, timeZone: 'UTC' },
      parts,
    )
    void running.then(() => stdout.end())

    expect((await text(stdout)).trim().split('\n')).toHaveLength(count)
    expect(await running).toBe(0)
  })

  test('ends with 2 when the input breaks', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: false })
    const stderr = new PassThrough()
    const running = runCli(
      ['explain', '--batch'],
      { stdin, stdout: new PassThrough(), stderr, env: {}, timeZone: 'UTC' },
      parts,
    )
    stdin.destroy(new Error('gone'))

    expect(await running).toBe(2)
    expect(String(stderr.read())).toContain('gone')
  })
})

describe('the program itself', () => {
  const env = { PATH: process.env['PATH'], PULLCHECK_LANG: 'en', SLACK_BOT_TOKEN: 'none of its business' }

  function start(argv: string[]) {
    return spawn(process.execPath, ['src/cli.ts', ...argv], { env, stdio: 'pipe' })
  }

  test('explains what kubectl printed', async () => {
    const child = start(['explain', '-'])
    child.stdin.end(`Events:\n  Warning  Failed  3s  kubelet  ${denied}\n`)

    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
    const status = await new Promise((resolve) => child.once('close', resolve))

    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(out).toContain('reg.example/shop/web:1')
  }, 30_000)

  test('claims no pull failure when its answer could not be written, as on a full disk', () => {
    const readOnly = openSync('package.json', 'r')
    const argv = ['src/cli.ts', 'explain', denied]

    const { status, stderr } = spawnSync(process.execPath, argv, { env, stdio: ['ignore', readOnly, 'pipe'] })

    closeSync(readOnly)
    expect({ status, stderr: String(stderr) }).toEqual({
      status: 3,
      stderr: 'pullcheck: EBADF: bad file descriptor, write\n',
    })
  }, 30_000)

  test('stops quietly when its reader has seen enough', async () => {
    const child = start(['explain', '--batch'])
    child.stdout.destroy()
    child.stdin.on('error', () => child.kill())
    child.stdin.end(`${JSON.stringify({ id: 1, text: denied })}\n`.repeat(200))

    const err = await text(child.stderr)

    expect(err).toBe('')
  }, 30_000)
})
