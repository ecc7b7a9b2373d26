import type { ValueName } from './values.ts'

/** A Cloud Logging filter inside a command: its values are quoted for the filter, then for the shell. */
export type LogFilter = { filter: readonly (string | { value: ValueName })[] }
export type CommandPart = string | { value: ValueName } | LogFilter

/** A shell command as data: literal text, and names of values that are quoted when it is rendered. */
export type Command = { parts: readonly CommandPart[] }

/**
 * Builds a command from literal shell text and value names:
 * ``sh`kubectl get pod ${'pod'} -n ${'namespace'}` ``. No value can leave its argument, since only
 * `playbook/render-command.ts` puts values in, and quotes each for the shell.
 */
export function sh(text: TemplateStringsArray, ...names: (ValueName | LogFilter)[]): Command {
  return { parts: interleave(text, names) }
}

/**
 * Builds a Cloud Logging filter to be used as one argument of a command. A value stands without
 * quotes in the template and gets the filter's double quotes when it is rendered:
 * ``lql`resource.type="k8s_node" resource.labels.node_name=${'node'}` ``.
 */
export function lql(text: TemplateStringsArray, ...names: ValueName[]): LogFilter {
  const parts = interleave(text, names)
  return { filter: parts.filter((part) => typeof part === 'string' || 'value' in part) }
}

/** The same for JSON as one argument of a command: its strings escape the same two signs. */
export function json(text: TemplateStringsArray, ...names: ValueName[]): LogFilter {
  return lql(text, ...names)
}

function interleave(text: TemplateStringsArray, names: (ValueName | LogFilter)[]): CommandPart[] {
  const parts: CommandPart[] = []
  text.forEach((literal, index) => {
    if (literal) parts.push(literal)
    const name = names[index]
    if (name !== undefined) parts.push(typeof name === 'string' ? { value: name } : name)
  })
  return parts
}
