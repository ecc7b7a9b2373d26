import { describe, expect, test } from '@jest/globals'
import { takeOffer } from '../../../../src/surfaces/slack/listeners/actions/take-offer.ts'
import { pullcheckCommand } from '../../../../src/surfaces/slack/listeners/commands/pullcheck.ts'
import { appMention } from '../../../../src/surfaces/slack/listeners/events/app-mention.ts'
import { stubSlack, stubSurface, wordsOf } from '../stub-slack.ts'
import { keptChoices } from './kept-choices.ts'

function start(tz: string, locale = 'en-US') {
  const choices = keptChoices()
  const { surface } = stubSurface({ usersInfo: async () => ({ user: { locale, tz } }), choices })
  const ask = async () => {
    const slack = stubSlack()
    const command = { text: 'pod shop/web-1', user_id: 'U1', channel_id: 'C1' }
    await pullcheckCommand({ ...slack, command }, surface)
    return slack.calls.slice(2)
  }
  return { ask, choices, surface }
}

describe('Indonesian, which no Slack profile can name,', () => {
  test.each(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'])(
    'is offered once in %s, below the first private answer, in both languages',
    async (tz) => {
      const { ask } = start(tz)

      const [offer, ...more] = await ask()
      expect(offer?.args).toMatchObject({ response_type: 'ephemeral', replace_original: false })
      expect(wordsOf(offer?.args.blocks)).toMatch(
        /Saya juga bisa[^]*I can answer you in Bahasa Indonesia too/,
      )
      expect(more).toEqual([])
      expect(await ask()).toEqual([])
    },
  )

  test.each([
    ['elsewhere', 'Asia/Singapore', 'en-US'],
    ['to whom is answered in it already', 'Asia/Jakarta', 'id-ID'],
  ])('is not offered %s', async (_, tz, locale) => {
    expect(await start(tz, locale).ask()).toEqual([])
  })

  test('is not offered to who has chosen', async () => {
    const { ask, choices } = start('Asia/Jakarta')
    await choices.savePerson('U1', 'en')

    expect(await ask()).toEqual([])
  })

  test('is not offered below what everybody reads', async () => {
    const { surface } = start('Asia/Jakarta')
    const slack = stubSlack()

    await appMention(
      { ...slack, context: {}, event: { text: 'pod shop/web-1', user: 'U1', channel: 'C1', ts: '1.0' } },
      surface,
    )

    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update'])
  })

  test('is chosen by the button', async () => {
    const { surface, choices } = start('Asia/Jakarta')
    const slack = stubSlack()

    await takeOffer(
      { ...slack, body: { user: { id: 'U1' }, channel: { id: 'C1' } }, action: { value: 'id' } },
      surface,
    )

    expect(await choices.ofPerson('U1')).toBe('id')
    expect(slack.calls.at(-1)?.args).toMatchObject({ replace_original: true })
    expect(wordsOf(slack.calls.at(-1)?.args.blocks)).toContain('sesuai pilihan Anda')
  })

  test('that could not be taken is said', async () => {
    const { choices, surface } = start('Asia/Jakarta')
    choices.savePerson = async () => Promise.reject(new Error('disk'))
    const slack = stubSlack()

    await takeOffer({ ...slack, body: { user: { id: 'U1' } }, action: { value: 'id' } }, surface)

    expect(slack.calls.at(-1)?.args.text).toContain('This did not work')
  })
})

describe('what everybody reads', () => {
  const mention = async (channelLang: string | undefined, text = 'pod shop/web-1') => {
    const { surface, choices } = start('Europe/Paris', 'fr-FR')
    await choices.saveChannel('C1', channelLang === undefined ? {} : { lang: channelLang })
    const asked: string[] = []
    surface.ask = async (_, reader) => {
      asked.push(reader.lang)
      return { reply: { lang: reader.lang, outcome: 'healthy', title: 'ok', nodes: [] } }
    }
    const slack = stubSlack()
    await appMention(
      { ...slack, context: {}, event: { text, user: 'U1', channel: 'C1', ts: '1.0' } },
      surface,
    )
    const shown = slack.calls.map(({ method, args }) => `${method}: ${wordsOf(args.blocks)}`)
    return { asked, line: slack.calls[0]?.args.text, shown }
  }

  test('is in the channel’s language, from the first line on', async () => {
    expect(await mention('es')).toMatchObject({ asked: ['es'], line: 'Revisando…' })
  })

  test.each([
    ['who', 'Ce que vous pouvez demander'],
    ['lang', 'Français'],
    ['lang fr', 'comme vous l’avez choisi'],
  ])('is not what is about the asker alone: %s', async (text, words) => {
    const { shown } = await mention('es', text)

    expect(shown).toEqual([expect.stringMatching(/^chat\.postEphemeral: /)])
    expect(shown[0]).toContain(words)
  })

  test.each([
    ['watch', 'No vigilo este canal'],
    ['lang --channel', 'Español'],
  ])('says of the channel, in its language: %s', async (text, words) => {
    const { shown } = await mention('es', text)

    expect(shown.at(-1)).toMatch(/^chat\.update: /)
    expect(shown.at(-1)).toContain(words)
  })

  test('is in the asker’s where the channel has none', async () => {
    expect((await mention(undefined)).asked).toEqual(['fr'])
  })

  test('is in the one that the asker names', async () => {
    expect((await mention('es', 'pod shop/web-1 --lang ja')).asked).toEqual(['ja'])
  })
})
