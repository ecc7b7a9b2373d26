import { describe, expect, test } from '@jest/globals'
import { type AccessRules, usualRules } from '../../../src/access/rules.ts'
import { parseRequest } from '../../../src/request/parse-request.ts'
import type { Request } from '../../../src/request/request.ts'
import type { AccessClient } from '../../../src/surfaces/slack/access-client.ts'
import { createAccess } from '../../../src/surfaces/slack/create-access.ts'

const guests: Record<string, object> = {
  UGIL: { is_restricted: true },
  UNOA: { is_ultra_restricted: true },
  UFAR: { is_stranger: true },
  UOWN: { team_id: 'TOWN' },
  UEXT: { team_id: 'TELSE', is_stranger: false },
  WEXT: { team_id: 'TELSE', enterprise_user: { enterprise_id: 'EELSE', teams: ['TELSE'] } },
  WSIB: { team_id: 'TSIBLING', enterprise_user: { enterprise_id: 'EOWN', teams: ['TSIBLING'] } },
  WFRA: { enterprise_user: { id: 'WFRA', teams: ['TOTHER', 'TOWN'] } },
  WTOM: { enterprise_user: { id: 'WTOM', teams: ['TOTHER'] } },
}

function accessWith(rules: Partial<AccessRules> = {}, failing?: string) {
  const calls: string[] = []
  let time = 0
  const call = (method: string) => {
    calls.push(method)
    if (method === failing) throw Object.assign(new Error(method), { data: { error: 'missing_scope' } })
  }
  const client: AccessClient = {
    auth: {
      test: async () => {
        call('auth.test')
        return { team_id: 'TOWN', enterprise_id: 'EOWN' }
      },
    },
    users: {
      info: async ({ user }) => {
        call('users.info')
        return { user: { ...guests[user] } }
      },
    },
    conversations: {
      info: async ({ channel }) => {
        call('conversations.info')
        return { channel: { is_ext_shared: channel === 'CSHARED' } }
      },
    },
    usergroups: {
      users: {
        list: async ({ usergroup, team_id: team }) => {
          call('usergroups.users.list')
          if (team === 'TOTHER')
            throw Object.assign(new Error('x'), { data: { ok: false, error: 'no_such_subteam' } })
          if (team === 'TOWN') return { users: ['WFRA'] }
          return { users: usergroup === 'SDEV' ? ['USAM'] : [] }
        },
      },
    },
  }
  const lines: string[] = []
  const write = (_: object, message: string) => void lines.push(message)
  const log = { debug: write, info: write, warn: write, error: write }
  const access = createAccess({
    rules: { ...usualRules, ...rules },
    client,
    usualCluster: 'prod-eu',
    log,
    now: () => time,
  })
  return { access, calls, lines, pass: (ms: number) => void (time += ms) }
}

function ask(words: string): Request {
  const request = parseRequest(words)
  if (request instanceof Error) throw request
  return request
}

const onlyPay: Partial<AccessRules> = {
  default: 'deny',
  rules: [{ effect: 'allow', groups: ['SDEV'], clusters: ['prod-*'], namespaces: ['pay'] }],
}

