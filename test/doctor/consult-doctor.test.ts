import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Config } from '../../src/config.ts'
import { consultDoctor } from '../../src/consult-doctor.ts'
import type { Found } from '../../src/doctor/finding.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts'
import { sandboxConfig } from '../../src/sandbox-prompt/sandbox-config.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createSlackExam } from '../../src/surfaces/slack/examine-slack.ts'
import { sandboxApi } from '../support/sandbox-api.ts'

const defaults: Config = {
  port: 0,
  clusters: [{}],
  lang: 'en',
  logLevel: 'info',
  sandbox: true,
  deadlineMs: 8000,
  slowPullMs: 60_000,
}

let sandbox: Sandbox
let folder: string | undefined
afterEach(async () => {
  await sandbox.stop()
  if (folder !== undefined) await rm(folder, { recursive: true })
  folder = undefined
})

type Wish = { options?: SandboxOptions; config?: Partial<Config>; watch?: string[]; appToken?: string }

async function consult({ options = {}, config = {}, watch, appToken }: Wish = {}): Promise<Found[]> {
  sandbox = await startSandbox({ situations: [], ...options })
  return consultIn({ config, ...(watch && { watch }), ...(appToken && { appToken }) })
}

function consultIn({ config = {}, watch, appToken = sandbox.appToken }: Wish): Promise<Found[]> {
  const whole = sandboxConfig({ ...defaults, ...config }, sandbox)
  const slack = { ...whole.slack, appToken, ...(watch && { watch }) }
  return consultDoctor({
    config: { ...whole, slack, ...config },
    slack: createSlackExam(slack),
    version: '1.2.3',
  })
}

function spell(found: Found[]): string[] {
  return found.map(
    ({ check, verdict, message }) => `${check} ${verdict} ${message.key.replace('replies:', '')}`,
  )
}

function wrongIn(found: Found[]): Found[] {
  return found.filter(({ verdict }) => verdict === 'wrong')
}

test('in the sandbox all is well; what Slack keeps to itself stays open', async () => {
  const found = await consult()
  expect(spell(found)).toEqual([
    'configuration fine doctor.configuration.fine',
    'slack-token fine doctor.slack.token.fine',
    'slack-scopes fine doctor.slack.scopes.fine',
    'slack-socket fine doctor.slack.socket.fine',
    'slack-events open doctor.slack.events.open',
    'slack-channels fine doctor.slack.channels.fine',
    'kubernetes fine doctor.kubernetes.fine',
    'kubernetes-rights fine doctor.rights.fine',
    'cloud-logging fine doctor.logging.fine',
    'google-apis fine doctor.google.fine',
    'google-apis fine doctor.google.fine',
    'google-apis fine doctor.google.fine',
    'clock fine doctor.clock.fine',
    'clock fine doctor.clock.fine',
    'store fine doctor.store.none',
    'versions fine doctor.versions.fine',
    'languages fine doctor.languages.fine',
  ])
})

describe('names what is wrong, and the command that mends it', () => {
  test('rights that the cluster does not grant', async () => {
    const [finding, ...others] = wrongIn(
      await consult({ options: { forbid: ['list events', 'get nodes', 'get serviceaccounts'] } }),
    )
    expect(others).toEqual([])
    expect(finding?.message.values).toMatchObject({
      rights: { list: ['list events', 'get nodes', 'get serviceaccounts'] },
    })
    expect(finding?.commands?.map(({ text }) => text)).toEqual([
      `kubectl create clusterrole pullcheck-list --verb=list --resource=events --context=${sandbox.context}`,
      `kubectl create clusterrolebinding pullcheck-list --clusterrole=pullcheck-list --serviceaccount=pullcheck:pullcheck --context=${sandbox.context}`,
      `kubectl create clusterrole pullcheck-get --verb=get --resource=nodes,serviceaccounts --context=${sandbox.context}`,
      `kubectl create clusterrolebinding pullcheck-get --clusterrole=pullcheck-get --serviceaccount=pullcheck:pullcheck --context=${sandbox.context}`,
    ])
  })

  test('logs that may not be read', async () => {
    const [finding] = wrongIn(await consult({ options: { forbid: ['logging.logEntries.list'] } }))
    expect(finding).toMatchObject({
      check: 'cloud-logging',
      message: { values: { permission: 'logging.logEntries.list', project: sandbox.project } },
      commands: [
        {
          text: `gcloud projects add-iam-policy-binding ${sandbox.project} --role=roles/logging.viewer --member=MEMBER --condition=None`,
          missing: ['MEMBER'],
        },
      ],
    })
  })

  test('scopes that the token lacks; those that may be left out are no fault', async () => {
    const found = await consult({ options: { forbid: ['reactions:write', 'users:read', 'groups:history'] } })
    expect(wrongIn(found)).toMatchObject([
      { check: 'slack-scopes', message: { values: { scopes: { list: ['reactions:write', 'users:read'] } } } },
    ])
    expect(spell(found)).toContain('slack-scopes open doctor.slack.scopes.optional')
  })

  test('a clock that is wrong', async () => {
    const found = await consult({ options: { now: () => new Date(Date.now() - 600_000) } })
    expect(wrongIn(found)).toMatchObject([
      {
        check: 'clock',
        message: { values: { whose: 'Slack' } },
        commands: [{ text: 'sudo timedatectl set-ntp true' }],
      },
      { check: 'clock', message: { values: { whose: expect.stringContaining('Kubernetes') } } },
    ])
  })

  test('tokens of another app', async () => {
    const found = await consult({ appToken: 'xapp-another' })
    expect(wrongIn(found)).toMatchObject([
      {
        check: 'slack-socket',
        message: { key: 'replies:doctor.slack.socket.wrong', values: { reason: 'invalid_auth' } },
      },
    ])
  })

  test('channels that the bot is not in', async () => {
    const found = await consult({ watch: ['C0ALERTS1', 'C0NOWHERE'] })
    expect(wrongIn(found)).toMatchObject([
      { check: 'slack-channels', message: { values: { channel: 'C0NOWHERE', reason: 'channel_not_found' } } },
    ])
  })
})

