import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { KnownBlock, RichTextBlock } from '@slack/types'
import { findBarriers, openStage, type Stage } from './browser.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await stage.act('say', { as: 'ana', channel: 'deploys', text: 'replaced by blocks' })
})
afterAll(() => stage.stop())

/** The page as it draws a message of these blocks; the sandbox's Slack refuses what its bot never sends. */
async function draw(blocks: readonly KnownBlock[]) {
  const context = await stage.browser.newContext({ viewport: { width: 900, height: 900 } })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  await page.route(/\/sandbox\/messages\?/, async (route) => {
    const response = await route.fetch()
    const { messages } = await response.json()
    await route.fulfill({ json: { messages: messages.map((message: object) => ({ ...message, blocks })) } })
  })
  await page.goto(new URL('/?as=sam&channel=deploys', stage.sandbox.api).href)
  const drawn = page.locator('.message .blocks').first()
  await drawn.waitFor()
  return { page, drawn, troubles }
}

const plain = (text: string) => ({ type: 'plain_text', text }) as const
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text }) as const
const rich = (...elements: RichTextBlock['elements']): RichTextBlock => ({ type: 'rich_text', elements })
const sentence = (text: string) => rich({ type: 'rich_text_section', elements: [{ type: 'text', text }] })
const image = { type: 'image', image_url: 'https://img.example/a.png', alt_text: 'a graph' } as const

const kinds: readonly (readonly [string, KnownBlock, string])[] = [
  ['header', { type: 'header', text: plain('Head :fire:') }, 'Head 🔥'],
  ['divider', { type: 'divider' }, ''],
  ['section with fields', { type: 'section', fields: [mrkdwn('*Pod*'), plain('web-1')] }, 'Pod\nweb-1'],
  ['context', { type: 'context', elements: [image, mrkdwn('by _ana_')] }, 'a graph\nby ana'],
  ['image', { ...image, title: plain('Memory') }, 'Memory\na graph'],
  ['picture of no scheme', { ...image, image_url: '//img.example/a.png' }, 'a graph'],
  [
    'markdown',
    { type: 'markdown', text: '## Now **this**\n* `**x**` <b>\n*so* [on](https://a.example)' },
    'Now this\n• **x** <b>\nso on',
  ],
  [
    'table',
    { type: 'table', rows: [[{ type: 'raw_text', text: 'Pod' }], [sentence('web-1')]] },
    'Pod\nweb-1',
  ],
  [
    'data_table',
    {
      type: 'data_table',
      caption: 'Pods',
      rows: [[{ type: 'raw_text', text: 'Count' }], [{ type: 'raw_number', value: 2, text: '2' }]],
    },
    'Pods\nCount\n2',
  ],
  [
    'video',
    {
      type: 'video',
      video_url: 'https://v.example/1',
      thumbnail_url: 'https://v.example/1.png',
      alt_text: 'a film',
      title: plain('How'),
    },
    '▶ How\na film',
  ],
  ['alert', { type: 'alert', level: 'error', text: plain('Full disk') }, 'Full disk'],
  [
    'card',
    {
      type: 'card',
      title: mrkdwn('*Title*'),
      body: mrkdwn('Body'),
      actions: [{ type: 'button', text: plain('Go'), action_id: 'go' }],
    },
    'Title\nBody\nGo',
  ],
  [
    'carousel',
    {
      type: 'carousel',
      elements: [
        { type: 'card', body: mrkdwn('One') },
        { type: 'card', body: mrkdwn('Two') },
      ],
    },
    'One\nTwo',
  ],
  [
    'container',
    { type: 'container', title: plain('Outer'), child_blocks: [{ type: 'header', text: plain('Inner') }] },
    'Outer\nInner',
  ],
  [
    'plan',
    {
      type: 'plan',
      title: 'Plan',
      tasks: [{ type: 'task_card', task_id: '1', title: 'Look', status: 'complete' }],
    },
    'Plan\n✓ Look',
  ],
  [
    'feedback',
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          positive_button: { text: plain('Good'), value: 'y' },
          negative_button: { text: plain('Bad'), value: 'n' },
        },
      ],
    },
    'Good\nBad',
  ],
  [
    'preformatted',
    rich({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a\nb' }] }),
    'a\nb\nCopy',
  ],
  [
    'quote',
    rich({
      type: 'rich_text_quote',
      elements: [{ type: 'link', url: 'javascript:alert(1)', text: 'no link' }],
    }),
    'no link',
  ],
  [
    'list',
    rich({
      type: 'rich_text_list',
      style: 'ordered',
      indent: 3,
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
    }),
    'one',
  ],
  [
    'mentions',
    rich({
      type: 'rich_text_section',
      elements: [
        { type: 'user', user_id: 'U0ANA0001' },
        { type: 'channel', channel_id: 'C0ALERTS1' },
        { type: 'usergroup', usergroup_id: 'S1' },
        { type: 'broadcast', range: 'here' },
        { type: 'emoji', name: 'constructor' },
        { type: 'emoji', name: 'flag', unicode: '1f1eb-1f1f7' },
        { type: 'color', value: '#aabbcc' },
      ],
    }),
    '@ana#alerts@S1@here:constructor:🇫🇷#aabbcc',
  ],
]

describe('each kind of block is drawn', () => {
  test.each(kinds)('%s', async (_, block, expected) => {
    const { page, drawn, troubles } = await draw([block])
    const words = (await drawn.innerText()).replace(/\s*\n\s*|\t+/g, '\n').trim()

    expect(words).toBe(expected)
    expect(await drawn.locator('.block-unknown').count()).toBe(0)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('and all of them together keep nobody out', async () => {
    const { page } = await draw(kinds.map(([, block]) => block))

    expect(await findBarriers(page)).toEqual([])
  })
})
