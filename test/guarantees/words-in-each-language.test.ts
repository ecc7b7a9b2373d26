import { describe, expect, test } from '@jest/globals'
import { languageFolders, proseOf, readCatalogue, whereIs } from '../support/catalogue.ts'
import { englishWords, rules, terms } from '../support/language-rules.ts'

const english = readCatalogue('en')
const others = languageFolders.filter((lang) => lang !== 'en')
const longestTitle = 60

/** Step titles begin with one of these; a new verb is welcome, a noun is not. */
const verbs: Readonly<Record<string, RegExp>> = {
  en: /^(?:Add|Allow|Ask|Bring|Build|Check|Choose|Compare|Convert|Copy|Correct|Create|Enable|Find|Free|Give|Grant|Let|List|Look|Make|Migrate|Move|Place|Point|Preload|Pull|Push|Put|Read|Rebuild|Recreate|Remove|Renew|Replace|Request|Restart|Run|See|Separate|Set|Sign|Start|Take|Test|Try|Turn|Update|Upgrade|Use|Wait|Watch)\b/,
  es: /^(?!(?:El|La|Los|Las|Un|Una|En|Si|Mientras|Para|Con|Por|Cuando|Tu|Su)\b)\p{Lu}\p{L}*[aeo]\b|^(?:Pon|Haz|Di|Ve|Ten|Sal)\b/u,
  fr: /^(?:S’|Se )?\p{Lu}?\p{L}*(?:er|ir|re)\b/u,
  ja: /(?:[うくぐすつぬぶむる]|ない)$/,
  id: /^(?!(?:Jika|Sementara|Untuk|Saat|Dengan|Pada|Di|Yang|Cakupan|Akun|Peran)\b)\p{Lu}\p{L}+\b/u,
}

describe.each(languageFolders)('%s', (lang) => {
  const texts = Object.entries(readCatalogue(lang)).map(([key, text]) => ({ key, prose: proseOf(text) }))

  test('keeps the register, the spelling and the facts', () => {
    const faults = texts.flatMap(({ key, prose }) =>
      (rules[lang] ?? [])
        .filter(({ finds }) => finds.test(prose))
        .map(({ advice }) => `${whereIs(lang, key)} ${advice}: ${prose}`),
    )
    expect(faults).toEqual([])
  })

  test('has titles of causes that fit into a notification', () => {
    const long = texts.filter(
      ({ key, prose }) => /^causes:[^.]+\.title$/.test(key) && widthOf(prose) > longestTitle,
    )
    expect(
      long.map(
        ({ key, prose }) =>
          `${whereIs(lang, key)} is ${widthOf(prose)} wide, at most ${longestTitle}: ${prose}`,
      ),
    ).toEqual([])
  })

  test('explains a cause in four sentences at most', () => {
    const wordy = texts.filter(({ key, prose }) => /^causes:[^.]+\.explanation$/.test(key) && !isShort(prose))
    expect(
      wordy.map(({ key, prose }) => `${whereIs(lang, key)} has ${sentencesOf(prose)} sentences`),
    ).toEqual([])
  })

  test('begins each step with what to do', () => {
    const titles = texts.filter(({ key }) => /^steps:[^.]+\.title$/.test(key))
    const nouns = titles.filter(({ prose }) => !(verbs[lang] ?? /./).test(prose))
    expect(
      nouns.map(
        ({ key, prose }) =>
          `${whereIs(lang, key)} begins with no verb (or with one to add to the list): ${prose}`,
      ),
    ).toEqual([])
  })
})

describe.each(others)('%s beside English', (lang) => {
  const texts = readCatalogue(lang)

  test('has no English sentence left in it', () => {
    const left = Object.entries(texts).filter(
      ([, text]) => (proseOf(text).match(englishWords) ?? []).length > 1,
    )
    expect(left.map(([key, text]) => `${whereIs(lang, key)} still has English in it: ${text}`)).toEqual([])
  })

  test('calls things as the glossary does', () => {
    // A title may leave out what its body says.
    const bodies = Object.entries(texts).filter(([key]) => !key.endsWith('.title'))
    const strange = bodies.flatMap(([key, text]) => {
      const original = proseOf(english[key] ?? '')
      return terms
        .filter((term) => term.en.test(original) && !termIn(term, lang).test(text))
        .map((term) => `${whereIs(lang, key)} has no ${termIn(term, lang)} for ${term.en}: ${text}`)
    })
    expect(strange).toEqual([])
  })
})

describe('the checks find', () => {
  test.each([
    ['es', 'Verifique el nodo. Haga otra cosa.'],
    ['es', 'Este agente debe seguir estos pasos'],
    ['fr', 'Si tu veux, vérifie le nœud'],
    ['fr', 'Impossible de tirer l’image'],
    ['ja', 'ノードを確認する。'],
    ['ja', 'ノード(古い)を確認します。'],
    ['id', 'Periksa node anda'],
    ['en', 'Pass `x` and --scope=gke-default'],
    ['en', 'restricted.googleapis.com (199.36.153.8/30)'],
  ])('%s: %s', (lang, text) => {
    expect((rules[lang] ?? []).filter(({ finds }) => finds.test(text)).length).toBeGreaterThan(0)
  })

  test.each([
    ['en', 'The image of the node'],
    ['ja', 'イメージのチェック'],
    ['fr', 'Vérification du nœud'],
    ['es', 'Mientras tanto, mira'],
    ['id', 'Sementara itu, lihat'],
  ])('no verb in %s: %s', (lang, title) => {
    expect(verbs[lang]?.test(title)).toBe(false)
  })
})

function termIn(term: (typeof terms)[number], lang: string): RegExp {
  return Object.entries(term).find(([name]) => name === lang)?.[1] ?? /(?:)/
}

/** Signs of East Asia take two columns. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (width, sign) =>
      width +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(sign) ? 2 : 1),
    0,
  )
}

function sentencesOf(text: string): number {
  return (text.match(/[.!?…](?=\s|$)|[。！？]/g) ?? []).length
}

function isShort(text: string): boolean {
  const sentences = sentencesOf(text)
  return sentences >= 1 && sentences <= 4
}
