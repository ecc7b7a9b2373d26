import { mistake } from './mistakes.ts'
import type { FileRead } from './parse-config-file.ts'

export type ReadFile = (path: string) => string

const usualPath = './pullcheck.yaml'

/** Reads the file that was named, or the usual one if it is there; only then what parses it is loaded. */
export async function readConfigFile(named: string | undefined, readFile: ReadFile): Promise<FileRead> {
  const path = named ?? usualPath
  let source: string
  try {
    source = readFile(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' && named === undefined) return { values: {}, mistakes: [] }
    const key = code === 'ENOENT' ? 'fileMissing' : 'fileUnreadable'
    return {
      values: {},
      mistakes: [mistake(key, path, 'PULLCHECK_CONFIG=/etc/pullcheck/pullcheck.yaml', code)],
    }
  }
  const { parseConfigFile } = await import('./parse-config-file.ts')
  return parseConfigFile(source, path)
}

function codeOf(error: unknown): string {
  return error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : String(error)
}
