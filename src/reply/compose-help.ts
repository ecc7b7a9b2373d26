import { languages } from '../i18n/languages.ts'
import type { Rich } from '../i18n/message.ts'
import { createTranslator, type Translator } from '../i18n/translator.ts'
import { pageUrl } from './page-url.ts'
import type { Reply, ReplyNode } from './reply.ts'

type Surface = 'slack' | 'terminal'
type Usage = { key: string; words: string }

const pod = 'pod checkout/web-7f9c-x2k4q'
const node = 'node gke-prod-eu-pool-1-5f3a9c1d-x2k4'
const usages: Record<Surface, readonly Usage[]> = {
  slack: [
    { key: 'pod', words: `/pullcheck ${pod}` },
    { key: 'workload', words: '/pullcheck deploy checkout/web' },
    { key: 'namespace', words: '/pullcheck ns checkout' },
    { key: 'node', words: `/pullcheck ${node}` },
    { key: 'explain', words: '/pullcheck explain Failed to pull image "…": …' },
    { key: 'causes', words: '/pullcheck causes' },
    { key: 'watch', words: '/pullcheck watch on' },
    { key: 'who', words: '/pullcheck who' },
    { key: 'language', words: '/pullcheck lang fr' },
    { key: 'doctor', words: '/pullcheck doctor' },
    { key: 'mention', words: `@pullcheck ${pod}` },
    { key: 'help', words: '/pullcheck help' },
  ],
  terminal: [
    { key: 'pod', words: `pullcheck ${pod}` },
    { key: 'workload', words: 'pullcheck deploy checkout/web' },
    { key: 'namespace', words: 'pullcheck ns checkout' },
    { key: 'node', words: `pullcheck ${node}` },
    { key: 'explain', words: 'pullcheck explain \'Failed to pull image "…": …\'' },
    { key: 'pipe', words: 'kubectl describe pod web-7f9c-x2k4q -n checkout | pullcheck explain -' },
    { key: 'batch', words: 'pullcheck explain --batch < messages.ndjson' },
    { key: 'alertBatch', words: 'pullcheck alert --batch < alerts.ndjson' },
    { key: 'causes', words: 'pullcheck causes' },
    { key: 'doctor', words: 'pullcheck doctor' },
    { key: 'audit', words: 'pullcheck audit --since 24h' },
  ],
}
const flags: Record<Surface, readonly Usage[]> = {
  slack: [
    { key: 'container', words: '--container web' },
    { key: 'cluster', words: '--cluster prod-eu' },
    { key: 'since', words: '--since 2h' },
    { key: 'lang', words: '--lang ja' },
  ],
  terminal: [
    { key: 'container', words: '--container web' },
    { key: 'context', words: '--context gke_my-project_europe-west1_prod-eu' },
    { key: 'cluster', words: '--cluster prod-eu' },
    { key: 'since', words: '--since 2h' },
    { key: 'lang', words: '--lang ja' },
    { key: 'output', words: '--output json' },
  ],
}

/** What pullcheck does, how to ask it, in which languages, and where to read on. */
export function composeHelp(translator: Translator, surface: Surface): Reply {
  const say = (key: string, values = {}) => translator.rich({ key: `replies:help.${key}`, values })
  const list = (rows: readonly Usage[]): ReplyNode => ({
    kind: 'list',
    items: rows.map(({ key, words }) => [{ kind: 'code', text: words }, ...say(key)]),
  })
  const names = languages.map((lang) => createTranslator({ lang }).meta.name)
  return {
    lang: translator.lang,
    outcome: 'help',
    title: translator.text({ key: 'replies:help.title' }),
    nodes: [
      { kind: 'heading', text: say('title') },
      { kind: 'paragraph', text: say('what') },
      list(usages[surface]),
      { kind: 'heading', text: say('flags') },
      list(flags[surface]),
      ...(surface === 'terminal' ? [{ kind: 'paragraph', text: say('exitStatus') } as const] : []),
      { kind: 'note', text: say('languages', { names: { list: names } }) },
      { kind: 'note', text: linkToGuide(translator) },
    ],
  }
}

function linkToGuide(translator: Translator): Rich {
  const text = translator.text({ key: 'replies:help.guide' })
  return [{ kind: 'link', text, url: pageUrl('gke-image-pulls', translator) }]
}
