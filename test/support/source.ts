import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from '@swc/core'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A node of the syntax tree with its parents, the nearest last. */
export type Node = { type: string; [field: string]: unknown }
export type Visit = (node: Node, parents: readonly Node[], lines: number) => void

export type SourceFile = {
  /** From the project's root, with forward slashes. */
  path: string
  text: string
  lines: number
  walk: (visit: Visit) => void
}

export function listFiles(pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
}

export function readSource(pattern: string): SourceFile[] {
  return listFiles(pattern).map((path) => {
    const text = readFileSync(`${root}${path}`, 'utf8')
    return {
      path,
      text,
      lines: text.trimEnd().split('\n').length,
      walk: (visit) => walkText(text, visit, path.endsWith('.tsx')),
    }
  })
}

/** Where an import leads, from the project's root; undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return relative(root, fileURLToPath(new URL(specifier, new URL(from, `file://${root}`)))).replaceAll(
    '\\',
    '/',
  )
}

function walkText(text: string, visit: Visit, tsx: boolean) {
  // Spans count bytes from a start that grows with each parse; a statement put in front finds it.
  const source = `;${text.replace(/^#!.*/, '')}`
  const bytes = Buffer.from(source)
  const module = parseSync(source, { syntax: 'typescript', tsx, target: 'es2024' })
  const base = module.body[0]?.span.start ?? 0
  const linesOf = ({ span }: Node) => {
    if (!isSpan(span)) return 0
    return bytes
      .subarray(span.start - base, span.end - base)
      .toString()
      .split('\n').length
  }
  const descend = (value: unknown, parents: readonly Node[]) => {
    if (Array.isArray(value)) return value.forEach((item) => descend(item, parents))
    if (typeof value !== 'object' || value === null) return
    if (!isNode(value)) return Object.values(value).forEach((item) => descend(item, parents))
    visit(value, parents, linesOf(value))
    const inside = [...parents, value]
    Object.values(value).forEach((item) => descend(item, inside))
  }
  descend(module.body, [])
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string'
}

function isSpan(value: unknown): value is { start: number; end: number } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}
