import { type LabelRole, labelRole } from './label-keys.ts'
import { isNameLike } from './name-shapes.ts'

/** One label and its values, as a line gives them. */
export type LabelPair = LabelRole & {
  values: string[]
  /** Whether the line says nothing else. */
  whole: boolean
}

const emoji = /(?<!\S):[a-z0-9_+-]+:(?!\S)/g
const separators = /\s[|•·●]\s|(?<![\s:=])\s{3,}(?=[A-Z][a-z])/
const wholePair = /^[^\p{L}\p{N}]{0,12}([\p{L}][\p{L}\p{N} ._/()-]{0,60}?)["']?\s?[:=]\s*(\S.*)?$/u
/** Robusta's lists: a mark, a label and its value in code. */
const bulletPair = /^[•◦●*–-]\s+(\p{L}[\w.]*)\s+(\S+)$/u
const inlinePair =
  /(?<![\w./-])([A-Za-z][\w./-]{0,60})["']?\s?(?:=~?|:(?!\s?[a-z]+\s[a-z]+(?:\s|$)))\s?["'[{]{0,2}([A-Za-z0-9][\w./-]*)/g
/** A name with a remark behind it. */
const leadingName = /^["'[]?([a-z0-9][a-z0-9./-]*)["'\]]?[\s,(]/
const nameList = /^[\s"'([{]*([^\s,"'()[\]{}]+)[\s,"')\]}]*$/

/** The labels of a line: a whole line `Pod name: x`, a cell `pod | x`, or pairs among other words. */
export function labelPairs(line: string): LabelPair[] {
  const cells = line.split('|')
  if (cells.length === 2) {
    const pair = cellPair(cells[0]?.trim() ?? '', cells[1]?.trim() ?? '')
    if (pair) return [pair]
  }
  const [, key = '', value = ''] = bulletPair.exec(line.trim()) ?? []
  const bullet = key === '' ? undefined : cellPair(key, value)
  if (bullet) return [bullet]
  return line.replace(emoji, ' ').split(separators).flatMap(segmentPairs)
}

function segmentPairs(segment: string): LabelPair[] {
  const [, key = '', value = ''] = wholePair.exec(segment.trim()) ?? []
  const role = key === '' ? undefined : labelRole(key)
  const values = role && valuesOf(value.trim())
  if (role && values) return [{ ...role, values, whole: true }]
  const first = role && leadingName.exec(value)?.[1]
  const inline = [...segment.matchAll(inlinePair)].flatMap(([, name = '', found = '']) =>
    inlineOf(name, found),
  )
  return role && first && /[-\d/]/.test(first)
    ? [{ ...role, values: [first], whole: false }, ...inline]
    : inline
}

/** Datadog writes `pod_name:x`, Go's maps print as `map[namespace:x pod:y]`. */
function inlineOf(key: string, value: string): LabelPair[] {
  const role = labelRole(key)
  return role ? [{ ...role, values: [value], whole: false }] : []
}

function cellPair(key: string, value: string): LabelPair | undefined {
  const role = labelRole(key)
  const values = value === '' ? undefined : valuesOf(value)
  return role && values ? { ...role, values, whole: true } : undefined
}

/** Undefined where the value is a sentence: `Pod: not ready since noon` names nothing. */
function valuesOf(value: string): string[] | undefined {
  if (value === '') return []
  const listed = value.split(/\s+/)
  const words = listed.length > 1 && listed.every(isNameLike) ? listed : value.split(',')
  const parts = words.map((part) => nameList.exec(part.slice(0, 300))?.[1])
  const names = parts.flatMap((part) => part ?? [])
  return names.length === parts.length ? names : undefined
}
