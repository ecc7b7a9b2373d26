import { expect, test } from '@jest/globals'
import type { Rich } from '../../src/i18n/message.ts'
import type { Reply, ReplyNode } from '../../src/reply/reply.ts'

function text(words: string): Rich {
  return [{ kind: 'text', text: words }]
}

function step(number: number, title: string, command: string): ReplyNode {
  return {
    kind: 'step',
    number,
    mark: 'open',
    markLabel: 'check yourself',
    title: text(title),
    body: text('Compare the account with the one that may read.'),
    commands: [{ text: command, fillIn: text('Fill in PROJECT_ID.') }],
    link: { label: 'Read on', url: 'https://docs.example/pulls?hl=en' },
  }
}

const special = 'a *b* _c_ `d` ~e~ <f> & "g" [h](i) # j | k \\ l @here <!channel> 1. m <b>n</b> ```o```'
const longWords = 'The node cannot reach the registry. '.repeat(60).trim()
const command = `gcloud logging read 'resource.type="k8s_node" AND ("gcfsd" OR "a b")' --project=PROJECT_ID --freshness=1d --limit=50`

/** Replies that every surface must be able to draw. */
export const contractReplies: Record<string, Reply> = {
  'no findings': { lang: 'en', outcome: 'healthy', title: 'shop/web: images are pulled', nodes: [] },
  'special characters': {
    lang: 'en',
    outcome: 'diagnosed',
    title: special,
    nodes: [
      { kind: 'facts', rows: [{ label: 'Image', value: text(special) }] },
      { kind: 'heading', text: text(special) },
      { kind: 'paragraph', text: text(special) },
      { kind: 'list', items: [text(special)] },
      { kind: 'quote', text: `first ${special}\nsecond line`, caption: text('Pod event, 3 minutes ago') },
      { kind: 'note', text: text(special) },
    ],
  },
  'long text': {
    lang: 'en',
    outcome: 'diagnosed',
    title: 'shop/web: the registry cannot be reached',
    nodes: [
      { kind: 'heading', text: text('The registry cannot be reached') },
      { kind: 'paragraph', text: text(longWords) },
      { kind: 'quote', text: 'x'.repeat(500), caption: text('Pod event') },
      { kind: 'heading', text: text('What to do') },
      step(1, 'Read the log', command),
      step(2, 'Read it again', 'kubectl get pods \\\n  --namespace shop'),
    ],
  },
  Japanese: {
    lang: 'ja',
    outcome: 'diagnosed',
    title: 'shop/web: レジストリに接続できません',
    nodes: [
      { kind: 'facts', rows: [{ label: 'ノード', value: text('gke-web-1') }] },
      {
        kind: 'paragraph',
        text: [
          { kind: 'text', text: 'ノードから ' },
          { kind: 'code', text: 'us-docker.pkg.dev' },
          { kind: 'text', text: ' へ接続できません。ファイアウォールのルートを確認してください。'.repeat(4) },
          { kind: 'strong', text: '確認済み' },
        ],
      },
    ],
  },
}

/** What a reader sees of a drawn reply, the surface's own mark-up taken off. */
export type Visible = (reply: Reply) => string

export function keepsRendererContract(visible: Visible): void {
  test.each(Object.entries(contractReplies))('shows every word: %s', (_, reply) => {
    const shown = squeeze(visible(reply))

    for (const words of wordsOf(reply)) expect(shown).toContain(squeeze(words))
  })

  test('shows commands as they are', () => {
    const shown = visible(replyNamed('long text'))

    expect(shown).toContain(command)
    expect(shown).toMatch(/kubectl get pods \\\n {2}--namespace shop/)
  })
}

export function replyNamed(name: string): Reply {
  const reply = contractReplies[name]
  if (!reply) throw new Error(`The contract has no reply called ${name}`)
  return reply
}

function wordsOf({ title, nodes }: Reply): string[] {
  const [first] = nodes
  return [...(first?.kind === 'heading' ? [] : [title]), ...nodes.flatMap(wordsOfNode)]
}

function wordsOfNode(node: ReplyNode): string[] {
  if (node.kind === 'facts') return node.rows.flatMap(({ label, value }) => [label, ...spans(value)])
  if (node.kind === 'list') return node.items.flatMap(spans)
  if (node.kind === 'quote') return [...spans(node.caption), ...node.text.split('\n')]
  if (node.kind === 'step') return [...spans(node.title), node.markLabel ?? '', ...spans(node.body)]
  return spans(node.text)
}

function spans(rich: Rich): string[] {
  return rich.map((span) => span.text)
}

function squeeze(words: string): string {
  return words.replace(/\s+/g, '')
}
