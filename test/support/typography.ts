import { type Catalogue, proseOf, whereIs } from './catalogue.ts'

type Habit = { breaks: (prose: string) => boolean; advice: string }

const everywhere: Habit[] = [
  { breaks: (prose) => prose.trim() === '', advice: 'is empty: write a text or remove the key' },
  {
    breaks: (prose) => /  |\n/.test(prose),
    advice: 'has a double space or a line break: keep to single spaces',
  },
  { breaks: (prose) => prose.includes('...'), advice: 'has three dots: use …' },
  {
    breaks: (prose) => /`|<[a-z/]/i.test(prose),
    advice: 'has a lone backtick or HTML: use `code`, **strong** and [label](url) only',
  },
]

/** What readers of a language notice at once. Add a language here when its texts are added. */
const habits: Readonly<Record<string, Habit[]>> = {
  en: [{ breaks: (prose) => /\p{L}'\p{L}/u.test(prose), advice: 'has a straight apostrophe: use ’' }],
  es: [
    { breaks: (prose) => count(prose, '?') !== count(prose, '¿'), advice: 'needs one ¿ for each ?' },
    { breaks: (prose) => count(prose, '!') !== count(prose, '¡'), advice: 'needs one ¡ for each !' },
  ],
  fr: [
    { breaks: (prose) => /\p{L}'\p{L}/u.test(prose), advice: 'has a straight apostrophe: use ’' },
    {
      breaks: (prose) => /[^\u00A0\u202F;:!?][;:!?»](?=\s|$)/u.test(prose) || /«[^\u00A0\u202F]/u.test(prose),
      advice: 'needs a no-break space (U+202F or U+00A0) before ; : ! ? » and after «',
    },
  ],
  ja: [
    {
      breaks: (prose) =>
        /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}][,.!?]/u.test(prose) || /[\uFF61-\uFF9F]/.test(prose),
      advice: 'has half-width punctuation or katakana in Japanese prose: use 、。！？ and full-width kana',
    },
  ],
}

/** Texts that a reader of the language would find ill-set; each entry says what to do. */
export function findIllSet(lang: string, texts: Catalogue): string[] {
  const rules = [...everywhere, ...(habits[lang] ?? [])]
  return Object.entries(texts).flatMap(([key, text]) =>
    rules
      .filter(({ breaks }) => breaks(proseOf(text)))
      .map(({ advice }) => `${whereIs(lang, key)} ${advice}`),
  )
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
