import { describe, expect, test } from '@jest/globals'
import { fillRich, parseRich, standInsFor } from '../../src/i18n/parse-rich.ts'

/** A catalogue's text as i18next gives it, with stand-ins, and then with values. */
function say(text: string, values: Record<string, string> = {}) {
  const standIns = standInsFor(Object.keys(values))
  return fillRich(
    parseRich(text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => standIns[name] ?? '')),
    values,
  )
}

describe('parseRich', () => {
  test('parses the mark-up of the catalogue', () => {
    const rich = say('Run **this** with `--flag`, see [the page](https://example.com/x).')

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
      expect(say('Image {{image}} fails', { image: value })).toEqual([
        { kind: 'text', text: `Image ${value} fails` },
      ])
    },
  )

  test('a value stays inside the code span that the catalogue put around it', () => {
    expect(say('`{{image}}`', { image: 'a`b' })).toEqual([{ kind: 'code', text: 'a`b' }])
  })
})
