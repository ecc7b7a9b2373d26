import { describe, expect, test } from '@jest/globals'
import { causes } from '../src/causes/index.ts'
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts'
import { languages } from '../src/i18n/languages.ts'
import { planPlaybook } from '../src/playbook/plan-playbook.ts'
import { steps } from '../src/steps/index.ts'
import type { Values } from '../src/steps/values.ts'
import { tellScript } from '../src/tell-script.ts'
import { incident } from './store/records.ts'
import { diagnosisOf, findingOf } from './support/pseudo-replies.ts'
import { callsInShell, syntaxErrors } from './support/shell-echo.ts'

const ids = Object.keys(causes) as (keyof typeof causes)[]
const programs =
  'kubectl gcloud docker curl nslookup crane skopeo cosign systemctl date cat grep sort uniq'.split(' ')
const store = { incident: async () => undefined }
const toldOf = (diagnosis: Diagnosis) => ({
  kind: 'diagnosis',
  diagnosis,
  playbook: planPlaybook(diagnosis, steps),
})
const ofCause = (id: keyof typeof causes, values: Values = {}) =>
  toldOf(diagnosisOf({ findings: [{ ...findingOf(id), values, notes: [] }], values }))
const scriptOf = (told: unknown, lang = 'en') => tellScript(told, { lang }, store)

/** The lines below the guard, which ends whatever runs the file as a whole. */
const below = (text: string) => text.slice(text.indexOf('exit 0\n') + 'exit 0\n'.length)

describe('a script of commands', () => {
  test.each(languages.map((lang) => [lang]))('in %s is one that sh parses, for every cause', async (lang) => {
    const scripts = await Promise.all(ids.map((id) => scriptOf(ofCause(id), lang)))
    const texts = scripts.flatMap((script) => script?.text ?? [])

    expect(texts.length).toBeGreaterThan(ids.length / 2)
    expect(syntaxErrors(texts)).toBe('')
  })

  test('says first that nothing was executed, lists what to fill in, and stops before the commands', async () => {
    const script = await scriptOf(ofCause('registry-forbidden'))
    const lines = script?.text.split('\n') ?? []
    const guard = lines.findIndex((line) => line.startsWith('return 0'))

    expect(lines[0]).toMatch(/^# .*checkout\/web-1: .*Nothing has been executed\.$/)
    expect(lines.slice(0, guard).filter((line) => /^[A-Z_]+=''$/.test(line)).length).toBeGreaterThan(1)
    expect(lines.slice(0, guard).join('\n')).not.toMatch(/gcloud|kubectl/)
    expect(script?.name).toBe('pullcheck-checkout-web-1.sh')
  })

  test('of an incident that is over is named for its trouble', async () => {
    const { diagnosis } = ofCause('registry-forbidden')
    const over = incident('i1', { diagnosis, state: 'closed', closedAt: 1_790_000_600_000 })
    const script = await tellScript(
      { kind: 'incident', id: 'i1' },
      { lang: 'en' },
      { incident: async () => over },
    )

    expect(script?.text.split('\n')[0]).not.toContain('Recovered')
    expect(script?.name).not.toMatch(/recovered/i)
  })

  test('as a whole calls nothing', async () => {
    const { text = '' } = (await scriptOf(ofCause('registry-forbidden'))) ?? {}
    expect(callsInShell([`(\n${text})`], programs)).toEqual([[]])
    expect(callsInShell([below(text)], programs).flat().length).toBeGreaterThan(1)
  })

  test.each([
    ['a line break', 'web\ntouch gone'],
    ['a line separator', 'web\u2028touch gone\u0085touch gone\r\ntouch gone'],
    ['quotes', `web'; touch gone; "`],
    ['a substitution', '$(touch gone)`touch gone`'],
  ])('keeps %s in comments and arguments', async (_, hostile) => {
    const values: Values = {
      pod: hostile,
      namespace: hostile,
      image: hostile,
      node: hostile,
      project: hostile,
    }
    const scripts = await Promise.all(ids.map((id) => scriptOf(ofCause(id, values))))
    const texts = scripts.flatMap((script) => script?.text ?? [])

    expect(syntaxErrors(texts)).toBe('')
    const called = callsInShell(texts.map(below), programs).flat()
    expect(called.filter(([program = '']) => !programs.includes(program))).toEqual([])
  })

  test.each([
    ['an answer without steps', toldOf(diagnosisOf({ outcome: 'healthy' }))],
    ['the catalogue', { kind: 'causes', id: 'dns-failure' }],
    ['an incident that is forgotten', { kind: 'incident', id: 'gone' }],
    ['what an older version kept', { kind: 'reply', title: 'x' }],
  ])('%s has none', async (_, told) => {
    expect(await scriptOf(told)).toBeUndefined()
  })
})
