import { describe, expect, test } from '@jest/globals'
import { parseRich } from '../../src/i18n/parse-rich.ts'

/** Stands for a catalogue text whose placeholders i18next fills with the stand-ins. */
const catalogue = (text: string) => (standIns: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => standIns[name] ?? '')

describe('parseRich', () => {
  test('parses the mark-up of the catalogue', () => {
    const rich = parseRich(
      catalogue('Run **this** with `--flag`, see [the page](https://example.com/x).'),
      {},
    )

    expect(rich).toEqual([
      { kind: 'text', text: 'Run ' },
      { kind: 'strong', text: 'this' },
      { kind: 'text', text: ' with ' },
      { kind: 'code', text: '--flag' },
      { kind: 'text', text: ', see ' },
      { kind: 'link', text: 'the page', url: 'https://example.com/x' },
      { kind: 'text', text: '.' },
    ])
  })

  test.each(['`x`', '**x**', '[x](https://evil.example)', '{{other}}', '$t(key)', '<!channel>'])(
    'a value is never mark-up: %s',
    (value) => {
      expect(parseRich(catalogue('Image {{image}} fails'), { image: value })).toEqual([
        { kind: 'text', text: `Image ${value} fails` },
      ])
    },
  )

  test('a value stays inside the code span that the catalogue put around it', () => {
    expect(parseRich(catalogue('`{{image}}`'), { image: 'a`b' })).toEqual([{ kind: 'code', text: 'a`b' }])
  })
})
