import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { causes } from '../../src/causes/index.ts'
import { diagnoseText } from '../../src/diagnose-text.ts'
import { planPlaybook } from '../../src/playbook/plan-playbook.ts'
import { renderCommand } from '../../src/playbook/render-command.ts'
import { steps } from '../../src/steps/index.ts'
import { placeholders, type ValueName, type Values } from '../../src/steps/values.ts'
import { everyCommand, harmless } from '../support/every-command.ts'
import { callsInShell, syntaxErrors } from '../support/shell-echo.ts'

const commands = everyCommand().map(({ command }) => command)
const programs =
  'kubectl gcloud docker curl nslookup crane skopeo cosign systemctl date cat grep sort uniq'.split(' ')
const names = Object.keys(placeholders) as ValueName[]

const nasty = [
  "it's",
  "'; touch gone; '",
  '$(touch gone)',
  '`touch gone`',
  '"; touch gone #',
  '\\',
  "\\'",
  'a\\"b',
  '*?[a]{b,c}~',
  '&& touch gone || > gone',
  'line\nbreak',
  '\u0000\u001b[31m',
  '$HOME ${IFS} $((1))',
  '!history',
  '--all-namespaces',
  '-o=yaml',
  '" OR "" = "',
  'ünï・日本\u2028\u202e',
  '',
]
const pieces = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 12 }))
const hostile = fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(''))
const hostileValues = fc.record(
  Object.fromEntries(names.map((name) => [name, hostile])),
) as fc.Arbitrary<Values>

const expected = callsInShell(linesWith(harmless), programs)

describe('every command of every step', () => {
  test.each(nasty)('is still a command that sh parses with %j in it', (value) => {
    const values = Object.fromEntries(names.map((name) => [name, value]))
    expect(syntaxErrors(linesWith(values))).toBe('')
  })

  test('keeps each hostile value in the argument that a harmless one has', () => {
    fc.assert(
      fc.property(hostileValues, (values) => {
        const calls = callsInShell(linesWith(values), programs)
        expect(calls).toEqual(
          expected.map((line) => sorted(line.map((call) => call.map((word) => fill(word, values))))),
        )
      }),
      { numRuns: 20 },
    )
  })

  test('shows a placeholder for what is not known, and lists it', () => {
    const rendered = commands.map((command) => renderCommand(command, {}))
    const silent = rendered.filter(({ text, missing }) => missing.some((name) => !text.includes(name)))
    const wanted = commands.map((command) => JSON.stringify(command).includes('{"value":'))
    expect(silent).toEqual([])
    expect(rendered.map(({ missing }) => missing.length > 0)).toEqual(wanted)
  })
})

describe('the whole way', () => {
  test('the playbook of every cause only calls what it says', () => {
    const ids = Object.keys(causes) as (keyof typeof causes)[]
    fc.assert(
      fc.property(hostileValues, fc.boolean(), (values, google) => {
        const lines = ids.flatMap((id) => playbookOf(id, values, google))
        expect(lines.length).toBeGreaterThan(ids.length)
        expect(strangers([...new Set(lines)])).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('a pasted error with hostile names in it never leaves its arguments', () => {
    const lines: string[] = []
    fc.assert(
      fc.property(hostile, hostile, fc.nat({ max: 5 }), (image, host, ending) => {
        const text = `Failed to pull image "ghcr.io/${image}:1": rpc error: code = Unknown desc = failed to resolve reference "${host}/${image}": ${endings(host)[ending] ?? ''}`
        lines.push(...linesOf(diagnoseText(text, { slowPullMs: 60_000, now: new Date(0) })))
      }),
      { numRuns: 300 },
    )
    expect(lines.length).toBeGreaterThan(300)
    expect(strangers([...new Set(lines)])).toEqual([])
  })
})

function endings(host: string): string[] {
  return [
    `unexpected status from HEAD request to https://${host}/v2/a/manifests/1: 403 Forbidden`,
    `failed to do request: Head "https://${host}/v2/": dial tcp: lookup ${host} on 10.0.0.10:53: no such host`,
    `failed to do request: Head "https://${host}/v2/": dial tcp 10.9.8.7:443: i/o timeout`,
    'pull access denied, repository does not exist or may require authorization',
    `${host}: not found`,
    'failed to authorize: failed to fetch anonymous token: 401 Unauthorized',
  ]
}

function linesWith(values: Values): string[] {
  return commands.map((command) => renderCommand(command, values).text)
}

/** A word as a harmless value made it, with the hostile value in its place. */
function fill(word: string, values: Values): string {
  // Only a log filter has double quotes right around a value, and only its values are escaped for them.
  return names.reduce((text, name) => {
    const value = shown(name, values)
    const escaped = value.replace(/[\\"]/g, '\\$&')
    return text
      .replaceAll(`"${harmless[name]}"`, () => `"${escaped}"`)
      .replaceAll(harmless[name], () => value)
  }, word)
}

function shown(name: ValueName, values: Values): string {
  const clean = (values[name] ?? '').replace(/\p{Cc}/gu, '').toWellFormed()
  return clean === '' || clean.startsWith('-') ? placeholders[name] : clean
}

function sorted(calls: string[][]): string[][] {
  return calls.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))
}

function playbookOf(id: keyof typeof causes, values: Values, google: boolean): string[] {
  const { effect, actor, playbook } = causes[id]
  const symptom = 'pullError'
  const certainty = 'likely'
  const empty = { containers: [], bareImage: false, quotes: [], notes: [] }
  const finding = {
    cause: id,
    symptom,
    certainty,
    effect,
    actor,
    google,
    playbook,
    values,
    ...empty,
  } as const
  const diagnosis = diagnoseText('', { slowPullMs: 60_000, now: new Date(0) })
  return linesOf({ ...diagnosis, outcome: 'diagnosed', findings: [finding] })
}

function linesOf(diagnosis: ReturnType<typeof diagnoseText>): string[] {
  return planPlaybook(diagnosis, steps).steps.flatMap((step) => step.commands.map(({ text }) => text))
}

/** Calls of programs that no step calls. A value that left its argument stops the harness altogether. */
function strangers(lines: string[]): string[] {
  return callsInShell(lines, programs)
    .flat()
    .map(([program = '']) => program)
    .filter((program) => !programs.includes(program))
}
