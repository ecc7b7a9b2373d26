import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AccessRules } from '../../src/access/rules.ts'
import type { Message } from '../../src/sandbox-prompt/people-client.ts'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { openStore } from '../../src/store/open-store.ts'
import { messagesOf } from '../support/messages-of.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'
import { until } from '../support/until.ts'

const refusedPull = 'web-7f9c-x2k4q'
const ledger = 'ledger-6d5f8b9c4-9wq2t'
const contact = '#platform-team'
const rules: AccessRules = {
  default: 'deny',
  guests: 'deny',
  sharedChannels: 'deny',
  contact,
  rules: [
    { effect: 'allow', users: ['U0SAM0001'] },
    { effect: 'allow', groups: ['S0CHECKOUT'], namespaces: ['checkout'] },
    { effect: 'allow', groups: ['S0PLATFORM'], namespaces: ['vault', 'search*'] },
    { effect: 'allow', channels: ['C0PAYMNT1', 'C0PARTNR1'], namespaces: ['payments'] },
  ],
}
const data = mkdtempSync(join(tmpdir(), 'pullcheck-access-'))
let everything: Everything

beforeAll(async () => {
  everything = await startEverything([], {
    config: { data, access: rules },
    slack: { watch: ['C0ALERTS1', 'C0PAYMNT1', 'C0PARTNR1'] },
  })
}, 30_000)
afterAll(async () => {
  await everything.stop()
  rmSync(data, { recursive: true })
})

const ask: Everything['ask'] = (...args) => everything.ask(...args)

describe('who may ask', () => {
  test.each([
    ['sam', 'everything', 'alerts', `pod checkout/${refusedPull}`],
    ['sam', 'everything', 'alerts', 'node gke-kiosk-prod-apps-1'],
    ['camille', 'as one of a group', 'alerts', `pod checkout/${refusedPull}`],
    ['yui', 'as one of a group', 'dm', 'ns checkout'],
    ['budi', 'as everybody in a channel', 'payments', `pod payments/${ledger}`],
    ['freya', 'as one of a group of an Enterprise Grid', 'alerts', 'ns vault'],
    ['budi', 'what is in no cluster', 'alerts', 'causes dns-failure'],
    ['budi', 'a pasted error', 'alerts', 'explain Back-off pulling image "eu.gcr.io/kiosk/web:1"'],
  ])('%s: %s', async (as, _, channel, words) => {
    const text = channel === 'dm' ? words : `/pullcheck ${words}`
    expect(printMessage(await ask(as, text, channel))).not.toContain(contact)
  })

  test.each([
    ['budi', 'whom no rule allows it', 'alerts', `pod checkout/${refusedPull}`],
    ['camille', 'another namespace than the group’s', 'alerts', 'ns billing'],
    ['camille', 'a node, which shows something of all', 'alerts', 'node gke-kiosk-prod-apps-1'],
    ['budi', 'a channel’s namespace in a direct message', 'dm', 'ns payments'],
    ['freya', 'another group’s', 'alerts', 'ns checkout'],
    ['budi', 'a cluster that is not there', 'alerts', 'ns checkout --cluster nowhere'],
    ['noa', 'a guest', 'deploys', 'help'],
    ['noa', 'a guest, whatever they write', 'deploys', 'xyzzy plugh'],
    ['gil', 'a guest in a shared channel', 'partner-support', 'help'],
    ['sam', 'a shared channel', 'partner-support', `pod payments/${ledger}`],
  ])('not %s: %s', async (as, _, channel, words) => {
    const text = channel === 'dm' ? words : `@pullcheck ${words}`
    const refusal = await ask(as, text, channel)

    expect(printMessage(refusal)).toContain(contact)
    expect(refusal.ephemeral).toBe(channel !== 'dm')
  })
})

test.each([
  ['pod', `pod checkout/${refusedPull}`, 'pod checkout/no-such-pod'],
  ['namespace', 'ns checkout', 'ns no-such-namespace'],
  ['workload', 'deploy checkout/web', 'deploy no-such-namespace/web'],
  ['node', 'node gke-kiosk-prod-apps-1', 'node no-such-node'],
  ['cluster', 'ns checkout --cluster kiosk-prod', 'ns checkout --cluster nowhere'],
])('a refusal does not tell whether a %s exists', async (_, existing, missing) => {
  const refusals = await Promise.all([existing, missing].map((words) => ask('budi', `/pullcheck ${words}`)))

  expect(printMessage(refusals[0] ?? fail())).toBe(printMessage(refusals[1] ?? fail()))
})

