import { describe, expect, jest, test } from '@jest/globals'
import { Problem } from '../../../../src/problems.ts'
import type { Incident, Mute } from '../../../../src/store/records.ts'
import { writeButtonValue } from '../../../../src/surfaces/slack/button-value.ts'
import { type ChoiceName, writeChoice } from '../../../../src/surfaces/slack/controls/choice.ts'
import { checkAgain } from '../../../../src/surfaces/slack/listeners/actions/check-again.ts'
import { chooseMore } from '../../../../src/surfaces/slack/listeners/actions/choose-more.ts'
import { unmute } from '../../../../src/surfaces/slack/listeners/actions/mute.ts'
import { showInLanguage } from '../../../../src/surfaces/slack/listeners/actions/show-in-language.ts'
import { takeFeedback } from '../../../../src/surfaces/slack/listeners/actions/take-feedback.ts'
import { createReplyShelf } from '../../../../src/surfaces/slack/reply-shelf.ts'
import type { SlackSurface } from '../../../../src/surfaces/slack/surface.ts'
import { diagnosisOf } from '../../../incidents/world.ts'
import { keptChoices } from '../languages/kept-choices.ts'
import { longReply, replyOf, stubSlack, stubSurface, wordsOf } from '../stub-slack.ts'

const id = 'abcd1234'
const words = 'pod checkout/web-1'
const told = { kind: 'diagnosis', diagnosis: { subject: { kind: 'pod' } }, playbook: { steps: [] } }
const incident: Incident = {
  id,
  key: 'k1',
  channel: 'C1',
  thread: '4.0',
  state: 'open',
  openedAt: 0,
  cluster: 'prod',
  cause: 'image-not-found',
  common: { scope: 'image', shared: 'reg.example.net/shop/cart:1' },
  pods: [{ namespace: 'shop', name: 'cart-1', state: 'failing', since: 0 }],
  alerts: 1,
  diagnosis: diagnosisOf(),
  nextCheckAt: 99,
  checks: 3,
  version: 7,
}
const privately = {
  user: { id: 'U1' },
  channel: { id: 'C1' },
  container: { is_ephemeral: true, message_ts: '5.0' },
  trigger_id: 't1',
}
const inThread = { ...privately, container: { message_ts: '5.0', thread_ts: '4.0' } }

type Parts = Partial<SlackSurface> & { kept?: unknown; failing?: Record<string, string> }

/** A surface that keeps one answer, and tells it in any language. */
function scene({ kept = told, failing = {}, ...parts }: Parts = {}) {
  const slack = stubSlack(failing)
  const { surface, lines } = stubSurface()
  const retell = async (_: unknown, { lang }: { lang: string }) => replyOf(`Told in ${lang}`, { lang })
  const shelf = createReplyShelf({ retell })
  shelf.put({ id, reply: replyOf('It is DNS'), words, told: kept, cause: 'dns-failure', user: 'U9' })
  const whole: SlackSurface = { ...surface, shelf, now: () => 1000, ...parts }
  return { slack, surface: whole, lines }
}
const option = (choice: ChoiceName, lang = 'en', of = id) => ({
  selected_option: { value: writeChoice({ choice, lang, id: of }) },
})
const again = { value: writeButtonValue({ id, lang: 'en', words }) }
const methodsOf = ({ calls }: ReturnType<typeof stubSlack>) => calls.map(({ method }) => method)
const saidBy = ({ calls }: ReturnType<typeof stubSlack>) => wordsOf(calls.map(({ args }) => args))

describe('"Show in ..."', () => {
  test('puts the private answer into another language, looking nothing up', async () => {
    const ask = jest.fn<SlackSurface['ask']>()
    const { slack, surface } = scene({ ask })

    await showInLanguage({ ...slack, body: privately, action: option('show', 'ja') }, surface)

    expect(slack.calls.at(-1)?.args).toMatchObject({ text: 'Told in ja', replace_original: true })
    expect(ask).not.toHaveBeenCalled()
  })

  test('shows an answer that others see to the presser alone', async () => {
    const { slack, surface } = scene()

    await showInLanguage({ ...slack, body: inThread, action: option('show', 'fr') }, surface)

    expect(slack.calls.at(-1)).toMatchObject({
      method: 'chat.postEphemeral',
      args: { text: 'Told in fr', user: 'U1', thread_ts: '4.0' },
    })
  })
})

