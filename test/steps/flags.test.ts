import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { renderCommand } from '../../src/playbook/render-command.ts'
import { type Call, type CommandTable, splitCommand } from '../support/command-flags.ts'
import { everyCommand, harmless } from '../support/every-command.ts'
import { everyDoctorCommand } from '../support/every-doctor-command.ts'

const file = 'test/fixtures/command-flags.json'
const table: CommandTable = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
const how =
  'see whether `--help` knows it, and write the table anew: node scripts/read-command-flags.ts, on a machine with gcloud and kubectl'

const rendered = everyCommand().map(({ step, command }) => ({
  step,
  text: renderCommand(command, harmless).text,
}))
const mending = everyDoctorCommand().map((text) => ({ step: 'src/doctor/commands.ts', text }))
const calls = [...rendered, ...mending].flatMap(({ step, text }) =>
  splitCommand(text).map((call) => ({ step, ...call })),
)

describe('gcloud and kubectl know', () => {
  test('every command of every step, and each of its flags', () => {
    const unknown = calls.flatMap(({ step, ...call }) =>
      faultsOf(call).map((fault) => `src/steps: \`${step}\` calls ${fault}: ${how}`),
    )
    expect([...new Set(unknown)]).toEqual([])
  })

  test('nothing in the table that no step calls', () => {
    const used = new Set(calls.map((call) => commandOf(call)))
    expect(Object.keys(table).filter((command) => !used.has(command))).toEqual([])
  })
})

describe('the check finds', () => {
  test.each([
    ['kubectl get pods -n a-namespace-z', []],
    ['kubectl get pods --namespaces=a', ['`kubectl get` with --namespaces']],
    ['gcloud container clusters frob a', ['`gcloud container clusters frob`']],
    ["kubectl get events -n a | grep -i 'b --frob'", []],
    ['kubectl debug node/a -it --image=busybox -- crictl --frob', []],
  ])('in %s: %j', (line, faults) => {
    expect(
      splitCommand(line)
        .flatMap(faultsOf)
        .map((fault) => fault.replace(' that', '')),
    ).toEqual(faults)
  })
})

function faultsOf(call: Call): string[] {
  const command = commandOf(call)
  if (command === undefined) return [`\`${[call.program, ...call.words.slice(0, 3)].join(' ')}\``]
  return call.flags
    .filter((flag) => !table[command]?.includes(flag))
    .map((flag) => `\`${command}\` with ${flag}`)
}

/** The longest command of the table that the words begin with; the words behind it are arguments. */
function commandOf({ program, words }: Call): string | undefined {
  const lengths = words.map((_, index) => words.length - index)
  return lengths
    .map((length) => [program, ...words.slice(0, length)].join(' '))
    .find((command) => command in table)
}
