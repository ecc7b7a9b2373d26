import { cleanDisplay, cleanError } from './clean-text.ts'
import { expression } from './expressions/expression.ts'
import { logFields, logMessage, withoutLogPrefix } from './log-fields.ts'
import type { GcfsdLine, Reading } from './reading.ts'

// What gcfsd's lines carry and other programs' don't: its modules, its service, its own name.
export const ownWords = expression(
  /\bmodule="?gcfs|\bgcfsd\b|\bgcfs_\w+|Container File System|containerfilesystem\.googleapis\.com/i,
)

export function isGcfsdLine(text: string): boolean {
  return ownWords.test(text)
}

/** Whether a line says so in what a log puts first: of a long log, few lines need be searched for more. */
export function isLoggedByGcfsd(line: string): boolean {
  return /gcfs|filesystem/i.test(line) && ownWords.test(line)
}

/** Reads a line that is known to come from gcfsd's log. */
export function readGcfsdLine(text: string): Reading {
  const shown = withoutLogPrefix(cleanDisplay(text).replace(/\s+/g, ' '))
  const fields = logFields(shown)
  const message = cleanError(logMessage(shown))
  const { level, layer_id: layerId, path } = fields ?? {}
  const image = /\bimage(?:_?name)?="?([^\s"]+)/.exec(shown)?.[1]
  return {
    kind: 'gcfsd',
    line: {
      text: cleanError(shown),
      message,
      ...(level && { level }),
      ...(layerId && { layerId }),
      ...(path && { path }),
      ...wordsOf(message),
    },
    ...(image && { image }),
  }
}

function wordsOf(message: string): Pick<GcfsdLine, 'grpcCode' | 'project' | 'region'> {
  const grpcCode = innermostCode(message)
  const project = /\bproject_number:(\d+)|\bprojects?[/ =:]"?(\d{6,}|[a-z][a-z0-9-]{4,28}[a-z0-9])\b/.exec(
    message,
  )
  const region = /\b(?:region|location)s?[/ =:'"]{1,3}([a-z]+-[a-z]+\d{1,2})\b/.exec(message)?.[1]
  const projectName = project?.[1] ?? (/\d|-/.test(project?.[2] ?? '') ? project?.[2] : undefined)
  return {
    ...(grpcCode && { grpcCode }),
    ...(projectName && { project: projectName }),
    ...(region && { region }),
  }
}

/** gcfsd wraps the service's answer into its own; the innermost code that says something is the service's. */
function innermostCode(message: string): string | undefined {
  const codes = [...message.matchAll(/\bcode\s{0,3}=\s{0,3}(\w+)/g)].map(([, code]) => code)
  return codes.findLast((code) => code !== 'Unknown') ?? codes.at(-1)
}
