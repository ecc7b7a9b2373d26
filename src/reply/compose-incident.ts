import type { Translator } from '../i18n/translator.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Incident, PodState } from '../store/records.ts'
import { composeCause } from './compose-outcome.ts'
import { composeReply } from './compose-reply.ts'
import { joinSentences } from './join-sentences.ts'
import type { Reply, ReplyNode } from './reply.ts'

/** More names than this are no help in reading. */
const mostNames = 10

/** The answer to an alert, for as long as its trouble lasts: how many pods and alerts it has, or that it is over. */
export function composeIncident(incident: Incident, playbook: Playbook, translator: Translator): Reply {
  const { diagnosis, state, ending } = incident
  const reply = composeReply(diagnosis, playbook, translator)
  const [heading, ...rest] = reply.nodes
  const title = titleOf(incident, translator)
  const crowd = composeCrowd(incident, translator)
  const nodes = heading?.kind === 'heading' ? [heading, ...crowd, ...rest] : [...crowd, ...reply.nodes]
  if (state === 'open') return { ...reply, title: crowd.length > 0 ? title : reply.title, nodes }
  if (ending) return { ...reply, title, nodes: [...composeEnding(ending, translator), ...nodes] }
  // What was to be done is done.
  const told = nodes.filter(({ kind }) => kind !== 'step')
  return { ...reply, title, nodes: [composeEnd(incident, translator), ...withoutLooseHeadings(told)] }
}

/** Below a later alert of an incident, or in place of the answer of one that was joined to it. */
export type LinkFor = 'alert' | 'joined'

/** One line that points to an incident's answer. */
export function composeLink(
  { diagnosis }: Incident,
  url: string,
  linkFor: LinkFor,
  translator: Translator,
): Reply {
  const what = composeCause(diagnosis, translator)
  const key = linkFor === 'joined' ? 'joined' : 'link'
  const text = translator.rich({ key: `replies:incident.${key}`, values: { what, url } })
  return {
    lang: translator.lang,
    outcome: diagnosis.outcome,
    title: what,
    nodes: [{ kind: 'note', text }],
  }
}

/** Of an alert's words alone nobody knows how many pods there are, or whether they recovered. */
function titleOf(incident: Incident, translator: Translator): string {
  const { state, pods, diagnosis, ending } = incident
  const what = composeCause(diagnosis, translator)
  if (pods.length === 0 || ending) return what
  const after = { durationMs: lasted(incident) }
  return translator.text(
    state === 'open'
      ? { key: 'replies:incident.title', values: { number: pods.length, what } }
      : { key: 'replies:incident.recoveredTitle', values: { after, what } },
  )
}

function composeCrowd({ pods, alerts }: Incident, { text, rich }: Translator): ReplyNode[] {
  if (pods.length < 2 && alerts < 2) return []
  const failing = pods.filter(({ state }) => state === 'failing')
  const named = failing.length > 0 ? failing : pods
  const names = named.slice(0, mostNames).map(({ namespace, name }) => `${namespace}/${name}`)
  const key = named.length > mostNames ? 'podsAmong' : 'pods'
  const values = { number: pods.length, pods: { list: names } }
  const count = (number: number) => rich({ key: 'replies:incident.number', values: { number } })
  return [
    {
      kind: 'facts',
      rows: [
        ...(pods.length > 0
          ? [
              {
                label: text({ key: 'replies:reply.fact.pods' }),
                value: rich({ key: `replies:group.${key}`, values }),
              },
            ]
          : []),
        ...(failing.length > 0 && failing.length < pods.length
          ? [{ label: text({ key: 'replies:incident.failing' }), value: count(failing.length) }]
          : []),
        { label: text({ key: 'replies:incident.alerts' }), value: count(alerts) },
      ],
    },
  ]
}

/** What nobody looks at any more may still fail, and what is to be done may still be. */
function composeEnding({ because }: NonNullable<Incident['ending']>, { rich }: Translator): ReplyNode[] {
  if (because === 'joined') return []
  return [{ kind: 'paragraph', text: rich({ key: 'replies:incident.unwatched' }) }]
}

/** How it ended, by what was seen of the pods. */
function composeEnd(incident: Incident, translator: Translator): ReplyNode {
  if (incident.pods.length === 0) {
    const silence = { durationMs: silent(incident) }
    const text = translator.rich({ key: 'replies:incident.over', values: { after: silence } })
    return { kind: 'paragraph', text }
  }
  const after = { durationMs: lasted(incident) }
  const sentences = [
    translator.rich({ key: 'replies:incident.recovered', values: { after } }),
    ...(['recovered', 'gone'] as const).flatMap((state) => {
      const count = countOf(incident, state)
      const key = state === 'gone' ? 'gone' : 'pulled'
      return count > 0 ? [translator.rich({ key: `replies:incident.${key}`, values: { count } })] : []
    }),
  ]
  return { kind: 'paragraph', text: joinSentences(sentences, translator) }
}

function countOf({ pods }: Incident, wanted: PodState): number {
  return pods.filter(({ state }) => state === wanted).length
}

function lasted({ openedAt, closedAt = openedAt }: Incident): number {
  return inWholeMinutes(closedAt - openedAt)
}

/** Since the last alert that was told of. */
function silent({ openedAt, linkedAt = openedAt, closedAt = openedAt }: Incident): number {
  return inWholeMinutes(closedAt - Math.max(openedAt, linkedAt))
}

/** As people count outages; in seconds where it was shorter. */
function inWholeMinutes(duration: number): number {
  const ms = Math.max(0, duration)
  return ms < 60_000 ? Math.round(ms / 1000) * 1000 : Math.round(ms / 60_000) * 60_000
}

/** The heading of the steps that are left out. */
function withoutLooseHeadings(nodes: readonly ReplyNode[]): ReplyNode[] {
  return nodes.filter(
    ({ kind }, index) => kind !== 'heading' || !['heading', undefined].includes(nodes[index + 1]?.kind),
  )
}
