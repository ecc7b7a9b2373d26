import { type Catalogue, programParts, proseOf, whereIs } from './catalogue.ts'

const pluralForm = /_(zero|one|two|few|many|other)$/

export type Translation = { lang: string; texts: Catalogue; pending: readonly string[] }

/** What `translation` must still do to say what English says; each entry tells a stranger what to do. */
export function findGaps(english: Catalogue, translation: Translation): string[] {
  return [
    ...missingKeys(english, translation),
    ...surplusKeys(english, translation),
    ...stalePending(english, translation),
    ...differences(english, translation),
  ]
}

function missingKeys(english: Catalogue, { lang, texts, pending }: Translation): string[] {
  const missing = requiredKeys(english, lang).filter((key) => !(key in texts) && !isPending(key, pending))
  const units = new Set(missing.map((key) => wholeUnit(key, texts)))
  return [...units].map((key) => {
    const [name, inside] = key.split(':')
    return `locales/${lang}/${name}.json has no \`${inside}\`: translate it, or list \`${key}\` in \`pending\` in locales/${lang}/meta.json`
  })
}

/** A unit of which nothing is there is named once, not text by text. */
function wholeUnit(key: string, texts: Catalogue): string {
  const unit = key.split('.')[0] ?? key
  return Object.keys(texts).some((other) => other === unit || other.startsWith(`${unit}.`)) ? key : unit
}

function surplusKeys(english: Catalogue, { lang, texts }: Translation): string[] {
  const required = new Set(requiredKeys(english, lang))
  const surplus = Object.keys(texts).filter((key) => !required.has(key))
  return surplus.map(
    (key) => `${whereIs(lang, key)} is not in English (or is a plural form that ${lang} has not): remove it`,
  )
}

function stalePending(english: Catalogue, { lang, texts, pending }: Translation): string[] {
  const open = requiredKeys(english, lang).filter((key) => !(key in texts))
  const stale = pending.filter((entry) => !open.some((key) => isPending(key, [entry])))
  return stale.map(
    (entry) =>
      `locales/${lang}/meta.json: \`${entry}\` is pending but nothing of it is missing: take it off the list`,
  )
}

function differences(english: Catalogue, { lang, texts }: Translation): string[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const original = english[key] ?? english[key.replace(pluralForm, '_other')]
    if (original === undefined) return []
    const where = whereIs(lang, key)
    return [
      ...partsDiffer(original, text, key).map((gap) => `${where} ${gap}`),
      ...sameWords(original, text, where),
    ]
  })
}

function partsDiffer(original: string, text: string, key: string): string[] {
  const wanted = programParts(original)
  const found = programParts(text)
  // "One attempt" need not say the figure.
  const silent = pluralForm.test(key) && !key.endsWith('_other') ? ['count'] : []
  return [
    ...compare('code span', wanted.codeSpans, found.codeSpans),
    ...compare('link target', wanted.links, found.links),
    ...compare('placeholder', wanted.placeholders, found.placeholders, silent),
  ]
}

function compare(what: string, wanted: string[], found: string[], optional: string[] = []): string[] {
  const lost = wanted.filter((part) => !found.includes(part) && !optional.includes(part))
  const foreign = found.filter((part) => !wanted.includes(part) && !optional.includes(part))
  return [
    ...lost.map((part) => `lacks the ${what} \`${part}\` of the English text: copy it unchanged`),
    ...foreign.map(
      (part) => `has the ${what} \`${part}\`, which the English text has not: remove or correct it`,
    ),
  ]
}

function sameWords(original: string, text: string, where: string): string[] {
  const words = proseOf(text).match(/\p{L}{2,}(?:\.\p{L}+)*/gu) ?? []
  return text === original && words.length > 3 ? [`${where} is still the English text: translate it`] : []
}

/** English keys; where English has plural forms, the forms that the other language needs. */
function requiredKeys(english: Catalogue, lang: string): string[] {
  const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
  const keys = Object.keys(english).flatMap((key) => {
    const base = key.replace(pluralForm, '')
    return base !== key && `${base}_other` in english ? forms.map((form) => `${base}_${form}`) : [key]
  })
  return [...new Set(keys)]
}

/** A pending entry is a key or the beginning of keys: `causes:dns-failure` stands for all its texts. */
function isPending(key: string, pending: readonly string[]): boolean {
  return pending.some(
    (entry) => key === entry || key.startsWith(`${entry}.`) || key.replace(pluralForm, '') === entry,
  )
}
