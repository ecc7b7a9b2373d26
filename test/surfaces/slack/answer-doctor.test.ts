import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { answerDoctor } from '../../../src/surfaces/slack/answer-doctor.ts'
import { blockLimits } from '../../../src/surfaces/slack/block-limits.ts'
import { actionIds } from '../../../src/surfaces/slack/controls/render-controls.ts'
import { type Everything, startEverything } from '../../support/start-everything.ts'
import { stubSurface, wordsOf } from './stub-slack.ts'

let world: Everything
beforeAll(async () => {
  world = await startEverything(['list events', 'reactions:write'])
})
afterAll(() => world.stop())

describe('/pullcheck doctor', () => {
  test('tells an admin alone, in their language, what is wrong first and how to mend it', async () => {
    const message = await world.ask('ana', '/pullcheck doctor')
    const words = wordsOf(message.blocks)
    expect(message.ephemeral).toBeDefined()
    expect(words).toContain('Al token del bot le faltan ámbitos: reactions:write')
    expect(words).toContain('kubectl create clusterrole pullcheck-list --verb=list --resource=events')
    expect(words.indexOf('(problema)')).toBeLessThan(words.indexOf('(correcto)'))
  })

  test('refuses everybody else', async () => {
    const message = await world.ask('camille', '/pullcheck doctor')
    expect(message.text).toContain('réservé aux administrateurs')
    expect(wordsOf(message.blocks)).not.toContain('reactions:write')
  })

  test('refuses to answer where others read along', async () => {
    const message = await world.ask('sam', '@pullcheck doctor')
    expect(wordsOf(message.blocks)).toContain('/pullcheck doctor')
    expect(wordsOf(message.blocks)).not.toContain('reactions:write')
    expect(message.ephemeral).toBeDefined()
  })
})

test('stands in the audit trail', async () => {
  const { surface } = stubSurface()
  const audit = jest.fn<typeof surface.audit>()
  const asker = { user: 'U0KIOSK01', channel: 'D0KIOSK01' }
  await answerDoctor({ kind: 'doctor' }, asker, { ...surface, audit })
  expect(audit.mock.calls).toEqual([[{ ...asker, at: 0, action: 'doctor', target: '', outcome: 'examined' }]])
})

test('what does not fit into one message is a button away', async () => {
  const wrong = Array.from({ length: 30 }, (_, index) => ({
    check: 'slack-channels',
    verdict: 'wrong' as const,
    message: {
      key: 'replies:doctor.slack.channels.wrong',
      values: { channel: `C0KIOSK${index}`, reason: 'gone' },
    },
    advice: { key: 'replies:doctor.slack.channels.advice', values: { channel: `C0KIOSK${index}` } },
  }))
  const { surface } = stubSurface()
  const asker = { user: 'U0KIOSK01', channel: 'D0KIOSK01' }
  const { blocks } = await answerDoctor({ kind: 'doctor' }, asker, {
    ...surface,
    examine: async () => wrong,
  })
  expect(JSON.stringify(blocks).length).toBeLessThan(blockLimits.allBlocks)
  expect(wordsOf(blocks)).toContain('C0KIOSK0')
  expect(JSON.stringify(blocks.at(-1))).toContain(actionIds.rest)
})
