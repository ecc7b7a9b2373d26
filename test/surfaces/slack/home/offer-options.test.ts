import { describe, expect, test } from '@jest/globals'
import { createTranslator } from '../../../../src/i18n/translator.ts'
import { readNamespace, readPod } from '../../../../src/surfaces/slack/home/chosen.ts'
import { type Entry, offerOptions } from '../../../../src/surfaces/slack/home/offer-options.ts'

const translator = createTranslator({ lang: 'en' })
const entry = (label: string, fails = false): Entry => {
  const [namespace = '', name] = label.split('/')
  return { cluster: 'prod', namespace, ...(name && { name }), label, fails }
}
const offered = (entries: Entry[], typed = '', asTyped?: Entry) =>
  offerOptions(entries, typed, asTyped, translator).option_groups.map(({ label, options }) => [
    label.text,
    options.map(({ text }) => text.text),
  ])

describe('a menu that completes', () => {
  test('has what fails first, each part in the order of the alphabet', () => {
    expect(offered([entry('shop/b'), entry('shop/c', true), entry('shop/a'), entry('bank/z', true)])).toEqual(
      [
        ['Pull fails', ['bank/z', 'shop/c']],
        ['Others', ['shop/a', 'shop/b']],
      ],
    )
  })

  test.each([
    ['web', ['shop/web-1', 'webshop/api-1']],
    [' SHOP/ ', ['shop/web-1', 'webshop/api-1']],
    ['p/web', ['shop/web-1']],
    ['none', []],
  ])('holds what has "%s" in it', (typed, labels) => {
    const found = offered([entry('shop/web-1'), entry('webshop/api-1'), entry('bank/teller')], typed)

    expect(found.flatMap(([, options]) => options)).toEqual(labels)
  })

  test('ends with what was typed, unless that is there', () => {
    const all = [entry('shop/web-1')]

    expect(offered(all, 'shop/web', entry('shop/web'))).toEqual([
      ['Others', ['shop/web-1']],
      ['As typed', ['shop/web']],
    ])
    expect(offered(all, 'shop/web-1', entry('shop/web-1'))).toEqual([['Others', ['shop/web-1']]])
  })

  test('has as many options as Slack takes, the typed one among them', () => {
    const many = Array.from({ length: 500 }, (_, index) => entry(`shop/web-${index}`, index % 2 === 0))

    const groups = offered(many, 'shop', entry('shop/x'))

    expect(groups.flatMap(([, options]) => options)).toHaveLength(100)
    expect(groups.at(-1)).toEqual(['As typed', ['shop/x']])
  })

  test('cuts long names in the text, and leaves out those that no value has room for', () => {
    const { option_groups: groups } = offerOptions(
      [entry(`shop/${'a'.repeat(100)}`), entry(`shop/${'b'.repeat(200)}`)],
      '',
      undefined,
      translator,
    )
    const [option, ...more] = groups.flatMap(({ options }) => options)

    expect(more).toEqual([])
    expect(option?.text.text).toHaveLength(75)
    expect(readPod(option?.value)).toEqual({ cluster: 'prod', namespace: 'shop', name: 'a'.repeat(100) })
  })
})

test.each([undefined, '', 'x', '["prod"]', '{"a":1}', '[1,2,3]', '["a","b","c","d"]'])(
  'the value %j is nothing that was chosen',
  (value) => {
    expect(readNamespace(value)).toBeUndefined()
    expect(readPod(value)).toBeUndefined()
  },
)
