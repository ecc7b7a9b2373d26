import { expect, test } from '@jest/globals'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { Problem } from '../../src/problems.ts'
import { composeProblem } from '../../src/reply/compose-problem.ts'

test.each([...languages])('says in %s what is wrong and what to do', (lang) => {
  const problem = new Problem('pod-name-invalid', { name: '**Web_1**', example: 'pod shop/web-1' })

  const reply = composeProblem(problem, createTranslator({ lang }))

  expect(reply.outcome).toBe('problem')
  expect(reply.title).toContain('**Web_1**')
  expect(reply.nodes).toHaveLength(2)
  expect(JSON.stringify(reply.nodes[1])).toContain('pod shop/web-1')
})

test('lists the parts of a problem that has many', () => {
  const part = { key: 'replies:problems.words-left-over', values: { words: 'x' } }
  const problem = new Problem('config-invalid', {}, undefined, [part, part])

  const reply = composeProblem(problem, createTranslator({ lang: 'en' }))

  expect(reply.nodes[1]).toMatchObject({ kind: 'list', items: { length: 2 } })
})
