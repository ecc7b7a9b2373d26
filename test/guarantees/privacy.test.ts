import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { answer } from '../../src/answer.ts'
import { buildSources } from '../../src/evidence/build-sources.ts'
import type { Sources } from '../../src/evidence/sources.ts'
import { hideFromNowOn } from '../../src/hide.ts'
import { languages } from '../../src/i18n/languages.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { createLogger } from '../../src/ops/logging.ts'
import { Problem } from '../../src/problems.ts'
import { composeProblem } from '../../src/reply/compose-problem.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { Inquiry } from '../../src/request/request.ts'
import { retell } from '../../src/retell.ts'
import type { StoredAnswer } from '../../src/store/records.ts'
import { renderFirst, renderPlain, renderRest } from '../../src/surfaces/slack/render-message.ts'
import { createReplyShelf } from '../../src/surfaces/slack/reply-shelf.ts'
import { renderJson } from '../../src/surfaces/terminal/render-json.ts'
import { renderMarkdown } from '../../src/surfaces/terminal/render-markdown.ts'
import { renderText } from '../../src/surfaces/terminal/render-text.ts'
import { runAudit } from '../../src/surfaces/terminal/run-audit.ts'
import { tellChange } from '../../src/tell-change.ts'
import { tellEvidence } from '../../src/tell-evidence.ts'
import { tellScript } from '../../src/tell-script.ts'
import { nodeName } from '../support/kubernetes-fixtures.ts'
import { type PoisonedWorld, startPoisonedWorld } from '../support/poisoned-world.ts'
import { coresOf, hidden, type SecretKind, secretKinds } from '../support/secret-kinds.ts'

type Outputs = Record<string, unknown>

const now = new Date('2026-11-20T09:00:00Z')
const noIncidents = { incident: async () => undefined }
/** Each kind is another secret in every run of the tests; many runs in one would take minutes. */
const runs = 1

let world: PoisonedWorld
beforeAll(async () => {
  world = await startPoisonedWorld()
  hideFromNowOn(hidden)
})
afterAll(async () => {
  hideFromNowOn(undefined)
  await world.stop()
})

const looked: Record<string, Inquiry> = {
  pod: { kind: 'pod', namespace: 'checkout', pod: 'web-6c8fd9b7d4-x2k4q' },
  namespace: { kind: 'namespace', namespace: 'checkout' },
  node: { kind: 'node', node: nodeName },
}

describe.each(secretKinds)('$name', (kind) => {
  test('reaches no output, wherever in the evidence it stands', async () => {
    const told = fc.tuple(coresOf(kind), fc.constantFrom(...languages))
    await fc.assert(
      fc.asyncProperty(told, async ([core, lang]) => {
        expect(leaksIn(await everyOutput(kind.write(core), lang), core)).toEqual([])
      }),
      { numRuns: runs },
    )
  }, 60_000)
})

test('the poison is in what the answers are made from', async () => {
  const [kind] = secretKinds
  const { 'pod data': data } = await everyOutput(poisonOf(kind, 'harmless'), 'en')
  expect(JSON.stringify(data)).toMatch(/REDACTED/)
  expect(JSON.stringify(data)).toMatch(/registry\.kiosk\.test\/menu\/api/)
})

function poisonOf(kind: SecretKind | undefined, core: string): string {
  return kind?.write(core) ?? ''
}

/** Names of the outputs in which enough of a secret stands to be of use. */
function leaksIn(outputs: Outputs, core: string): string[] {
  const start = core.slice(0, 10)
  return Object.entries(outputs).flatMap(([name, output]) => {
    const text = typeof output === 'string' ? output : (JSON.stringify(output) ?? '')
    const place = text.indexOf(start)
    return place < 0 ? [] : [`${name}: …${text.slice(Math.max(0, place - 60), place + 10)}`]
  })
}

