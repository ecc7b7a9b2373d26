const image = /\bImage:?\s+(\S{1,300})$/
const verdict = /\bReason:?\s+(?:Image|Tag|Repo(?:sitory)?) (?:not found|doesn't exist)$/i

/**
 * Robusta puts its own reason in place of the kubelet's error where it knows one: the error that stands
 * behind it, as containerd words it.
 */
export function verdictText(lines: readonly string[]): string | undefined {
  if (!lines.some((line) => verdict.test(line.trimEnd()))) return undefined
  const [name = 'image'] = lines.flatMap((line) => image.exec(line.trimEnd())?.[1] ?? [])
  return `Failed to pull image "${name}": rpc error: code = NotFound desc = failed to pull and unpack image "${name}": failed to resolve reference "${name}": ${name}: not found`
}
