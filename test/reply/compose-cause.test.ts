import { describe, expect, test } from '@jest/globals'
import { causes, families } from '../../src/causes/index.ts'
import { languages } from '../../src/i18n/languages.ts'
import type { Rich } from '../../src/i18n/message.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { describeCause } from '../../src/playbook/describe-cause.ts'
import { composeCause } from '../../src/reply/compose-cause.ts'
import { pageUrl } from '../../src/reply/page-url.ts'
import { steps } from '../../src/steps/index.ts'

const familyOf = (id: string) =>
  Object.entries(families).find(([, members]) => id in members)?.[0] ?? 'unknown'
const plain = (rich: Rich) => rich.map(({ text }) => text).join('')

describe.each([...languages])('in %s', (lang) => {
  const translator = createTranslator({ lang })
  const replies = Object.values(causes).map((cause) =>
    composeCause(
      describeCause(cause, {
        family: familyOf(cause.id),
        steps,
        urlOf: (page) => pageUrl(page, translator),
      }),
      translator,
    ),
  )

  test('what settles a step is named as inside of a sentence, not as a label', () => {
    const bodies = replies.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.kind === 'step' ? [plain(node.body)] : [])),
    )
    const settledBy = plain(
      translator.rich({ key: 'replies:catalogue.settledBy', values: { what: '\uE020' } }),
    )
    const [before = '', after = ''] = settledBy.split('\uE020')
    const named = bodies.filter((body) => body.includes(before) && body.includes(after))
    const lists = named.map((body) => body.slice(body.lastIndexOf(before) + before.length))

    expect(lists.length).toBeGreaterThan(20)
    // Indonesian writes the Kubernetes object with a capital wherever it stands, Japanese a product's name.
    expect(lists.filter((list) => /^(?!Pod\b|GKE\b|Cloud\b)\p{Lu}/u.test(list))).toEqual([])
  })

  test('each cause says where it shows and what it is checked against', () => {
    const values = replies.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.kind === 'facts' ? node.rows.map((row) => plain(row.value)) : [])),
    )

    expect(values.filter((value) => /replies:|\{\{|undefined/.test(value) || value === '')).toEqual([])
  })
})
