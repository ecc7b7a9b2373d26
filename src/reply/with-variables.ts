/** A run of shell text of one kind: in single quotes, in double quotes, one escaped character, or bare. */
const runs = /'[^']*'|"(?:\\[^]|[^"\\])*"|\\[^]|[^'"\\]+/g
/** In double quotes a command's words are read as if they stood outside of them. */
const substitutions = /\$\([^()]*\)|[^$]+|\$/g

/**
 * Puts shell variables in the place of a command's placeholders: `POD_NAME` becomes `"${POD_NAME}"`. Quotes are
 * closed and opened again around it, so that whatever the variable holds stays in its argument.
 */
export function withVariables(command: string, names: readonly string[]): string {
  if (names.length === 0) return command
  const placeholder = new RegExp(String.raw`(?<![\w$])(?:${names.join('|')})(?!\w)`, 'g')
  const fill = (text: string, before: string, after: string) =>
    text.replace(placeholder, (name) => `${before}\${${name}}${after}`)
  return command.replace(runs, (run) => {
    if (run.startsWith("'")) return fill(run, `'"`, `"'`)
    if (!run.startsWith('"')) return fill(run, '"', '"')
    return run.replace(substitutions, (part) =>
      part.startsWith('$(') ? fill(part, '"', '"') : fill(part, '', ''),
    )
  })
}