async function everyOutput(poison: string, lang: string): Promise<Outputs> {
  world.poison(poison)
  const sources = buildSources(world.config)
  const requests = {
    ...looked,
    text: { kind: 'explain', text: `${pasted} ${poison}` },
    bare: { kind: 'explain', text: poison },
  } as const
  const outputs = Object.entries(requests).map(async ([name, request]) => {
    const all = await outputsOf(request, lang, sources)
    return Object.entries(all).map(([output, value]) => [`${name} ${output}`, value] as const)
  })
  return {
    ...Object.fromEntries((await Promise.all(outputs)).flat()),
    ...(await otherOutputs(poison, lang)),
  }
}

const pasted =
  'Failed to pull image "registry.kiosk.test/menu/api:4": rpc error: code = Unknown desc = failed to resolve reference "registry.kiosk.test/menu/api:4": unexpected status: 403 Forbidden:'

async function outputsOf(request: Inquiry, lang: string, sources: Sources): Promise<Outputs> {
  const reader = { lang, timeZone: 'Asia/Tokyo' }
  const { deadlineMs, slowPullMs } = world.config
  const answered = await answer(request, { sources, reader, deadlineMs, slowPullMs, now: () => now })
  const { reply, data, told } = answered
  const kept: StoredAnswer[] = []
  const shelf = createReplyShelf({
    store: { saveAnswer: async (row) => void kept.push(row), answer: async () => undefined },
  })
  const shelved = { reply, told, words: 'pod checkout/web', user: 'U0KIOSK01', channel: 'C0KIOSK01' }
  const id = shelf.put({
    ...shelved,
    words: request.kind === 'explain' ? `explain ${request.text}` : shelved.words,
  })
  const evidence = await tellEvidence(told, reader, noIncidents)
  const change = tellChange({ ...told }, told, reader)
  return {
    ...drawn(reply, ''),
    data: data,
    json: renderJson(data),
    'private message': renderFirst(shelved, id, { buttons: ['share', 'rest'] }),
    'message in a channel': renderFirst(shelved, id, { buttons: ['rest'], sharedBy: 'U0KIOSK01' }),
    rest: renderRest(shelved),
    'stored answer, without the words that ask again': kept.map(({ words: _, ...row }) => row),
    'told again': await retell(told, { lang: lang === 'ja' ? 'fr' : 'ja' }, noIncidents),
    ...(evidence && drawn(evidence, 'evidence ')),
    script: await tellScript(told, reader, noIncidents),
    change,
  }
}

function drawn(reply: Reply, name: string): Outputs {
  return {
    [`${name}text`]: renderText(reply, { width: 4000, colour: false }),
    [`${name}narrow text`]: renderText(reply, { width: 60, colour: true }),
    [`${name}markdown`]: renderMarkdown(reply),
    [`${name}blocks`]: renderPlain(reply),
  }
}

async function otherOutputs(poison: string, lang: string): Promise<Outputs> {
  const lines: string[] = []
  const log = createLogger({ level: 'debug', to: { write: (line) => void lines.push(line) } })
  const cause = Object.assign(new Error(poison), { code: poison })
  log.error(
    { err: new TypeError(poison, { cause }), detail: poison, list: [{ deep: poison }] },
    'Something failed',
  )
  log.warn({ err: poison }, 'Something odd')
  const entry = { at: now.getTime(), user: 'U0KIOSK01', action: 'pod', target: poison, outcome: poison }
  const trail = (output?: string) =>
    runAudit([], { output, reader: { lang }, now: now.getTime(), read: async () => [entry] })
  const details = [{ key: 'replies:config.url', values: { name: poison, example: poison, detail: poison } }]
  const problem = new Problem('internal', { reference: poison }, cause, details)
  return {
    log: lines,
    'audit trail': await trail(),
    'audit trail in JSON': await trail('json'),
    ...drawn(composeProblem(problem, createTranslator({ lang })), 'problem '),
  }
}
