import {
  type Catalogues,
  createEngine,
  createTranslator,
  readCatalogues,
  type Translator,
} from '../../src/i18n/translator.ts'

/** Around every text of the catalogues; no text and no value has these signs. */
export const opening = '⟦'
export const closing = '⟧'

/** A language that looks like English and shows where each text begins and ends. */
export function pseudoTranslator(): Translator {
  const catalogues: Catalogues = { en: mapTexts(readCatalogues('en')) }
  return createTranslator({ lang: 'en' }, createEngine(catalogues))
}

function mapTexts<Node>(node: Node): Node {
  const mapped = Object.entries(Object(node)).map(([key, child]) => [
    key,
    typeof child === 'string' ? pseudo(child) : mapTexts(child),
  ])
  return Object.fromEntries(mapped)
}

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', n: 'ñ', c: 'ç' }

/** Program text, placeholders and link targets stay as they are, as a translator leaves them. */
export function pseudo(text: string): string {
  const parts = text.split(/(`[^`]+`|\{\{[^}]*\}\}|\]\([^)]*\))/)
  const prose = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replace(/[aeiounc]/g, (letter) => accents[letter] ?? letter),
  )
  return `${opening}${prose.join('')}${closing}`
}

/** What stands outside of all brackets, and the texts that stand inside, the outermost only. */
export function outsideOf(text: string): { outside: string; texts: string[] } {
  const texts: string[] = []
  let outside = ''
  let depth = 0
  for (const sign of text) {
    if (sign === opening && depth === 0) texts.push('')
    if (sign === opening) depth += 1
    if (depth === 0) outside += sign
    else texts.push(`${texts.pop() ?? ''}${sign}`)
    if (sign === closing) depth -= 1
  }
  return { outside, texts }
}
