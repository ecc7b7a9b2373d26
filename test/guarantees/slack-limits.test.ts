import { describe, expect, test } from '@jest/globals'
import { causes } from '../../src/causes/index.ts'
import type { Diagnosis, Finding } from '../../src/diagnosis/diagnosis.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { planPlaybook } from '../../src/playbook/plan-playbook.ts'
import { composeIncident } from '../../src/reply/compose-incident.ts'
import { composeReply } from '../../src/reply/compose-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { acceptBlocks } from '../../src/sandbox/slack/accept-blocks.ts'
import { steps } from '../../src/steps/index.ts'
import { placeholders } from '../../src/steps/values.ts'
import type { Incident } from '../../src/store/records.ts'
import { renderFirst, renderRest } from '../../src/surfaces/slack/render-message.ts'
import type { SlackMessage } from '../../src/surfaces/slack/slack-client.ts'
import { diagnosisOf, everythingUnseen, findingOf, pullsOf } from '../support/pseudo-replies.ts'

const ids = Object.keys(causes) as (keyof typeof causes)[]
const namespace = 'n'.repeat(63)
const pod = 'p'.repeat(253)
/** As long as a name may be, and full of what Slack's mark-up has to escape. */
const image = `${'r'.repeat(200)}.example.com/${'&<>'.repeat(20)}${'i'.repeat(200)}:${'t'.repeat(128)}`
const long = '<&>"\'`$(x) '.repeat(40)
const values = Object.fromEntries(
  Object.keys(placeholders).map((name) => [name, name === 'image' ? image : long]),
)
const quote = { text: '<!channel> & '.repeat(700), source: 'pod-event', at: '2026-11-22T03:00:00Z' } as const

function worst(id: keyof typeof causes, change: Partial<Finding> = {}): Finding {
  return {
    ...findingOf(id),
    image,
    values,
    quotes: Array.from({ length: 5 }, () => quote),
    reach: { scope: 'registry', failing: 12_345, total: 67_890, shared: long },
    count: 99_999,
    since: '2026-11-20T03:00:00Z',
    at: '2026-11-22T03:00:00Z',
    ...change,
  }
}

function diagnosisWith(findings: Finding[]): Diagnosis {
  return diagnosisOf({
    subject: { kind: 'pod', namespace, pod, node: pod },
    cluster: { cluster: long, project: long },
    findings,
    pulls: pullsOf('downloaded'),
    unseen: everythingUnseen(),
    values,
  })
}

function tell(findings: Finding[], lang: string): Reply {
  const diagnosis = diagnosisWith(findings)
  return composeReply(diagnosis, planPlaybook(diagnosis, steps), createTranslator({ lang }))
}

function incidentOf(id: keyof typeof causes, state: Incident['state']): Incident {
  const several = ids.slice(0, 4).map((other) => worst(other))
  const diagnosis = diagnosisWith([worst(id), ...several])
  const pods = Array.from({ length: 500 }, (_, index) => ({
    namespace,
    name: `${pod.slice(0, 245)}-${index}`,
    state: state === 'open' ? ('failing' as const) : ('recovered' as const),
    since: 0,
  }))
  return {
    id: 'incident',
    key: 'key',
    channel: 'C0ALERTS1',
    thread: '1.000001',
    state,
    cause: id,
    diagnosis,
    pods,
    openedAt: 0,
    closedAt: 720_000,
    common: { scope: 'image', shared: image },
    alerts: 10_000,
    nextCheckAt: 0,
    checks: 0,
    version: 1,
  }
}

function faultsOf(reply: Reply): string[] {
  const shelved = { reply, words: `pod ${namespace}/${pod}`, told: { kind: 'diagnosis' } }
  const shown = {
    buttons: ['share', 'rest'],
    sharedBy: 'U0123456789',
    above: [{ kind: 'text', text: long }],
  } as const
  return [renderFirst(shelved, 'x'.repeat(60), shown), ...renderRest(shelved)].flatMap(faultsOfMessage)
}

/** The sandbox's Slack checks by its own table of the documented limits. */
function faultsOfMessage({ text, blocks }: SlackMessage): string[] {
  const faults: string[] = []
  if (text.length === 0 || text.length > 4000) faults.push(`a fallback of ${text.length} characters`)
  try {
    acceptBlocks(JSON.parse(JSON.stringify(blocks)))
  } catch (error) {
    faults.push(String(error))
  }
  return faults
}

describe.each(languages)('Slack takes every reply, however long its values, in %s', (lang) => {
  test.each(ids)('%s', (id) => {
    const replies = [
      tell([worst(id)], lang),
      // The same nodes in other words: one language shows what becomes of them.
      ...(lang === 'en' ? (['open', 'closed'] as const) : []).map((state) => {
        const incident = incidentOf(id, state)
        const playbook = planPlaybook(incident.diagnosis, steps)
        return composeIncident(incident, playbook, createTranslator({ lang }))
      }),
    ]
    expect(replies.flatMap(faultsOf)).toEqual([])
  })

  test('a pod with a hundred containers, each with another image', () => {
    const crowd = Array.from({ length: 100 }, (_, index) =>
      worst(ids[index % ids.length] ?? 'image-not-found', {
        containers: [`c-${index}`],
        image: `${image}-${index}`,
      }),
    )
    expect(faultsOf(tell(crowd, lang))).toEqual([])
  })
})