function fail(): never {
  throw new Error('There is no answer')
}

test.each([
  ['sam', 'What you may ask for here', '`*`'],
  ['ana', 'Qué puedes preguntar aquí', 'search*'],
  ['camille', 'Ce que vous pouvez demander ici', 'checkout'],
  ['yui', 'ここで質問できる内容', 'checkout'],
  ['budi', 'Yang boleh Anda tanyakan di sini', contact],
])('who: %s reads it in their own language', async (as, title, says) => {
  const words = printMessage(await ask(as, '/pullcheck who'))

  expect(words).toContain(title)
  expect(words).toContain(says.replaceAll('`', ''))
})

describe('what others have asked for', () => {
  let answer: Message

  async function press(as: string, control: string, choice: string | undefined) {
    const values = Array.from(
      JSON.stringify(answer.blocks).matchAll(/"value":"([^"]+)"/g),
      ([, value]) => value,
    )
    const value = values.find((one) => choice !== undefined && one?.startsWith(`${choice} `))
    const { channel, ts } = answer
    await everything.act('press', {
      as,
      channel,
      ts,
      actionId: `pullcheck_${control}`,
      ...(value && { value }),
    })
  }

  beforeAll(async () => {
    answer = await ask('sam', `@pullcheck pod checkout/${refusedPull}`, 'deploys')
  })

  test.each([
    ['again', undefined],
    ['show', 'show ja'],
    ['more', 'script'],
  ])('is not for who may not ask: %s', async (control, choice) => {
    const refusals = async () => {
      const { views } = await everything.look('views?as=budi')
      const seen = await messagesOf(everything, 'budi', 'deploys', answer.threadTs)
      return JSON.stringify([seen, views]).split(contact).length
    }
    const before = await refusals()

    await press('budi', control, choice)

    await until(async () => ((await refusals()) > before ? true : undefined))
    const after = await messagesOf(everything, 'budi', 'deploys', answer.threadTs)
    expect(after.find(({ ts }) => ts === answer.ts)?.text).toBe(answer.text)
    expect(JSON.stringify(after)).not.toContain('レジストリ')
  })

  test('is shown to who may', async () => {
    await press('camille', 'show', 'show ja')

    const shown = await until(async () => {
      const seen = await messagesOf(everything, 'camille', 'deploys', answer.threadTs)
      return seen.find(({ text }) => text.includes('レジストリ'))
    })
    expect(shown.ephemeral).toBe(true)
  })
})

