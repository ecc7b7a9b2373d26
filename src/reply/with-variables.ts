/** A run of shell text of one kind: in single quotes, in double quotes, one escaped character, or bare. */
const runs = /'[^']*'|"(?:\\[^]|[^"\\])*"|\\[^]|[^'"\\]+/g

/**
 * Puts shell variables in the place of a command's placeholders: `POD_NAME` becomes `"${POD_NAME}"`. Quotes are
 * closed and opened again around it, so that whatever the variable holds stays in its argument.
 */
export function withVariables(command: string, names: readonly string[]): string {
  if (names.length === 0) return command
  const placeholder = new RegExp(String.raw`(?<![\w$])(?:${names.join('|')})(?!\w)`, 'g')
  return command.replace(runs, (run) => run.replace(placeholder, variableFor(run)))
}

/** The replacement as `replace` takes it: `$$` stands for one dollar sign, and `$&` for the name. */
function variableFor(run: string): string {
  if (run.startsWith("'")) return `'"$\${$&}"'`
  return run.startsWith('"') ? '$${$&}' : '"$${$&}"'
}
