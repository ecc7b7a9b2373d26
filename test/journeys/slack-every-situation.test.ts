import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createTranslator } from '../../src/i18n/translator.ts'
import { scenarios } from '../../src/sandbox/scenarios/index.ts'
import { printMessage } from '../../src/sandbox-prompt/print-message.ts'
import { type Everything, startEverything } from '../support/start-everything.ts'

const people = [
  ['sam', 'en'],
  ['ana', 'es'],
  ['camille', 'fr'],
  ['yui', 'ja'],
  ['budi', 'id'],
] as const

describe('every situation', () => {
  let everything: Everything
  beforeAll(async () => {
    everything = await startEverything()
  }, 30_000)
  afterAll(() => everything.stop())

  test.each(scenarios.map(({ id, namespace, pod }) => [id, `${namespace}/${pod}`]))(
    '%s is answered in every language, in a message that Slack takes',
    async (_, pod) => {
      for (const [person, lang] of people) {
        const message = await everything.ask(person, `/pullcheck pod ${pod}`)

        const share = createTranslator({ lang }).text({ key: 'replies:slack.share' })
        // The last entry of the menu.
        expect(printMessage(message)).toContain(` ${share} ]`)
        expect(printMessage(message)).toContain(pod.split('/')[1])
      }
      expect(everything.log.filter((line) => line.includes('"level":"error"'))).toEqual([])
    },
  )
})

describe.each([
  ['get pods', 'get pods'],
  ['list events', 'list events'],
  ['get nodes', 'get nodes'],
  ['logging.logEntries.list', 'roles/logging.viewer'],
  ['list pods', 'list pods', 'checkout/web-7f9c-x2k4q'],
  ['get serviceaccounts', 'get serviceaccounts', 'search/indexer-5c7d9f6b8d-h4n7x'],
  ['container.clusters.get', 'container.clusters.get', 'checkout/web-7f9c-x2k4q'],
  ['iam.serviceAccounts.get', 'iam.serviceAccounts.get', 'payments/ledger-6d5f8b9c4-9wq2t'],
  [
    'artifactregistry.repositories.getIamPolicy',
    'artifactregistry.repositories.getIamPolicy',
    'checkout/web-7f9c-x2k4q',
  ],
  [
    'artifactregistry.repositories.downloadArtifacts',
    'artifactregistry.repositories.downloadArtifacts',
    'catalog/thumbnailer-66c4d7b9f-zp5ln',
  ],
])('without %s', (right, remedy, pod = 'media/transcoder-5f4b8c7d6-r9k3s') => {
  let everything: Everything
  beforeAll(async () => {
    everything = await startEverything([right])
  }, 30_000)
  afterAll(() => everything.stop())

  test('an answer still comes, and names what would show more', async () => {
    const message = await everything.ask('sam', `/pullcheck pod ${pod}`)

    expect(printMessage(message)).toContain(remedy)
    expect(everything.log.filter((line) => line.includes('"level":"error"'))).toEqual([])
  })
})
