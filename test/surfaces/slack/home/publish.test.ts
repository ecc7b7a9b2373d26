import { describe, expect, jest, test } from '@jest/globals'
import type { types } from '@slack/bolt'
import { languages } from '../../../../src/i18n/languages.ts'
import { Problem } from '../../../../src/problems.ts'
import { acceptBlocks } from '../../../../src/sandbox/slack/accept-blocks.ts'
import type { Incident, StoredAnswer } from '../../../../src/store/records.ts'
import { createHome } from '../../../../src/surfaces/slack/home/create-home.ts'
import type { HomeOptions } from '../../../../src/surfaces/slack/home/gather-home.ts'
import { incident, now } from '../../../store/records.ts'
import { stubSurface, wordsOf } from '../stub-slack.ts'

const answer: StoredAnswer = {
  id: 'a1',
  words: 'pod shop/cart-1',
  lang: 'en',
  told: {},
  user: 'U1',
  subject: 'It is DNS',
  at: now,
}

type Situation = {
  locale?: string
  incidents?: Incident[]
  answers?: StoredAnswer[]
  /** Namespaces that may not be seen. */
  hidden?: string[]
  /** Channels that the person is in, page by page. */
  own?: string[][]
  failing?: string
}

function start(situation: Situation = {}) {
  const { locale = 'en-US', incidents = [], answers = [], hidden = [], own = [['C1']], failing } = situation
  const { surface, lines } = stubSurface({ usersInfo: async () => ({ user: { locale } }) })
  const views: types.HomeView[] = []
  const refuse = (what: string) => {
    if (failing === what) throw new Error(what)
  }
  surface.access.describe = async ({ user, channel }) => {
    refuse('access')
    return {
      facts: { user, channel, groups: [], isGuest: false, isShared: false },
      rules: {
        default: 'allow',
        guests: 'deny',
        sharedChannels: 'deny',
        rules: [{ effect: 'deny', namespaces: hidden }],
      },
      own: [],
    }
  }
  const options: HomeOptions = {
    ...surface,
    usualCluster: 'prod',
    configured: ['C1', 'C2'],
    store: {
      channel: async () => undefined,
      channels: async () => [{ id: 'C3', watched: true }],
      incidents: async () => {
        refuse('incidents')
        return incidents
      },
      answersFor: async () => answers,
    },
    client: {
      views: { publish: async ({ view }) => void views.push(view) },
      users: {
        conversations: async ({ cursor = '0' }) => {
          refuse('conversations')
          const page = Number(cursor)
          const next = page + 1 < own.length ? String(page + 1) : ''
          return {
            channels: own[page]?.map((id) => ({ id })) ?? [],
            response_metadata: { next_cursor: next },
          }
        },
      },
      chat: {
        getPermalink: async ({ channel, message_ts: ts }) => {
          refuse('permalink')
          return { permalink: `https://slack.test/${channel}/${ts}` }
        },
      },
    },
  }
  const home = createHome({ ...options, pods: surface.home.pods })
  const published = async () => {
    await home.publish('U1')
    const blocks = views.at(-1)?.blocks ?? []
    return { json: JSON.stringify(blocks), words: wordsOf(blocks), blocks }
  }
  return { published, home, views, surface, lines }
}

test('what was asked for last stays, however long what came before it took', async () => {
  const { home, surface, views } = start()
  const { resolve, promise: slow } = Promise.withResolvers<undefined>()
  const refuse = jest.fn(surface.access.refuse)
  surface.access.refuse = refuse
  refuse.mockImplementationOnce(() => slow)

  const both = Promise.all([home.publish('U1', 'nothingChosen'), home.publish('U1', 'answerGone')])
  resolve(undefined)
  await both

  expect(views.map(({ blocks }) => wordsOf(blocks))).toEqual([
    expect.stringContaining('Choose a namespace or a pod first'),
    expect.stringContaining('no longer kept'),
  ])
})

