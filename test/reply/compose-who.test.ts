import { describe, expect, test } from '@jest/globals'
import { type AccessRule, usualRules } from '../../src/access/rules.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { composeWho } from '../../src/reply/compose-who.ts'

const facts = { user: 'USAM', channel: 'CPAY', groups: [], isGuest: false, isShared: false }
const own: AccessRule[] = [
  { effect: 'deny', namespaces: ['kube-*'] },
  { effect: 'deny', clusters: ['staging-*'] },
  { effect: 'allow', clusters: ['prod-eu'], users: ['USAM'] },
]

function say(rights: Parameters<typeof composeWho>[0], lang = 'en'): string {
  const { nodes } = composeWho(rights, createTranslator({ lang }))
  return JSON.stringify(nodes)
}

describe.each(languages)('who, in %s', (lang) => {
  test('names the rules that speak of the asker, and what holds besides', () => {
    const words = say({ facts, rules: { ...usualRules, rules: own, contact: '#platform' }, own }, lang)
    expect(words).toMatch(/prod-eu.*#platform/)
    expect(words).not.toContain('USAM')
  })

  test('names nothing that the asker is not to know of, and says that there is something', () => {
    const few = own.filter(({ effect }) => effect === 'allow')
    const words = say({ facts, rules: { ...usualRules, rules: own }, own }, lang)
    expect(words).not.toMatch(/kube|staging/)
    expect(words).not.toBe(say({ facts, rules: { ...usualRules, rules: own }, own: few }, lang))
  })

  test('says of a rule that refuses everything that it does', () => {
    const all: AccessRule[] = [{ effect: 'deny', users: ['USAM'] }]
    expect(say({ facts, rules: { ...usualRules, rules: all }, own: all }, lang)).toContain('*')
  })

  test('says the same to nobody: member, guest, shared channel, nothing allowed', () => {
    const texts = [
      say({ facts, rules: usualRules, own: [] }, lang),
      say({ facts: { ...facts, isGuest: true }, rules: usualRules, own: [] }, lang),
      say({ facts: { ...facts, isShared: true }, rules: usualRules, own: [] }, lang),
      say({ facts, rules: { ...usualRules, default: 'deny' }, own: [] }, lang),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })
})

test('a guest is told no rules', () => {
  expect(
    say({ facts: { ...facts, isGuest: true }, rules: { ...usualRules, rules: own }, own }),
  ).not.toContain('kube')
})
