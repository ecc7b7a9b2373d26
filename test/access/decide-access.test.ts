import { describe, expect, test } from '@jest/globals'
import { mayBeTold, mayKnow, refusalOf } from '../../src/access/decide-access.ts'
import { type AccessRule, type AskerFacts, usualRules } from '../../src/access/rules.ts'

const sam: AskerFacts = { user: 'USAM', channel: 'CPAY', groups: ['SDEV'], isGuest: false, isShared: false }
const target = { cluster: 'prod-eu', namespace: 'payments' }
const allow = (rule: Partial<AccessRule>): AccessRule => ({ effect: 'allow', ...rule })
const deny = (rule: Partial<AccessRule>): AccessRule => ({ effect: 'deny', ...rule })

describe('without rules', () => {
  test.each([
    ['a member', {}, undefined],
    ['a guest', { isGuest: true }, 'guest'],
    ['a channel shared with another company', { isShared: true }, 'shared-channel'],
  ])('%s', (_, facts, refusal) => {
    expect(refusalOf(usualRules, { ...sam, ...facts }, target)).toBe(refusal)
    expect(refusalOf(usualRules, { ...sam, ...facts })).toBe(refusal)
  })

  test('outsiders where they are let in', () => {
    const rules = { ...usualRules, guests: 'allow', sharedChannels: 'allow' } as const
    expect(refusalOf(rules, { ...sam, isGuest: true, isShared: true }, target)).toBeUndefined()
  })
})

describe('where nothing is allowed but by a rule', () => {
  test.each<[string, AccessRule[], object, boolean]>([
    ['no rule', [], target, false],
    ['the person', [allow({ users: ['USAM'] })], target, true],
    ['another person', [allow({ users: ['UANA'] })], target, false],
    ['a group of theirs', [allow({ groups: ['SOPS', 'SDEV'] })], target, true],
    ['another group', [allow({ groups: ['SOPS'] })], target, false],
    ['the channel', [allow({ channels: ['CPAY'] })], target, true],
    ['the person in another channel', [allow({ users: ['USAM'], channels: ['COPS'] })], target, false],
    ['the cluster by a pattern', [allow({ clusters: ['prod-*'] })], target, true],
    ['another cluster', [allow({ clusters: ['dev-*'] })], target, false],
    ['the namespace by a pattern', [allow({ namespaces: ['pay*'] })], target, true],
    ['another namespace', [allow({ namespaces: ['checkout'] })], target, false],
    ['one namespace, asked about a node', [allow({ namespaces: ['pay*'] })], { cluster: 'prod-eu' }, false],
    ['all namespaces, asked about a node', [allow({ namespaces: ['*'] })], { cluster: 'prod-eu' }, true],
    ['a cluster, asked about a node', [allow({ clusters: ['prod-eu'] })], { cluster: 'prod-eu' }, true],
  ])('%s', (_, rules, what, isAllowed) => {
    const refusal = refusalOf({ ...usualRules, default: 'deny', rules }, sam, {
      cluster: '',
      ...what,
    })
    expect(refusal).toBe(isAllowed ? undefined : 'rules')
  })

  test('what has no target may be asked', () => {
    expect(refusalOf({ ...usualRules, default: 'deny' }, sam)).toBeUndefined()
  })
})

test('the first rule that matches decides', () => {
  const rules = [deny({ namespaces: ['payments'] }), allow({ users: ['USAM'] })]
  expect(refusalOf({ ...usualRules, rules }, sam, target)).toBe('rules')
  expect(refusalOf({ ...usualRules, rules: rules.toReversed() }, sam, target)).toBeUndefined()
})

test('a node may show something of a namespace that is refused, so it is refused too', () => {
  const rules = [deny({ namespaces: ['payments'] })]
  const ask = (more: AccessRule[] = []) =>
    refusalOf({ ...usualRules, rules: [...more, ...rules] }, sam, { cluster: 'prod-eu' })

  expect(ask()).toBe('rules')
  expect(ask([allow({ users: ['USAM'] })])).toBeUndefined()
  expect(ask([allow({ namespaces: ['checkout'] })])).toBe('rules')
})

describe('what the bot says by itself is for everybody in the channel', () => {
  const rules = {
    ...usualRules,
    default: 'deny' as const,
    rules: [allow({ users: ['USAM'] }), allow({ channels: ['CPAY'], namespaces: ['payments'] })],
  }

  test.each([
    ['CPAY', 'payments', true],
    ['CPAY', 'checkout', false],
    ['COPS', 'payments', false],
  ])('%s %s', (channel, namespace, isTold) => {
    expect(mayBeTold(rules, channel, { cluster: 'prod-eu', namespace })).toBe(isTold)
  })
})

describe('a cluster is known to whoever may ask about anything in it', () => {
  test.each<[string, 'allow' | 'deny', AccessRule[], boolean]>([
    ['without rules', 'allow', [], true],
    ['without rules, where nothing is allowed', 'deny', [], false],
    ['one namespace allowed', 'deny', [allow({ namespaces: ['payments'] })], true],
    ['another cluster allowed', 'deny', [allow({ clusters: ['dev'] })], false],
    ['one namespace refused', 'allow', [deny({ namespaces: ['payments'] })], true],
    ['the cluster refused', 'allow', [deny({ clusters: ['prod-*'] })], false],
    ['all namespaces refused', 'allow', [deny({ namespaces: ['*'] })], false],
    ['refused to others', 'allow', [deny({ users: ['UANA'], clusters: ['prod-eu'] })], true],
  ])('%s', (_, usual, rules, isKnown) => {
    expect(mayKnow({ ...usualRules, default: usual, rules }, sam, 'prod-eu')).toBe(isKnown)
  })
})

test('a rule for people speaks of nobody where only the channel is known', () => {
  const { user: _, ...everybody } = sam
  const rules = { ...usualRules, default: 'deny' as const, rules: [allow({ users: ['USAM'] })] }
  expect(refusalOf(rules, everybody, target)).toBe('rules')
})