describe('"Check again"', () => {
  const fresh = { reply: replyOf('It is TLS'), told: { ...told, later: true } }

  test('edits the answer where it stands, with what has changed on top', async () => {
    const change = jest.fn<SlackSurface['retellings']['change']>(() => [
      { kind: 'text', text: 'DNS became TLS' },
    ])
    const { slack, surface } = scene({
      ask: async () => fresh,
      retellings: { ...stubSurface().surface.retellings, change },
    })

    await checkAgain({ ...slack, body: inThread, action: again }, surface)

    expect(methodsOf(slack)).toEqual(['ack', 'chat.update', 'chat.update'])
    expect(wordsOf(slack.calls[1]?.args.blocks)).toMatch(/^Checking …\nIt is DNS\n$/)
    expect(wordsOf(slack.calls[2]?.args.blocks)).toMatch(/^DNS became TLS\nIt is TLS\n/)
    expect(change).toHaveBeenCalledWith(told, fresh.told, expect.objectContaining({ lang: 'en' }))
  })

  test('keeps who shared the answer', async () => {
    const { slack, surface } = scene({ ask: async () => fresh })
    const value = writeButtonValue({ id, lang: 'en', words, by: 'U7' })

    await checkAgain({ ...slack, body: inThread, action: { value } }, surface)

    expect(JSON.stringify(slack.calls.at(-1)?.args.blocks)).toContain('"user_id":"U7"')
  })

  test('leaves the answer as it was when it can’t be asked again', async () => {
    const { slack, surface } = scene({
      ask: async () => {
        throw new Problem('cluster-unknown', { cluster: 'x', known: { list: ['y'] } })
      },
    })

    await checkAgain({ ...slack, body: privately, action: again }, surface)

    expect(slack.calls.at(-2)?.args).toMatchObject({ text: 'It is DNS', replace_original: true })
    expect(slack.calls.at(-1)?.args).toMatchObject({ replace_original: false })
  })

  test.each(['message_not_found', 'is_archived', 'cant_update_message'])(
    'tells the presser alone where the message can’t be edited (%s)',
    async (error) => {
      const { slack, surface } = scene({ ask: async () => fresh, failing: { 'chat.update': error } })

      await checkAgain({ ...slack, body: inThread, action: again }, surface)

      expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postEphemeral', args: { text: 'It is TLS' } })
    },
  )

  test('finds another way when the response URL is used up', async () => {
    const { slack, surface } = scene({ ask: async () => fresh, failing: { respond: 'used_url' } })

    await checkAgain({ ...slack, body: privately, action: again }, surface)

    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postEphemeral', args: { user: 'U1' } })
  })

  test('of an incident has the watch look now, and tells the presser', async () => {
    const commit = jest.fn<SlackSurface['store']['commit']>(async () => true)
    const states = [incident, incident, { ...incident, checks: 4 }]
    const { slack, surface } = scene({
      kept: { kind: 'incident', id },
      store: {
        ...stubSurface().surface.store,
        commit,
        incident: async () => states.shift() ?? { ...incident, checks: 4 },
      },
    })

    await checkAgain({ ...slack, body: inThread, action: again }, surface)

    expect(commit).toHaveBeenCalledWith({ incidents: [{ ...incident, nextCheckAt: 1000 }] })
    expect(slack.calls.at(-1)?.args.text).toMatch(/nothing has changed.*1 of 1/)
  })

  test.each([
    ['that is over', { ...incident, state: 'closed' as const }, /over/],
    ['without pods', { ...incident, pods: [] }, /could not look/],
  ])('of an incident %s looks at nothing', async (_, state, expected) => {
    const { slack, surface } = scene({
      kept: { kind: 'incident', id },
      store: { ...stubSurface().surface.store, incident: async () => state },
    })

    await checkAgain({ ...slack, body: inThread, action: again }, surface)

    expect(slack.calls.at(-1)?.args.text).toMatch(expected)
  })
})

describe('"Did this help?"', () => {
  test.each(['yes', 'no', 'wrong-cause'] as const)('keeps %s with cause and language', async (says) => {
    const saveFeedback = jest.fn<SlackSurface['store']['saveFeedback']>(async () => {})
    const { slack, surface } = scene({ store: { ...stubSurface().surface.store, saveFeedback } })

    await takeFeedback({ ...slack, body: inThread, action: option(says, 'es') }, surface)

    const kept = { answer: id, user: 'U1', cause: 'dns-failure', lang: 'es', says, at: 1000 }
    expect(saveFeedback).toHaveBeenCalledWith(kept)
    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postEphemeral', args: { thread_ts: '4.0' } })
  })

  test('says so when it can’t be kept', async () => {
    const saveFeedback = async () => {
      throw new Problem('store-failed')
    }
    const { slack, surface } = scene({ store: { ...stubSurface().surface.store, saveFeedback } })

    await takeFeedback({ ...slack, body: inThread, action: option('no') }, surface)

    expect(slack.calls.at(-1)?.args.text).toContain('did not work')
  })
})

