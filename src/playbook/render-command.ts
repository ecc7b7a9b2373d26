import { hiddenIn, hide } from '../hide.ts'
import type { Command, CommandPart, LogFilter } from '../steps/command.ts'
import { placeholders, type ValueName, type Values } from '../steps/values.ts'
import type { RenderedCommand } from './playbook.ts'

/**
 * Puts values into a command: quoted for the shell, or left as a visible placeholder where unknown. What the
 * configuration hides is such a placeholder too, so that the command still says what belongs there.
 */
export function renderCommand({ parts }: Command, values: Values): RenderedCommand {
  const missing = new Set<string>()
  const fill = (name: ValueName): string => {
    const value = usable(values[name])
    if (value !== undefined) return value
    missing.add(placeholders[name])
    return placeholders[name]
  }
  const text = hide(parts.map((part) => renderPart(part, fill)).join(''))
  return { text, missing: [...missing, ...hiddenIn(text)] }
}

function renderPart(part: CommandPart, fill: (name: ValueName) => string): string {
  if (typeof part === 'string') return part
  if ('value' in part) return quoteForShell(fill(part.value))
  return quoteForShell(renderFilter(part, fill))
}

function renderFilter({ filter }: LogFilter, fill: (name: ValueName) => string): string {
  return filter
    .map((part) => (typeof part === 'string' ? part : `"${escapeForFilter(fill(part.value))}"`))
    .join('')
}

/** A value that begins with a dash could be taken for a flag, so it counts as not known. */
function usable(value: string | undefined): string | undefined {
  const clean = value?.replace(/\p{Cc}/gu, '')
  return clean && !clean.startsWith('-') ? clean : undefined
}

/** Inside double quotes the Logging query language knows two escapes. */
function escapeForFilter(value: string): string {
  return value.replace(/[\\"]/g, '\\$&')
}

/** Words of harmless characters stay bare; all else goes into single quotes, where a POSIX shell expands nothing. */
export function quoteForShell(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word
  return `'${word.replaceAll("'", `'\\''`)}'`
}
