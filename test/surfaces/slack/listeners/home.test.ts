import { describe, expect, jest, test } from '@jest/globals'
import type { Inquiry } from '../../../../src/request/request.ts'
import type { Home } from '../../../../src/surfaces/slack/home/home.ts'
import type { OptionGroups } from '../../../../src/surfaces/slack/home/offer-options.ts'
import type { ListedPod } from '../../../../src/surfaces/slack/home/pod-finder.ts'
import { chooseOwnLanguage } from '../../../../src/surfaces/slack/listeners/actions/choose-own-language.ts'
import { showAnswer } from '../../../../src/surfaces/slack/listeners/actions/show-answer.ts'
import { appHomeOpened } from '../../../../src/surfaces/slack/listeners/events/app-home-opened.ts'
import {
  type OptionsArgs,
  suggestNamespaces,
} from '../../../../src/surfaces/slack/listeners/options/namespaces.ts'
import { suggestPods } from '../../../../src/surfaces/slack/listeners/options/pods.ts'
import { checkPod } from '../../../../src/surfaces/slack/listeners/views/check-pod.ts'
import type { Ask } from '../../../../src/surfaces/slack/surface.ts'
import { keptChoices } from '../languages/kept-choices.ts'
import { replyOf, stubSlack, stubSurface } from '../stub-slack.ts'

const body = { user: { id: 'U1' } }
const podOf = (cluster: string, place: string, fails = false): ListedPod => {
  const [namespace = '', name = ''] = place.split('/')
  return { cluster, namespace, name, fails }
}
const stateOf = (chosen: Record<string, unknown>) => ({
  state: {
    values: Object.fromEntries(
      Object.entries(chosen).map(([id, value]) => [
        `pullcheck_home_${id}`,
        { [`pullcheck_home_${id}`]: { selected_option: { value: JSON.stringify(value) } } },
      ]),
    ),
  },
})

function start(pods: ListedPod[] = [], ask?: Ask) {
  const { surface, lines } = stubSurface({ choices: keptChoices(), ...(ask && { ask }) })
  const publish = jest.fn<Home['publish']>(async () => {})
  const find = jest.fn<Home['pods']['find']>(async () => pods)
  surface.home = {
    publish,
    pods: { find },
    sight:
      async () =>
      ({ namespace }) =>
        namespace !== 'hidden',
    usualCluster: 'prod',
  }
  return { surface, publish, find, lines }
}

describe('the tab is made anew', () => {
  test('when somebody opens it, but not the messages', async () => {
    const { surface, publish } = start()

    await appHomeOpened({ event: { user: 'U1', tab: 'messages' } }, surface)
    expect(publish).not.toHaveBeenCalled()
    await appHomeOpened({ event: { user: 'U1', tab: 'home' } }, surface)
    expect(publish).toHaveBeenCalledWith('U1')
  })

  test('in the language that is chosen in it', async () => {
    const { surface, publish } = start()

    await chooseOwnLanguage({ ...stubSlack(), body, action: { selected_option: { value: 'id' } } }, surface)
    expect(await surface.choices.ofPerson('U1')).toBe('id')
    await chooseOwnLanguage({ ...stubSlack(), body, action: { selected_option: { value: 'auto' } } }, surface)
    expect(await surface.choices.ofPerson('U1')).toBeUndefined()
    expect(publish).toHaveBeenCalledTimes(2)
  })
})

describe('the menus', () => {
  const pods = [
    podOf('prod', 'shop/cart-1', true),
    podOf('prod', 'bank/teller-1'),
    podOf('prod', 'hidden/vault-1', true),
    podOf('lab', 'shop/cart-2'),
  ]
  const asked = async (
    suggest: typeof suggestPods,
    value: string,
    { view, listed = pods }: { view?: OptionsArgs['options']['view']; listed?: ListedPod[] } = {},
  ) => {
    const { surface, find } = start(listed)
    const acked: OptionGroups[] = []
    const options = { value, user: { id: 'U1' }, ...(view && { view }) }
    await suggest({ ack: async (groups) => void acked.push(groups), options }, surface)
    const shown = acked.flatMap(({ option_groups: groups }) => groups.flatMap((group) => group.options))
    return { labels: shown.map(({ text }) => text.text), values: shown.map((one) => one.value), find }
  }

  test('know namespaces by their clusters where there are several', async () => {
    expect((await asked(suggestNamespaces, '')).labels).toEqual(['shop (prod)', 'bank (prod)', 'shop (lab)'])
    const { labels } = await asked(suggestNamespaces, '', { listed: pods.slice(0, 3) })
    expect(labels).toEqual(['shop', 'bank'])
  })

  test('name pods with their namespaces and clusters, and without those that are chosen', async () => {
    expect((await asked(suggestPods, '')).labels).toEqual([
      'shop/cart-1 (prod)',
      'bank/teller-1 (prod)',
      'shop/cart-2 (lab)',
    ])

    const { labels, find } = await asked(suggestPods, '', { view: stateOf({ namespace: ['prod', 'shop'] }) })
    expect(labels).toEqual(['cart-1'])
    expect(find).toHaveBeenCalledWith({ cluster: 'prod', namespace: 'shop' })
  })

  test.each([
    ['shop/no-such', undefined, ['["prod","shop","no-such"]']],
    ['hidden/vault-1', undefined, ['["prod","hidden","vault-1"]']],
    ['no-such', ['lab', 'shop'], ['["lab","shop","no-such"]']],
    ['no-such', undefined, []],
    ['a/b/c', undefined, []],
    ['Not A Name', undefined, []],
  ])('offer "%s" as it is typed, whether it exists or not', async (typed, namespace, values) => {
    const view = namespace ? stateOf({ namespace }) : {}

    expect((await asked(suggestPods, typed, { view })).values).toEqual(values)
  })
})

