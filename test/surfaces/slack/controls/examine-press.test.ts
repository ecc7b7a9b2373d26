import { describe, expect, test } from '@jest/globals'
import { Problem } from '../../../../src/problems.ts'
import type { ChoiceName } from '../../../../src/surfaces/slack/controls/choice.ts'
import { examinePress } from '../../../../src/surfaces/slack/controls/examine-press.ts'
import { createReplyShelf } from '../../../../src/surfaces/slack/reply-shelf.ts'
import type { SlackSurface } from '../../../../src/surfaces/slack/surface.ts'
import { diagnosisOf } from '../../../incidents/world.ts'
import { incident } from '../../../store/records.ts'
import { replyOf, stubSurface } from '../stub-slack.ts'

const pod = (namespace: string) => ({ namespace, name: 'web-1', state: 'failing', since: 0 }) as const
/** It was found out by a pod of `pay`, and `shop` has it too. */
const outage = incident('i1', {
  pods: [pod('pay'), pod('shop')],
  diagnosis: diagnosisOf({ subject: { kind: 'pod', namespace: 'pay', pod: 'web-1' } }),
})

/** A press below the incident's answer by somebody who may ask about some namespaces. */
async function pressWith(allowed: readonly string[], choice?: ChoiceName) {
  const audited: string[] = []
  const { surface } = stubSurface()
  const shelf = createReplyShelf()
  shelf.put({ id: 'i1', reply: replyOf('It is DNS'), words: 'help', told: { kind: 'incident', id: 'i1' } })
  const whole: SlackSurface = {
    ...surface,
    shelf,
    store: { ...surface.store, incident: async () => outage },
    access: {
      ...surface.access,
      refuse: async (_, request) =>
        'namespace' in request && allowed.includes(request.namespace)
          ? undefined
          : new Problem('access-refused'),
    },
    audit: async ({ outcome }) => void audited.push(outcome),
  }
  const press = { user: 'U1', channel: 'C1', ephemeral: false, id: 'i1', lang: 'en' }
  const examined = await examinePress({ ...press, ...(choice && { choice }) }, whole)
  return { isDeclined: 'declined' in examined, audited }
}

describe('what is kept of an incident', () => {
  test.each<[readonly string[], ChoiceName | undefined, boolean]>([
    [['pay', 'shop'], 'show', true],
    [['shop'], 'show', true],
    [['shop'], undefined, true],
    [['pay'], 'evidence', true],
    [['shop'], 'evidence', false],
    [['shop'], 'script', false],
    [['other'], 'show', false],
    [[], 'show', false],
  ])('who may ask about %j has %s: %s', async (allowed, choice, isGiven) => {
    const { isDeclined, audited } = await pressWith(allowed, choice)

    expect(isDeclined).toBe(!isGiven)
    expect(audited).toEqual(isGiven ? [] : ['refused'])
  })
})
