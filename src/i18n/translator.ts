import i18next from 'i18next'
import { formatValue } from './format-value.ts'
import { chooseLanguage, type LanguageMeta, readCatalogue } from './languages.ts'
import type { Message, Rich } from './message.ts'
import { fillRich, parseRich, standInsFor } from './parse-rich.ts'

/** For whom the words are. The time zone is an IANA name, or `localTime`. */
export type Reader = { lang: string; timeZone?: string }

export type Translator = {
  lang: string
  meta: LanguageMeta
  /** Plain text, mark-up taken off. */
  text: (message: Message) => string
  /** Text with the catalogue's code spans, emphasis and links; values are never mark-up. */
  rich: (message: Message) => Rich
  has: (key: string) => boolean
  /** Names of the texts below a key, as English has them. */
  below: (key: string) => string[]
}

const namespaces = ['causes', 'steps', 'replies'] as const

/** The texts of each language by namespace. */
export type Catalogues = Readonly<Record<string, Record<string, object>>>

/** Finds texts by key. Throws for a key that no catalogue has, and for a value that is not given. */
export function createEngine(resources: Catalogues) {
  const engine = i18next.createInstance({
    lng: 'en',
    fallbackLng: 'en',
    ns: namespaces,
    defaultNS: 'replies',
    initAsync: false,
    returnEmptyString: false,
    // Values are put in after the mark-up is parsed, so there is nothing to escape here.
    interpolation: { escapeValue: false },
    resources,
    parseMissingKeyHandler: (key) => {
      throw new Error(`No catalogue has the text ${key}`)
    },
    missingInterpolationHandler: (text, match) => {
      throw new Error(`The text "${text}" was given no value for ${match[0]}`)
    },
  })
  void engine.init()
  return engine
}

export function readCatalogues(lang: string): Record<string, object> {
  return Object.fromEntries(namespaces.map((name) => [name, Object(readCatalogue(lang, name))]))
}

const published = createEngine({})

/** A language is read when it is first spoken: a command needs one, and English where that has gaps. */
function engineFor(lang: string) {
  for (const spoken of new Set([lang, 'en'])) {
    if (published.hasResourceBundle(spoken, 'replies')) continue
    for (const [name, texts] of Object.entries(readCatalogues(spoken))) {
      published.addResourceBundle(spoken, name, texts)
    }
  }
  return published
}

export function createTranslator(
  { lang: wanted, timeZone }: Reader,
  engine = engineFor(chooseLanguage(wanted)),
): Translator {
  const lang = chooseLanguage(wanted)
  const templateOf = createTemplates(engine, lang)
  const rich = ({ key, values = {} }: Message): Rich => {
    const formatted = Object.entries(values).map(([name, value]) => [
      name,
      formatValue(value, lang, timeZone),
    ])
    return fillRich(templateOf(key, values), Object.fromEntries(formatted))
  }
  return {
    lang,
    meta: readCatalogue(lang, 'meta') as LanguageMeta,
    rich,
    text: (message) =>
      rich(message)
        .map((span) => span.text)
        .join(''),
    has: (key) => engine.exists(key, { lng: lang }),
    below: (key) => {
      const [namespace = '', path = ''] = key.split(':')
      return Object.keys(engine.getResource('en', namespace, path) ?? {})
    },
  }
}

type Engine = ReturnType<typeof createEngine>
/** Catalogues don't change, and an answer says some hundred texts, most of them as the one before it did. */
const kept = new WeakMap<Engine, Map<string, Rich>>()

/** Finds the text of a key, with stand-ins for its values. */
function createTemplates(engine: Engine, lang: string) {
  const translate = engine.getFixedT(lang)
  const templates = kept.get(engine) ?? new Map<string, Rich>()
  kept.set(engine, templates)
  return (key: string, values: NonNullable<Message['values']>): Rich => {
    const names = Object.keys(values)
    // i18next chooses the plural form by the number itself; texts write a value of that name formatted.
    const { count } = values
    if (typeof count === 'number') return parseRich(translate(key, { ...standInsFor(names), count }))
    const place = `${lang} ${key} ${names.sort().join()}`
    const template = templates.get(place) ?? parseRich(translate(key, standInsFor(names)))
    templates.set(place, template)
    return template
  }
}