describe('"Share in channel"', () => {
  async function share(as: string, channel: string, words: string) {
    const { ts, blocks } = await ask(as, `/pullcheck ${words}`, channel)
    const [value] = /share \w+ [^"]+/.exec(JSON.stringify(blocks)) ?? []
    await everything.act('press', { as, channel, ts, actionId: 'pullcheck_more', value })
  }
  const seen = (as: string, channel: string) => messagesOf(everything, as, channel)

  test.each([
    ['sam', 'deploys', 'so nothing was shared'],
    ['camille', 'deploys', 'rien n’a été partagé'],
    ['yui', 'deploys', '共有しませんでした'],
    ['ana', 'payments', 'no se compartió nada'],
  ])('tells no channel what it may not read: %s in %s', async (as, channel, says) => {
    const words = as === 'ana' ? 'ns vault' : `pod checkout/${refusedPull}`
    const before = (await seen('budi', channel)).length
    await share(as, channel, words)

    const told = await until(async () =>
      (await seen(as, channel)).find((one) => one.ephemeral && printMessage(one).includes(says)),
    )
    expect(printMessage(told)).toContain('pullcheck.yaml')
    expect(printMessage(told)).toContain(contact)
    expect(await seen('budi', channel)).toHaveLength(before)
  })

  test('tells a channel what everybody there may ask for', async () => {
    await share('budi', 'payments', `pod payments/${ledger}`)

    const shared = await until(async () =>
      (await seen('sam', 'payments')).find((one) => one.fromBot && JSON.stringify(one).includes('U0BUD0001')),
    )
    expect(shared.ephemeral).toBe(false)
  })
})

describe('a message that somebody points to', () => {
  async function post() {
    const { ts } = await everything.act('alerts', {
      tool: 'grafana',
      channel: 'deploys',
      pods: [`checkout/${refusedPull}`],
    })
    return String(Array.isArray(ts) ? ts[0] : undefined)
  }
  const untilTold = (as: string, ts: string) =>
    until(async () => {
      const all = [
        ...(await messagesOf(everything, as, 'deploys', ts)),
        ...(await messagesOf(everything, as, 'deploys')),
      ]
      return all.find((one) => one.ephemeral && printMessage(one).includes(contact))
    })

  test.each(['budi', 'noa'])('by an emoji, is told to nobody who may not ask: %s', async (as) => {
    const ts = await post()
    await everything.act('react', { as, channel: 'deploys', ts, name: 'stethoscope' })

    await untilTold(as, ts)
    expect((await messagesOf(everything, 'sam', 'deploys', ts)).filter(({ fromBot }) => fromBot)).toEqual([])
  })

  test.each(['budi', 'noa'])('by its menu, is told to nobody who may not ask: %s', async (as) => {
    const ts = await post()
    await everything.act('shortcut', { as, channel: 'deploys', ts, callbackId: 'diagnose_image_pull' })

    await untilTold(as, ts)
    expect((await messagesOf(everything, 'sam', 'deploys', ts)).filter(({ fromBot }) => fromBot)).toEqual([])
  })
})

describe('the watch', () => {
  async function alert(channel: string, pod: string) {
    const { ts } = await everything.act('alerts', { tool: 'grafana', channel, pods: [pod] })
    return String(Array.isArray(ts) ? ts[0] : undefined)
  }
  const saidBelow = async (channel: string, ts: string) =>
    (await messagesOf(everything, 'sam', channel, ts)).filter(({ fromBot }) => fromBot)
  const untilDealt = (ts: string) =>
    until(async () => everything.log.find((line) => line.includes('Alert dealt with') && line.includes(ts)))

  test('answers what everybody in a channel may read of, and nothing else', async () => {
    const own = await alert('payments', `payments/${ledger}`)
    const other = await alert('payments', `checkout/${refusedPull}`)
    const elsewhere = await alert('alerts', `payments/${ledger}`)

    await until(async () => (await saidBelow('payments', own))[0])
    for (const ts of [other, elsewhere]) expect(await untilDealt(ts)).toContain('not-for-channel')
    expect(await saidBelow('payments', other)).toEqual([])
    expect(await saidBelow('alerts', elsewhere)).toEqual([])
  })

  test('says nothing where another company reads along', async () => {
    const shared = await alert('partner-support', `payments/${ledger}`)
    const own = await alert('payments', `payments/${ledger}`)

    expect(await untilDealt(shared)).toContain('answered')
    await untilDealt(own)
    await until(async () => ((await saidBelow('payments', own)).length > 0 ? true : undefined))
    expect(await saidBelow('partner-support', shared)).toEqual([])
  })
})

test('the audit trail has who, where, what and what came of it, and no text', async () => {
  await ask('budi', '/pullcheck explain a very private sentence')
  const store = await openStore(data)
  const entries = await until(async () => {
    const found = await store.auditSince(0, 1000)
    return found.some(({ action, user }) => action === 'explain' && user === 'U0BUD0001') ? found : undefined
  })
  await store.close()

  expect(entries).toContainEqual(
    expect.objectContaining({ user: 'U0BUD0001', target: `checkout/${refusedPull}`, outcome: 'refused' }),
  )
  expect(entries).toContainEqual(
    expect.objectContaining({ user: 'U0SAM0001', channel: 'C0PARTNR1', action: 'pod', outcome: 'refused' }),
  )
  expect(entries).toContainEqual(
    expect.objectContaining({ user: 'U0CAM0001', target: `checkout/${refusedPull}`, outcome: 'diagnosed' }),
  )
  expect(entries).toContainEqual(expect.objectContaining({ action: 'who', outcome: 'answered' }))
  expect(JSON.stringify(entries)).not.toContain('private')
})
