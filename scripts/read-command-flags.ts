import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { renderCommand } from '../src/playbook/render-command.ts'
import { type CommandTable, splitCommand } from '../test/support/command-flags.ts'
import { everyCommand, harmless } from '../test/support/every-command.ts'
import { everyDoctorCommand } from '../test/support/every-doctor-command.ts'

/**
 * Writes the sub-commands and flags that our commands use and that the gcloud and kubectl of this
 * machine really have, by their own help, into the table that the tests read.
 */
const file = new URL('../test/fixtures/command-flags.json', import.meta.url)
const ofSteps = everyCommand().map(({ command }) => renderCommand(command, harmless).text)
const lines = [...ofSteps, ...everyDoctorCommand()]
const table: CommandTable = {}
const helps = new Map<string, string>()

for (const { program, words, flags } of lines.flatMap((line) => splitCommand(line))) {
  const { path, help } = deepest(program, words)
  const real = flags.filter((flag) => hasFlag(help, flag) || hasFlag(globalHelp(program), flag))
  const unreal = flags.filter((flag) => !real.includes(flag))
  if (unreal.length > 0) console.error(`${path} has no ${unreal.join(' ')}`)
  table[path] = [...new Set([...(table[path] ?? []), ...real])].toSorted()
}
const sorted = Object.fromEntries(Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(sorted, undefined, 2)}\n`)
console.log(readFileSync(file, 'utf8'))

/** As many words as the program knows as sub-commands; the rest are arguments. */
function deepest(program: string, words: readonly string[]) {
  for (let count = words.length; count > 0; count -= 1) {
    const path = [program, ...words.slice(0, count)]
    const help = helpOf(path)
    if (names(help, path)) return { path: path.join(' '), help }
  }
  throw new Error(`${program} ${words.join(' ')} is no command`)
}

function names(help: string, [program, ...rest]: readonly string[]): boolean {
  const called = [program, ...rest].join(' ')
  if (program === 'gcloud') return new RegExp(`^NAME\\s+${called} - `).test(help)
  return new RegExp(`^ {2}${called}(?: |$)`, 'm').test(help.split('Usage:')[1] ?? '')
}

function helpOf(path: readonly string[]): string {
  const key = path.join(' ')
  const known = helps.get(key)
  if (known !== undefined) return known
  const text = ask(path)
  helps.set(key, text)
  return text
}

function ask([program = '', ...rest]: readonly string[]): string {
  try {
    const output = execFileSync(program, [...rest, '--help'], { encoding: 'utf8', stdio: 'pipe' })
    // Terminals' emphasis is taken off.
    return output.replace(/\u001b\[\d*m/g, '')
  } catch {
    // No such sub-command: one word less is tried.
    return ''
  }
}

function globalHelp(program: string): string {
  return program === 'kubectl' ? execOptions() : helpOf(['gcloud'])
}

function execOptions(): string {
  return execFileSync('kubectl', ['options'], { encoding: 'utf8' })
}

/** The help of gcloud names only one of a flag that switches on and its `--no-` that switches off. */
function hasFlag(help: string, flag: string): boolean {
  const names = [flag, flag.replace(/^--no-/, '--')]
  return names.some((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(help))
}