describe('"Check"', () => {
  test.each<[Record<string, unknown>, Inquiry]>([
    [{ pod: ['', 'shop', 'cart-1'] }, { kind: 'pod', namespace: 'shop', pod: 'cart-1' }],
    [
      { namespace: ['lab', 'bank'], pod: ['prod', 'shop', 'cart-1'] },
      { kind: 'pod', namespace: 'shop', pod: 'cart-1', cluster: 'prod' },
    ],
    [{ namespace: ['lab', 'shop'] }, { kind: 'namespace', namespace: 'shop', cluster: 'lab' }],
  ])('of %j is answered as a direct message', async (chosen, request) => {
    const ask = jest.fn<Ask>(async () => ({ reply: replyOf('It is DNS') }))
    const { surface, publish } = start([], ask)
    const slack = stubSlack()

    await checkPod({ ...slack, body: { ...body, view: stateOf(chosen) } }, surface)

    expect(ask).toHaveBeenCalledWith(request, { lang: 'en' })
    expect(slack.calls).toMatchObject([
      { method: 'ack' },
      { method: 'chat.postMessage', args: { channel: 'U1' } },
      { method: 'chat.update', args: { text: 'It is DNS' } },
    ])
    expect(publish.mock.calls).toEqual([
      ['U1', 'answerComes'],
      ['U1', 'answerComes'],
    ])
  })

  test('is edited where Slack says that it stands', async () => {
    const slack = stubSlack()
    slack.client.chat.postMessage = async () => ({ ts: '1.0', channel: 'D1' })

    const view = stateOf({ namespace: ['', 'shop'] })
    await checkPod({ ...slack, body: { ...body, view } }, start().surface)

    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.update', args: { channel: 'D1', ts: '1.0' } })
  })

  test('of two clicks is answered once', async () => {
    const ask = jest.fn<Ask>(async () => ({ reply: replyOf('It is DNS') }))
    const { surface } = start([], ask)
    const view = stateOf({ namespace: ['', 'shop'] })
    const click = () => checkPod({ ...stubSlack(), body: { ...body, view } }, surface)

    await Promise.all([click(), click()])

    expect(ask).toHaveBeenCalledTimes(1)
  })

  test.each([{ body }, { body: { ...body, view: {} } }, { body: { ...body, view: stateOf({ pod: 'x' }) } }])(
    'without a choice asks for one: %j',
    async (given) => {
      const { surface, publish } = start()
      const slack = stubSlack()

      await checkPod({ ...slack, ...given }, surface)

      expect(publish).toHaveBeenCalledWith('U1', 'nothingChosen')
      expect(slack.calls.map(({ method }) => method)).toEqual(['ack'])
    },
  )
})

describe('"Show again"', () => {
  test('posts the kept answer to its asker', async () => {
    const { surface, publish } = start()
    const id = surface.shelf.put({ reply: replyOf('It is DNS'), words: 'pod shop/cart-1' })
    const slack = stubSlack()

    await showAnswer({ ...slack, body, action: { value: id } }, surface)

    expect(slack.calls.at(-1)).toMatchObject({
      method: 'chat.postMessage',
      args: { channel: 'U1', text: 'It is DNS' },
    })
    expect(publish).toHaveBeenCalledWith('U1', 'answerComes')
  })

  test('says so when Slack does not take it', async () => {
    const { surface, publish } = start()
    const id = surface.shelf.put({ reply: replyOf('It is DNS'), words: 'pod shop/cart-1' })
    const slack = stubSlack({ 'chat.postMessage': 'messages_tab_disabled' })

    await showAnswer({ ...slack, body, action: { value: id } }, surface)

    expect(publish.mock.calls).toEqual([['U1', 'failed']])
  })

  test('comes in text alone where Slack refuses its blocks', async () => {
    const { surface, publish } = start()
    const id = surface.shelf.put({ reply: replyOf('It is DNS'), words: 'pod shop/cart-1' })
    const slack = stubSlack({ 'chat.postMessage': 'invalid_blocks_format' })

    await showAnswer({ ...slack, body, action: { value: id } }, surface)

    expect(slack.calls.at(-1)?.args).toMatchObject({ channel: 'U1', blocks: [] })
    expect(publish).toHaveBeenCalledWith('U1', 'answerComes')
  })

  test('says so when it is kept no more', async () => {
    const { surface, publish } = start()
    const slack = stubSlack()

    await showAnswer({ ...slack, body, action: { value: 'gone' } }, surface)

    expect(publish).toHaveBeenCalledWith('U1', 'answerGone')
    expect(slack.calls.map(({ method }) => method)).toEqual(['ack'])
  })
})
