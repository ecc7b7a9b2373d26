import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { causes } from '../../src/causes/index.ts'
import { nodeNameOf } from '../../src/sandbox/cluster/objects/node.ts'
import { scenarios } from '../../src/sandbox/scenarios/index.ts'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

let everything: Everything

beforeAll(async () => {
  everything = await startEverything()
}, 30_000)
afterAll(() => everything.stop())

async function ask(as: string, text: string, channel?: string) {
  const message = await everything.ask(as, text, channel)
  return { message, printed: printMessage(message) }
}

describe('/pullcheck deploy', () => {
  test.each([
    ['sam', 'What to do'],
    ['yui', '対処手順'],
  ])('answers %s with the failing pods of the deployment and their playbook', async (person, heading) => {
    const { message, printed } = await ask(person, '/pullcheck deploy payments/ledger')

    expect(message.ephemeral).toBe(true)
    expect(printed).toContain('ledger-6d5f8b9c4-9wq2t')
    expect(printed).toContain(heading)
  })

  test('names a close one for a slip', async () => {
    expect((await ask('sam', '/pullcheck deploy payments/leger')).printed).toContain('payments/ledger')
  })

  test('asks for the namespace in the language of the asker', async () => {
    expect((await ask('camille', '/pullcheck deploy web')).printed).toContain('espace de noms')
  })
})

describe('/pullcheck ns', () => {
  test('groups what fails, and the rest of a long answer comes with a button', async () => {
    const { message, printed } = await ask('sam', '/pullcheck ns payments')

    expect(message.text).toMatch(/pull fails: \d+ of \d+$/)
    expect(printed).toContain('[ Show the rest ]')
    expect(printed).toContain(' Share in channel ]')
  })

  test.each(['@pullcheck ns storefront', 'ns storefront'])(
    '%s: mentions and direct messages alike',
    async (words) => {
      const { printed } = await ask('budi', words, words.startsWith('@') ? 'payments' : 'dm')

      expect(printed).toContain('cart-cache-0')
    },
  )
})

describe('/pullcheck causes', () => {
  test('lists the whole catalogue', async () => {
    const { printed } = await ask('sam', '/pullcheck causes')

    expect(Object.keys(causes).filter((id) => !printed.includes(id))).toEqual([])
  })

  test.each([
    ['ana', 'NODE_NAME'],
    ['budi', 'NODE_NAME'],
  ])('shows %s one playbook with placeholders', async (person, placeholder) => {
    const [id] = Object.values(causes).flatMap(({ id: one, playbook }) =>
      playbook.some((step) => step === 'check-node-resolver') ? [one] : [],
    )

    const { printed } = await ask(person, `/pullcheck causes ${id}`)

    expect(printed).toContain(placeholder)
    expect(printed).not.toContain('{{')
  })

  test('says which id is close', async () => {
    expect((await ask('sam', '/pullcheck causes dns-failur')).printed).toContain('dns-failure')
  })
})

test('/pullcheck node tells of the node', async () => {
  const [scenario] = scenarios
  const node = nodeNameOf(scenario)

  const { printed } = await ask('sam', `/pullcheck node ${node}`)

  expect(printed).toContain(node)
  expect(everything.log.filter((line) => line.includes('"level":"error"'))).toEqual([])
})