describe('"Show evidence"', () => {
  const evidence = async () => replyOf('What was read', { nodes: longReply(60).nodes })
  const retellings = { ...stubSurface().surface.retellings, evidence }
  const act = async (parts: Parts) => {
    const { slack, surface } = scene({ retellings, ...parts })
    await chooseMore({ ...slack, body: inThread, action: option('evidence') }, surface)
    return slack
  }

  test('opens a modal at once and fills it', async () => {
    const slack = await act({})

    expect(methodsOf(slack)).toEqual(['ack', 'views.open', 'views.update'])
    expect(slack.calls[2]?.args).toMatchObject({ view_id: 'V1', view: { type: 'modal' } })
    expect(JSON.stringify(slack.calls[2]?.args['view'])).toContain('Look at it.')
  })

  test.each(['expired_trigger_id', 'exchanged_trigger_id'])(
    'is told in messages for the presser alone after %s',
    async (error) => {
      const slack = await act({ failing: { 'views.open': error } })

      expect(methodsOf(slack).slice(2)).not.toContain('views.update')
      expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postEphemeral', args: { thread_ts: '4.0' } })
      expect(saidBy(slack)).toContain('Look at it.')
    },
  )

  test('is not forced on somebody who has closed the modal', async () => {
    expect(methodsOf(await act({ failing: { 'views.update': 'not_found' } }))).toEqual([
      'ack',
      'views.open',
      'views.update',
    ])
  })
})

describe('"Commands as script"', () => {
  const script = async () => ({ name: 'pullcheck-web.sh', text: '# Steps\nkubectl get pods\n' })
  const retellings = { ...stubSurface().surface.retellings, script }

  test('is shown to be copied when Slack takes no file', async () => {
    const { slack, surface } = scene({
      retellings,
      failing: { 'files.getUploadURLExternal': 'missing_scope' },
    })

    await chooseMore({ ...slack, body: privately, action: option('script') }, surface)

    const shown = JSON.stringify(slack.calls.at(-1)?.args['view'])
    expect(methodsOf(slack)).not.toContain('chat.postMessage')
    expect(shown).toContain('did not accept the file')
    expect(shown).toContain('kubectl get pods')
  })

  test('says so when there is nothing to run', async () => {
    const { slack, surface } = scene()

    await chooseMore({ ...slack, body: privately, action: option('script') }, surface)

    expect(JSON.stringify(slack.calls.at(-1)?.args['view'])).toContain('no commands')
  })
})

describe('"Mute"', () => {
  const hour = 60 * 60_000
  function muting(state: Incident | undefined = incident) {
    const saved: Mute[] = []
    const commit = jest.fn<SlackSurface['store']['commit']>(async () => true)
    const audit = jest.fn<SlackSurface['audit']>(async () => {})
    const wake = jest.fn()
    const store: SlackSurface['store'] = {
      ...stubSurface().surface.store,
      commit,
      incident: async () => state,
      incidents: async () => (state ? [state] : []),
      saveMute: async (mute) => void saved.push(mute),
    }
    return { ...scene({ kept: { kind: 'incident', id }, store, audit, wake }), saved, commit, audit, wake }
  }

  test.each<[ChoiceName, Partial<Mute>]>([
    ['mute-hour', { key: 'k1', until: 1000 + hour }],
    ['mute-day', { key: 'k1', until: 1000 + 24 * hour }],
    ['mute-image', { image: 'reg.example.net/shop/cart:1', until: 1000 + 24 * hour }],
  ])('%s is kept, audited and confirmed with a way back', async (choice, expected) => {
    const { slack, surface, saved, audit } = muting()

    await chooseMore({ ...slack, body: inThread, action: option(choice) }, surface)

    expect(saved).toEqual([{ channel: 'C1', user: 'U1', ...expected }])
    expect(audit).toHaveBeenCalledWith(
      expect.objectContaining({ action: 'mute', target: 'prod/shop/cart-1' }),
    )
    expect(slack.calls.at(-1)?.method).toBe('chat.postEphemeral')
    expect(wordsOf(slack.calls.at(-1)?.args.blocks)).toContain('Undo')
  })

  test('of an image needs one image', async () => {
    const { slack, surface, saved } = muting({ ...incident, common: { scope: 'registry', shared: 'r' } })

    await chooseMore({ ...slack, body: inThread, action: option('mute-image') }, surface)

    expect(saved).toEqual([])
    expect(slack.calls.at(-1)?.args.text).toContain('not about one image')
  })

  test('undone ends at once, and what waited is told', async () => {
    const { slack, surface, saved, commit, wake } = muting()
    const value = writeChoice({ choice: 'unmute', lang: 'en', id })

    await unmute({ ...slack, body: privately, action: { value } }, surface)

    expect(saved).toEqual([{ channel: 'C1', user: 'U1', key: 'k1', until: 1000 }])
    expect(commit).toHaveBeenCalledWith({
      outgoing: [expect.objectContaining({ id: `${id}:answer`, dueAt: 1000 })],
    })
    expect(wake).toHaveBeenCalled()
    expect(slack.calls.at(-1)?.args).toMatchObject({ replace_original: true, text: 'No longer muted.' })
  })
})

