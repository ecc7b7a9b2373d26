import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Everything, startEverything } from '../../support/start-everything.ts'

let everything: Everything
beforeAll(async () => {
  everything = await startEverything()
})
afterAll(() => everything.stop())

type Shown = { id: string; view: { title: { text: string } } }

async function openEvidence(): Promise<Shown | undefined> {
  const { ask, act, look } = everything
  const { channel, ts, blocks } = await ask('sam', '/pullcheck pod checkout/web-7f9c-x2k4q')
  const controls = JSON.stringify(blocks.filter(({ type }) => type === 'actions'))
  const [, actionId = ''] = /"type":"overflow","action_id":"([^"]+)"/.exec(controls) ?? []
  const [, value = ''] = /"value":"(evidence[^"]*)"/.exec(controls) ?? []
  await act('press', { as: 'sam', channel, ts, actionId, value })
  for (let tries = 0; tries < 100; tries += 1) {
    const { views } = await look('views?as=sam')
    const found = Array.isArray(views) ? views.at(-1) : undefined
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return undefined
}

describe('views', () => {
  test('a modal is closed by whoever has it before them, and by nobody else', async () => {
    const opened = await openEvidence()
    const viewId = opened?.id ?? ''
    expect(await everything.act('views/close', { as: 'ana', viewId })).toMatchObject({
      error: 'unknown_view',
    })
    expect(await everything.act('views/close', { as: 'sam', viewId })).toEqual({ ok: true })
    expect(await everything.look('views?as=sam')).toEqual({ views: [] })
  })

  test('nothing can be pressed in a view that has no such thing, or that is not there', async () => {
    const missing = { as: 'sam', viewId: 'V0', actionId: 'x' }
    expect(await everything.act('views/press', missing)).toMatchObject({ error: 'unknown_view' })
    expect(await everything.act('views/submit', missing)).toMatchObject({ error: 'unknown_view' })
    expect(await everything.act('home', { as: 'nobody' })).toMatchObject({ error: 'unknown_person' })
  })

  test('the home tab is published to whoever looks, and its menus are completed', async () => {
    const { act } = everything
    await act('home', { as: 'yui' })
    let home: Record<string, unknown> = {}
    for (let tries = 0; tries < 100 && !home['view']; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      home = await act('home', { as: 'yui' })
    }
    const view = JSON.stringify(home['view'])
    const [, viewId = ''] = /"id":"(V\w+)"/.exec(view) ?? []
    const [, blockId = '', actionId = ''] =
      /"type":"input","block_id":"(pod|[^"]*pod[^"]*)".*?"action_id":"([^"]*pod[^"]*)"/.exec(view) ?? []
    const suggested = await act('views/options', { as: 'yui', viewId, blockId, actionId, typed: 'web-7f9c' })

    expect(JSON.stringify(suggested['options'])).toContain('web-7f9c-x2k4q')
  })
})
