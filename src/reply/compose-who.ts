import type { AccessRule, AccessRules, AskerFacts } from '../access/rules.ts'
import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Reply, ReplyNode } from './reply.ts'

type Rights = { facts: AskerFacts; rules: AccessRules; own: readonly AccessRule[] }

/** What somebody may ask for in a channel, and which lines of the configuration say so. */
export function composeWho({ facts, rules, own }: Rights, { lang, text, rich }: Translator): Reply {
  const say = (key: string, values = {}): Rich => rich({ key: `replies:access.${key}`, values })
  const paragraph = (key: string, values = {}): ReplyNode => ({ kind: 'paragraph', text: say(key, values) })
  const isOutside =
    (facts.isGuest && rules.guests === 'deny') || (facts.isShared && rules.sharedChannels === 'deny')
  const nodes: ReplyNode[] = isOutside
    ? [paragraph(facts.isGuest ? 'youAreGuest' : 'channelIsShared')]
    : [
        ...(own.length > 0 ? [paragraph('rules'), { kind: 'list', items: own.map(ruleOf) } as const] : []),
        paragraph(own.length > 0 ? `otherwise.${rules.default}` : `default.${rules.default}`),
      ]
  return {
    lang,
    outcome: 'help',
    title: text({ key: 'replies:access.title' }),
    nodes: [
      { kind: 'heading', text: say('title') },
      ...nodes,
      ...(rules.contact === undefined ? [] : [paragraph('contact', { contact: rules.contact })]),
    ],
  }

  /** As the configuration has it, but for names of what the asker is not to know of. */
  function ruleOf({ effect, clusters = ['*'], namespaces = ['*'] }: AccessRule): Rich {
    const isOfAll = clusters.includes('*') && namespaces.includes('*')
    if (effect === 'deny' && !isOfAll) return say('rule.withheld')
    return say(`rule.${effect}`, { clusters: clusters.join(', '), namespaces: namespaces.join(', ') })
  }
}
