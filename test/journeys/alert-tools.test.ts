import { afterEach, describe, expect, test } from '@jest/globals'
import { alertTools } from '../../src/sandbox/alerts/tools/index.ts'
import { type Journey, startJourney } from '../support/alert-journey.ts'

let journey: Journey
afterEach(() => journey.stop())

const causes: Record<string, string> = {
  en: 'The registry doesn’t answer the node in time',
  es: 'El registro no responde',
  fr: 'Le registre ne répond pas',
  ja: 'レジストリ',
  id: 'Registry',
}
const langs = Object.keys(causes)
const tools = Object.keys(alertTools).map(
  (tool, index) => [tool, langs[index % langs.length] ?? 'en'] as const,
)

describe('an alert on a failing pull is answered in its thread', () => {
  test.each(tools)('from %s, in %s', async (tool, lang) => {
    journey = await startJourney({ config: { lang }, sandbox: { situations: [] } })
    await journey.start()
    await journey.breakPods('registry-outage', 3)

    const [ts = ''] = await journey.alert(tool)
    const answer = await journey.answered(ts)

    expect(answer.text).toContain(causes[lang])
    expect(answer.words).toContain('registry.kioskworks.io')
  })
})