describe('the App Home lists', () => {
  test('open incidents whose pods may be asked about, with the pods that may, and no trace of others', async () => {
    const pods = ['shop', 'bank'].map((namespace) => ({
      namespace,
      name: 'cart-1',
      state: 'failing' as const,
      since: now,
    }))
    const { published } = start({
      hidden: ['bank'],
      incidents: [incident('a', { pods }), incident('b', { pods: pods.slice(1) })],
    })

    const { words } = await published()

    expect(words).toContain('shop/cart-1')
    expect(words).toContain('Pods: 1.')
    expect(words).not.toContain('bank')
    expect(words.match(/since/g)).toHaveLength(1)
  })

  test('links to threads in channels that the person is in', async () => {
    const { published } = start({ incidents: [incident('a'), incident('b', { channel: 'C9' })] })

    const { json } = await published()

    expect(json).toContain('https://slack.test/C1/')
    expect(json).not.toContain('https://slack.test/C9/')
  })

  test('incidents that only an alert’s words tell of, for who is in its channel', async () => {
    const incidents = [incident('a', { pods: [] }), incident('b', { pods: [], channel: 'C9' })]

    const { words } = await start({ incidents }).published()

    expect(words.match(/since/g)).toHaveLength(1)
  })

  test('watched channels that the person is in, over all pages', async () => {
    const { json } = await start({ own: [['C1'], ['C3', 'C4']] }).published()

    expect(json).toContain('"channel_id":"C1"')
    expect(json).toContain('"channel_id":"C3"')
    expect(json).not.toMatch(/"channel_id":"C[24]"/)
  })

  test('the last answers with what was asked, but no pasted text', async () => {
    const pasted = { ...answer, id: 'a2', words: 'explain Failed to pull image "secret.test/a:1"' }

    const { words, json } = await start({ answers: [answer, pasted] }).published()

    expect(words).toContain('pod shop/cart-1: It is DNS')
    expect(words).not.toContain('secret.test')
    expect(json).toContain('"value":"a2"')
  })
})

describe('what can’t be read', () => {
  test.each(['incidents', 'conversations'])('is said in its place: %s', async (failing) => {
    const { published, lines } = start({ failing, answers: [answer] })

    const { words } = await published()

    expect(words).toContain('This could not be read just now.')
    expect(words).toContain('It is DNS')
    expect(lines).toMatchObject([{ level: 'warn' }])
  })

  test('leaves an incident without a link', async () => {
    const { words } = await start({ failing: 'permalink', incidents: [incident('a')] }).published()

    expect(words).toContain('shop/cart-1')
    expect(words).not.toContain('Open the thread')
  })

  test('of who somebody is hides every pod', async () => {
    const { words } = await start({ failing: 'access', incidents: [incident('a')] }).published()

    expect(words).not.toContain('shop/cart-1')
  })
})

test('who may not ask sees why, and nothing else', async () => {
  const { published, surface } = start({ incidents: [incident('a')] })
  surface.access.refuse = async () => new Problem('access-guest')

  const { json } = await published()

  expect(json).not.toContain('pullcheck_home')
  expect(json).not.toContain('shop/cart-1')
})

test.each(languages)('Slack takes it in %s with everything in it, however long', async (lang) => {
  const long = 'x'.repeat(253)
  const pods = [{ namespace: 'n'.repeat(63), name: long, state: 'failing' as const, since: now }]
  const { published } = start({
    locale: lang,
    own: [['C1', ...Array.from({ length: 300 }, (_, index) => `C${index}00`)]],
    incidents: Array.from({ length: 30 }, (_, index) => incident(`i${index}`, { pods })),
    answers: Array.from({ length: 5 }, (_, index) => ({
      ...answer,
      id: `${index}`.repeat(80),
      words: `pod ${'n'.repeat(63)}/${long} --cluster ${long}`,
      subject: '&<:x:>'.repeat(900),
    })),
  })

  const { blocks } = await published()

  expect(acceptBlocks(blocks, 100, 250_000)).toHaveLength(blocks.length)
})