describe('who may ask for what', () => {
  test.each<[string, Partial<AccessRules>, { user: string; channel: string }, string, string | undefined]>([
    ['a member', {}, { user: 'USAM', channel: 'CPAY' }, 'pod pay/web-1', undefined],
    ['a guest', {}, { user: 'UGIL', channel: 'CPAY' }, 'pod pay/web-1', 'access-guest'],
    ['a single-channel guest', {}, { user: 'UNOA', channel: 'CPAY' }, 'help', 'access-guest'],
    ['another company', {}, { user: 'UFAR', channel: 'CPAY' }, 'causes', 'access-guest'],
    ['a member, by their workspace', {}, { user: 'UOWN', channel: 'CPAY' }, 'causes', undefined],
    ['a member of the company’s other workspace', {}, { user: 'WSIB', channel: 'CPAY' }, 'causes', undefined],
    [
      'another company, in a shared channel that is allowed',
      { sharedChannels: 'allow' },
      { user: 'UEXT', channel: 'CSHARED' },
      'causes',
      'access-guest',
    ],
    ['a company with a Grid of its own', {}, { user: 'WEXT', channel: 'CPAY' }, 'causes', 'access-guest'],
    ['a shared channel', {}, { user: 'USAM', channel: 'CSHARED' }, 'help', 'access-shared-channel'],
    ['a direct message', {}, { user: 'USAM', channel: 'DSAM' }, 'pod pay/web-1', undefined],
    ['the group’s namespace', onlyPay, { user: 'USAM', channel: 'CPAY' }, 'pod pay/web-1', undefined],
    ['a workload in it', onlyPay, { user: 'USAM', channel: 'CPAY' }, 'deploy pay/web', undefined],
    ['another namespace', onlyPay, { user: 'USAM', channel: 'CPAY' }, 'ns kube-system', 'access-refused'],
    [
      'another cluster',
      onlyPay,
      { user: 'USAM', channel: 'CPAY' },
      'pod pay/a --cluster dev',
      'access-refused',
    ],
    ['a node', onlyPay, { user: 'USAM', channel: 'CPAY' }, 'node gke-1', 'access-refused'],
    ['a member of an Enterprise Grid', onlyPay, { user: 'WFRA', channel: 'CPAY' }, 'ns pay', undefined],
    ['another member of it', onlyPay, { user: 'WTOM', channel: 'CPAY' }, 'ns pay', 'access-refused'],
    ['somebody else', onlyPay, { user: 'UANA', channel: 'CPAY' }, 'pod pay/web-1', 'access-refused'],
    ['a pasted error', onlyPay, { user: 'UANA', channel: 'CPAY' }, 'explain ErrImagePull', undefined],
    ['the catalogue', onlyPay, { user: 'UANA', channel: 'CPAY' }, 'causes', undefined],
  ])('%s', async (_, rules, asker, words, code) => {
    const { access } = accessWith(rules)
    expect((await access.refuse(asker, ask(words)))?.code).toBe(code)
  })

  test.each(['users.info', 'conversations.info', 'usergroups.users.list'])(
    'nothing, while %s fails; a failure is not kept',
    async (failing) => {
      const { access, calls, lines } = accessWith(onlyPay, failing)
      const asker = { user: 'USAM', channel: 'CPAY' }

      expect((await access.refuse(asker, ask('pod pay/web-1')))?.code).toBe('access-unverified')
      await access.refuse(asker, ask('pod pay/web-1'))

      expect(calls.filter((method) => method === failing)).toHaveLength(2)
      expect(lines).toContain('Slack did not tell who asks, so nothing is answered')
    },
  )

  test('nothing, while Slack does not tell which workspace is the own', async () => {
    const { access } = accessWith({}, 'auth.test')
    const refusal = await access.refuse({ user: 'UOWN', channel: 'CPAY' }, ask('causes'))
    expect(refusal?.code).toBe('access-unverified')
  })

  test('Slack is asked once in five minutes', async () => {
    const { access, calls, pass } = accessWith(onlyPay)
    const asker = { user: 'USAM', channel: 'CPAY' }
    await Promise.all([access.refuse(asker, ask('help')), access.refuse(asker, ask('help'))])
    expect(calls).toHaveLength(3)

    pass(299_999)
    await access.refuse(asker, ask('help'))
    expect(calls).toHaveLength(3)

    pass(2)
    await access.refuse(asker, ask('help'))
    expect(calls).toHaveLength(6)
  })

  test('groups are asked for only where a rule names one', async () => {
    const { access, calls } = accessWith()
    await access.refuse({ user: 'USAM', channel: 'CPAY' }, ask('help'))
    expect(calls).toEqual(['users.info', 'conversations.info'])
  })

  test('a refusal says whom to ask', async () => {
    const { access } = accessWith({ ...onlyPay, contact: '#platform' })
    const refusal = await access.refuse({ user: 'UANA', channel: 'CPAY' }, ask('pod pay/web-1'))
    expect(refusal?.details).toEqual([{ key: 'replies:access.contact', values: { contact: '#platform' } }])
  })
})

describe('what may be shared with a whole channel', () => {
  const rules: Partial<AccessRules> = {
    ...onlyPay,
    contact: '#platform',
    rules: [...(onlyPay.rules ?? []), { effect: 'allow', channels: ['CPAY'], namespaces: ['pay'] }],
  }

  test.each<[string, Partial<AccessRules>, string, string, boolean]>([
    ['the channel’s namespace', rules, 'CPAY', 'pod pay/web-1', true],
    ['another channel’s', rules, 'COPS', 'pod pay/web-1', false],
    ['a namespace of the sharer’s alone', rules, 'CPAY', 'ns shop', false],
    ['a node, which shows something of all', rules, 'CPAY', 'node gke-1', false],
    ['what is in no cluster', rules, 'COPS', 'causes', true],
    ['anything, without rules', {}, 'COPS', 'pod pay/web-1', true],
  ])('%s', (_, some, channel, words, isAllowed) => {
    const refusal = accessWith(some).access.refuseSharing(channel, ask(words))

    expect(refusal?.code).toBe(isAllowed ? undefined : 'share-not-for-channel')
  })
  test('and if not, whom to ask', () => {
    const refusal = accessWith(rules).access.refuseSharing('COPS', ask('ns pay'))

    expect(refusal?.details).toEqual([{ key: 'replies:access.contact', values: { contact: '#platform' } }])
  })
})
