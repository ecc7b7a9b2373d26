import { languageOf } from '../i18n/languages.ts'
import { createTranslator } from '../i18n/translator.ts'
import type { Workspace } from './people-client.ts'
import type { RunningSandbox } from './run-sandbox.ts'

/** How to talk to the sandbox: what to type, who is there, and the same cluster for other tools. */
export function introduce({ sandbox, notice }: RunningSandbox, { people }: Workspace, lang: string): string {
  const translator = createTranslator({ lang })
  const say = (name: string, values = {}) => translator.text({ key: `replies:sandbox.${name}`, values })
  const list = people.map(({ name, locale }) => `${name} (${languageOf(locale) ?? locale})`)
  return [
    ...(notice ? [translator.text(notice)] : []),
    say('started'),
    '',
    `${say('address')} ${pageAddress(sandbox.api)}`,
    '',
    say('ask'),
    ...examples(sandbox.scenarios).map((line) => `  ${portPrefix(sandbox.api)}${line}`),
    say('people', { people: { list } }),
    '',
    say('cluster'),
    ...settings(sandbox).map(([name, value]) => `  export ${name}=${value}`),
    '',
    say('stop'),
    '',
  ].join('\n')
}

/** What the command line needs to know as much as the bot here does. */
function settings(sandbox: RunningSandbox['sandbox']): [name: string, value: string][] {
  return [
    ['KUBECONFIG', sandbox.kubeconfig],
    ['PULLCHECK_CONTEXT', sandbox.context],
    ['PULLCHECK_CLUSTER', sandbox.cluster],
    ['PULLCHECK_LOCATION', sandbox.location],
    ['GOOGLE_CLOUD_PROJECT', sandbox.project],
    ['PULLCHECK_LOGGING_ENDPOINT', sandbox.loggingEndpoint],
    ['PULLCHECK_GOOGLE_ENDPOINT', sandbox.googleEndpoint],
  ]
}

/** Three different situations, each asked by somebody else. */
function examples(scenarios: RunningSandbox['sandbox']['scenarios']): string[] {
  const askers = ['sam', 'yui', 'camille']
  return scenarios
    .slice(0, askers.length)
    .map(
      ({ namespace, pod }, i) => `npm run sandbox -- '/pullcheck pod ${namespace}/${pod}' --as ${askers[i]}`,
    )
}

/** The name is easier to read and to type than the address, and means this machine as well. */
function pageAddress(api: string): string {
  return `http://localhost:${new URL(api).port}`
}

/** `npm run sandbox` looks at the default port unless it is told another. */
function portPrefix(api: string): string {
  const { port } = new URL(api)
  return port === '3000' ? '' : `PORT=${port} `
}