describe('access rules', () => {
  const usual = { default: 'deny', guests: 'deny', sharedChannels: 'deny' } as const

  test('that name clusters and groups that are there', async () => {
    const rules = [{ effect: 'allow', groups: ['S0PLATFORM'], clusters: ['kio*'] }] as const
    const found = await consult({ config: { access: { ...usual, rules } } })
    expect(spell(found)).toContain('access-rules fine doctor.access.fine')
  })

  test('that name a cluster that was taken away, and a group that is gone', async () => {
    const rules = [{ effect: 'deny', groups: ['S0GONE'], clusters: ['kiosk', 'kiosk-old'] }] as const
    const found = wrongIn(await consult({ config: { access: { ...usual, rules } } }))
    expect(found).toMatchObject([
      {
        message: { key: 'replies:doctor.access.cluster', values: { cluster: 'kiosk-old' } },
        advice: { values: { clusters: { list: ['kiosk'] } } },
      },
      {
        message: {
          key: 'replies:doctor.access.group',
          values: { group: 'S0GONE', reason: 'no_such_subteam' },
        },
      },
    ])
  })
})

test('Slack out of reach is said once, whatever is watched', async () => {
  sandbox = await startSandbox({ situations: [] })
  const whole = sandboxConfig(defaults, sandbox)
  const slack = { ...whole.slack, watch: ['C0ALERTS1'], apiUrl: 'http://127.0.0.1:6/api/' }
  const config = { ...whole, slack }
  const found = await consultDoctor({ config, slack: createSlackExam(slack), version: '1.2.3' })
  expect(spell(wrongIn(found))).toEqual(['slack-token wrong doctor.slack.unreachable'])
})

test('what is optional is never wrong, and says what it would be good for', async () => {
  const forbid = [
    'container.clusters.get',
    'iam.serviceAccounts.list',
    'artifactregistry.repositories.getIamPolicy',
  ]
  const found = await consult({ options: { forbid } })
  expect(wrongIn(found)).toEqual([])
  expect(found.filter(({ check }) => check === 'google-apis')).toMatchObject(
    ['nodePool', 'nodeAccount', 'repositoryPolicy'].map((gain) => ({
      verdict: 'open',
      advice: { key: `replies:doctor.google.gain.${gain}` },
      commands: [{ missing: ['MEMBER'] }],
    })),
  )
})

describe('under faults', () => {
  test.each<[string, object, string]>([
    [
      'Slack refuses the token',
      { target: 'slack', method: 'auth.test', error: 'token_revoked' },
      'slack-token wrong doctor.slack.token.wrong',
    ],
    [
      'Slack breaks off',
      { target: 'slack', dropConnection: true },
      'slack-token wrong doctor.slack.unreachable',
    ],
    ['Slack is down', { target: 'slack', status: 503 }, 'slack-token wrong doctor.slack.token.wrong'],
    [
      'the API server refuses',
      { target: 'kubernetes', status: 401 },
      'kubernetes wrong doctor.kubernetes.refused',
    ],
    [
      'the API server is down',
      { target: 'kubernetes', status: 503 },
      'kubernetes wrong doctor.kubernetes.silent',
    ],
    [
      'the API server breaks off',
      { target: 'kubernetes', dropConnection: true },
      'kubernetes wrong doctor.kubernetes.silent',
    ],
    [
      'the logs have no quota left',
      { target: 'logging', status: 429 },
      'cloud-logging open doctor.logging.unknown',
    ],
    ['Google is down', { target: 'google', status: 503 }, 'google-apis open doctor.google.unknown'],
  ])('%s', async (_, fault, expected) => {
    sandbox = await startSandbox({ situations: [] })
    await sandboxApi(sandbox.api).act('faults', { faults: [fault] })
    const told = spell(await consultIn({}))
    expect(told).toContain(expected)
    expect(new Set(told.map((line) => line.split(' ')[0])).size).toBeGreaterThan(8)
  })
})

describe('the data folder', () => {
  test('with a store that is whole, and the channels watched in it', async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullcheck-doctor-'))
    const store = await openStore(folder)
    await store.saveChannel({ id: 'C0NOWHERE', watched: true })
    const found = await consult({ config: { data: folder } })
    await store.close()
    expect(spell(found)).toContain('store fine doctor.store.fine')
    expect(wrongIn(found)).toMatchObject([{ message: { values: { channel: 'C0NOWHERE' } } }])
  })

  test('that is not there yet is left so', async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullcheck-doctor-'))
    const data = join(folder, 'later', 'data')
    expect(spell(await consult({ config: { data } }))).toContain('store fine doctor.store.new')
    await expect(rm(join(folder, 'later'), { recursive: true })).rejects.toThrow('ENOENT')
  })

  test('with something else in it', async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullcheck-doctor-'))
    await writeFile(
      join(folder, 'pullcheck.sqlite'),
      'not a database at all, only words in a file'.repeat(20),
    )
    expect(spell(wrongIn(await consult({ config: { data: folder } })))).toEqual([
      'store wrong problems.store-unusable',
    ])
  })
})

test('a kubeconfig that is not there is said once', async () => {
  const found = await consult({ config: { kubeconfig: '/nowhere/kubeconfig' } })
  expect(spell(wrongIn(found))).toEqual(['kubernetes wrong problems.kubeconfig-missing'])
})