describe('every control', () => {
  const controls: [string, typeof checkAgain, object][] = [
    ['check again', checkAgain, again],
    ['show in another language', showInLanguage, option('show', 'id')],
    ['feedback', takeFeedback, option('yes')],
    ['evidence', chooseMore, option('evidence')],
    ['script', chooseMore, option('script')],
    ['share', chooseMore, option('share')],
    ['mute', chooseMore, option('mute-hour')],
    ['undo', unmute, option('unmute')],
  ]

  test.each(controls)('declines privately what the presser may not see: %s', async (_, listener, action) => {
    const audit = jest.fn<SlackSurface['audit']>(async () => {})
    const access = { ...stubSurface().surface.access, refuse: async () => new Problem('access-refused') }
    const ask = jest.fn<SlackSurface['ask']>()
    const { slack, surface } = scene({ access, audit, ask })

    await listener({ ...slack, body: inThread, action }, surface)

    expect(JSON.stringify(slack.calls)).toContain('You may not ask about that here')
    expect(saidBy(slack)).not.toContain('It is DNS')
    expect(methodsOf(slack)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^chat\.(postMessage|update)/)]),
    )
    expect(ask).not.toHaveBeenCalled()
    expect(audit).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'refused' }))
  })

  test.each(controls)('logs nothing of the words that it carries: %s', async (_, listener, action) => {
    const { slack, surface, lines } = scene({
      failing: {
        respond: 'used_url',
        'chat.postEphemeral': 'user_not_in_channel',
        'views.open': 'expired_trigger_id',
      },
      access: { ...stubSurface().surface.access, refuse: async () => new Problem('access-refused') },
    })

    await listener({ ...slack, body: inThread, action }, surface)

    expect(lines.length).toBeGreaterThan(0)
    expect(JSON.stringify(lines)).not.toContain('web-1')
  })

  test.each(controls)(
    'speaks the channel’s language where the presser has none: %s',
    async (_, listener, action) => {
      const choices = keptChoices()
      await choices.saveChannel('C1', { lang: 'ja' })
      const { surface } = stubSurface({ choices, usersInfo: async () => ({ user: { locale: 'de-DE' } }) })
      const slack = stubSlack()
      const gone = JSON.parse(JSON.stringify(action).replace(/,\\"words\\":\\"[^"]*\\"/, ''))

      await listener({ ...slack, body: inThread, action: gone }, surface)

      expect(JSON.stringify(slack.calls)).toContain('もう一度質問してください')
    },
  )

  test.each(controls)('says so when the answer is no longer kept: %s', async (_, listener, action) => {
    const { slack, surface } = scene({ shelf: createReplyShelf() })
    const gone = JSON.parse(JSON.stringify(action).replace(/,\\"words\\":\\"[^"]*\\"/, ''))

    await listener({ ...slack, body: inThread, action: gone }, surface)

    expect(JSON.stringify(slack.calls)).toContain('no longer kept')
  })

  test.each([
    ['a button of another version', {}],
    ['an option of another version', { selected_option: { value: 'dance en abcd1234' } }],
    ['an emptied menu', { selected_option: null }],
  ])('takes %s', async (_, action) => {
    const { slack, surface } = scene()

    await chooseMore({ ...slack, body: inThread, action }, surface)

    expect(slack.calls.at(-1)?.args.text).toContain('no longer kept')
  })
})
