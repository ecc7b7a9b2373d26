import { describe, expect, test } from '@jest/globals'
import { type Config, loadConfig } from '../src/config.ts'
import { languages } from '../src/i18n/languages.ts'
import { createTranslator } from '../src/i18n/translator.ts'
import { Problem } from '../src/problems.ts'

function noFile(): string {
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
}

function lockedFile(): string {
  throw Object.assign(new Error('no'), { code: 'EACCES' })
}

function load(env: Record<string, string>, yaml?: string, argv: string[] = []): Promise<Config> {
  return loadConfig({ env, argv, readFile: yaml === undefined ? noFile : () => yaml })
}

async function problemOf(run: () => Promise<Config>): Promise<Problem> {
  try {
    await run()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('The configuration was taken as it is')
}

async function mistakesOf(env: Record<string, string>, yaml?: string): Promise<string[]> {
  const { details } = await problemOf(() => load(env, yaml))
  return details.map(({ key, values }) => {
    const name = values?.['name']
    return `${typeof name === 'string' ? name : '?'} ${key.replace('replies:config.', '')}`
  })
}

const socket = { SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_APP_TOKEN: 'xapp-1-b' }

describe('what was configured', () => {
  test('nothing: the sandbox, with the usual values', async () => {
    expect(await load({})).toEqual({
      data: './data',
      port: 3000,
      clusters: [{}],
      lang: 'en',
      logLevel: 'info',
      sandbox: true,
      deadlineMs: 8000,
      slowPullMs: 60_000,
    })
  })

  test('everything by environment', async () => {
    const env = {
      ...socket,
      SLACK_SIGNING_SECRET: 'c',
      PULLCHECK_SLACK_API_URL: 'http://127.0.0.1:9100/api',
      PORT: '8080',
      KUBECONFIG: '/a:/b',
      PULLCHECK_CONTEXT: 'gke_p_europe-west1_prod',
      GOOGLE_CLOUD_PROJECT: 'my-project',
      PULLCHECK_CLUSTER: 'prod',
      PULLCHECK_LOCATION: 'europe-west1',
      PULLCHECK_LOGGING_ENDPOINT: 'http://127.0.0.1:9200',
      PULLCHECK_LANG: 'pt-BR',
      LOG_LEVEL: 'debug',
      PULLCHECK_SANDBOX: 'off',
      PULLCHECK_DEADLINE: '5s',
      PULLCHECK_SLOW_PULL: '2m',
      PULLCHECK_DATA: '/var/lib/pullcheck',
      PULLCHECK_WATCH: 'C0ABC1234, G0ABC1234',
      PULLCHECK_ADMINS: 'U0ABC1234',
      PULLCHECK_REACTION: 'mag',
    }

    expect(await load({ ...env, PULLCHECK_LANG: 'ja_JP.UTF-8' })).toEqual({
      slack: {
        botToken: 'xoxb-1-a',
        appToken: 'xapp-1-b',
        signingSecret: 'c',
        apiUrl: 'http://127.0.0.1:9100/api/',
        watch: ['C0ABC1234', 'G0ABC1234'],
        admins: ['U0ABC1234'],
        reaction: 'mag',
      },
      data: '/var/lib/pullcheck',
      port: 8080,
      kubeconfig: '/a:/b',
      clusters: [
        { name: 'prod', context: 'gke_p_europe-west1_prod', project: 'my-project', location: 'europe-west1' },
      ],
      loggingEndpoint: 'http://127.0.0.1:9200',
      lang: 'ja',
      logLevel: 'debug',
      sandbox: false,
      deadlineMs: 5000,
      slowPullMs: 120_000,
    })
    expect(await mistakesOf(env)).toEqual(['PULLCHECK_LANG lang'])
  })

  test('by file, and the environment wins', async () => {
    const yaml = `
lang: fr
port: 4000
deadline: 3s
sandbox: off
clusters:
  - { name: eu, project: shop-eu }
  - { name: us, project: shop-us, location: us-east1 }`

    expect(
      await load({ PORT: '5000', PULLCHECK_CLUSTER: 'us', GOOGLE_CLOUD_PROJECT: 'other-1' }, yaml),
    ).toMatchObject({
      lang: 'fr',
      port: 5000,
      deadlineMs: 3000,
      sandbox: false,
      clusters: [
        { name: 'us', project: 'other-1', location: 'us-east1' },
        { name: 'eu', project: 'shop-eu' },
      ],
    })
  })

  test('what is to be hidden, as expressions that are known to be quick', async () => {
    const yaml = `
redact:
  hosts: ['*.corp.example', registry.kiosk.test]
  patterns:
    - { name: badge, expression: 'BADGE-[0-9]{4}' }`

    expect((await load({}, yaml)).redact).toEqual({
      hosts: ['*.corp.example', 'registry.kiosk.test'],
      patterns: [{ name: 'badge', expression: /BADGE-[0-9]{4}/ }],
    })
  })

  test.each([
    ["hosts: ['*']", 'redact.hosts hosts'],
    ["hosts: ['https://kiosk.test']", 'redact.hosts hosts'],
    ["hosts: ['a*b*c.test']", 'redact.hosts hosts'],
    ["patterns: [{ name: Badge, expression: 'B[0-9]' }]", 'redact.patterns.0.name patternName'],
    ["patterns: [{ name: badge, expression: '(a+)+$' }]", 'redact.patterns.0.expression linearExpression'],
    ['patterns: [{ name: badge }]', 'redact.patterns.0.expression linearExpression'],
    ["patterns: [{ expression: 'B[0-9]' }]", 'redact.patterns.0.name patternName'],
    ['secrets: [a]', 'redact.secrets secretInFile'],
  ])('of what is to be hidden, refuses %s', async (line, mistake) => {
    expect(await mistakesOf({}, `redact:\n  ${line}`)).toEqual([`./pullcheck.yaml: ${mistake}`])
  })

  test('a cluster that the file does not list comes before those that it does', async () => {
    const { clusters } = await load(
      { PULLCHECK_CLUSTER: 'dev' },
      'clusters: [{ name: eu, project: shop-eu }]',
    )

    expect(clusters).toEqual([{ name: 'dev' }, { name: 'eu', project: 'shop-eu' }])
  })

  test.each([
    [{}, ['--no-sandbox']],
    [{ PULLCHECK_SANDBOX: 'off' }, []],
  ])('no sandbox: %j %j', async (env, argv) => {
    expect((await load(env, undefined, argv)).sandbox).toBe(false)
  })

  test('an empty variable counts as unset, and an empty file as none', async () => {
    expect(await load({ SLACK_BOT_TOKEN: '', PORT: ' ' }, '')).toMatchObject({ port: 3000, sandbox: true })
  })

  test('reads the file that PULLCHECK_CONFIG names', async () => {
    const paths: string[] = []
    await loadConfig({
      env: { PULLCHECK_CONFIG: '/etc/pc.yaml' },
      readFile: (path) => {
        paths.push(path)
        return ''
      },
    })

    expect(paths).toEqual(['/etc/pc.yaml'])
  })
})

describe('mistakes', () => {
  test.each<[Record<string, string>, string[]]>([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_BOT_TOKEN wayInMissing']],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_APP_TOKEN botTokenMissing']],
    [{ SLACK_SIGNING_SECRET: 's' }, ['SLACK_SIGNING_SECRET botTokenMissing']],
    [{ ...socket, SLACK_BOT_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN botToken']],
    [{ ...socket, SLACK_APP_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN appToken']],
    [{ PORT: '70000' }, ['PORT port']],
    [{ PORT: '80.5' }, ['PORT port']],
    [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL logLevel']],
    [{ PULLCHECK_SANDBOX: 'maybe' }, ['PULLCHECK_SANDBOX onOff']],
    [{ PULLCHECK_DEADLINE: '8' }, ['PULLCHECK_DEADLINE deadline']],
    [{ PULLCHECK_DEADLINE: '1h' }, ['PULLCHECK_DEADLINE deadline']],
    [{ PULLCHECK_SLOW_PULL: '0s' }, ['PULLCHECK_SLOW_PULL slowPull']],
    [{ PULLCHECK_LOGGING_ENDPOINT: 'localhost:80' }, ['PULLCHECK_LOGGING_ENDPOINT url']],
    [{ GOOGLE_CLOUD_PROJECT: 'a" OR "' }, ['GOOGLE_CLOUD_PROJECT project']],
    [{ PULLCHECK_CLUSTER: 'a b' }, ['PULLCHECK_CLUSTER clusterName']],
    [{ PULLCHECK_LOCATION: 'Europe' }, ['PULLCHECK_LOCATION location']],
    [{ PULLCHECK_CONFIG: '/missing.yaml' }, ['/missing.yaml fileMissing']],
    [
      { PORT: 'x', LOG_LEVEL: 'y', SLACK_APP_TOKEN: 'z' },
      ['SLACK_APP_TOKEN appToken', 'PORT port', 'LOG_LEVEL logLevel', 'SLACK_APP_TOKEN botTokenMissing'],
    ],
  ])('%j', async (env, mistakes) => {
    expect(await mistakesOf(env)).toEqual(mistakes)
  })

  const file = './pullcheck.yaml'
  test.each<[string, string[]]>([
    ['port: many', [`${file}: port port`]],
    ['lang: xx\nlogLevel: 3', [`${file}: lang lang`, `${file}: logLevel logLevel`]],
    ['langauge: ja', [`${file}: langauge unknownKey`]],
    ['slackBotToken: xoxb-1', [`${file}: slackBotToken secretInFile`]],
    ['clusters: [{ name: eu, zone: a }]', [`${file}: clusters.0.zone unknownKey`]],
    ['clusters: [{ name: eu }, { name: eu }]', [`${file}: clusters twinCluster`]],
    ['clusters: [{ context: eu }, { name: eu }]', [`${file}: clusters twinCluster`]],
    ['clusters: [{ project: shop-eu }, { name: eu }]', ['clusters namelessCluster']],
    ['clusters: eu', [`${file}: clusters structure`]],
    ['access:', [`${file}: access part`]],
    ['access: { rules: { effect: deny } }', [`${file}: access.rules part`]],
    ['redact: secret', [`${file}: redact part`]],
    ['lang: ja\nlang: fr', [`${file}:2:1 twinKey`]],
    ['clusters: [{ name: eu, location: "a b" }]', [`${file}: clusters.0.location location`]],
    ['- lang', [`${file} structure`]],
    ['lang: [', [`${file}:1:8 notYaml`]],
    ['lang: *japanese', [`${file} notYaml`]],
  ])('%j', async (yaml, mistakes) => {
    expect(await mistakesOf({}, yaml)).toEqual(mistakes)
  })

  test('a flag that a start does not have, such as a misspelt one', async () => {
    const problem = await problemOf(() => load({}, undefined, ['--no-sandbx']))

    expect(problem).toMatchObject({ code: 'flag-unknown', values: { flag: '--no-sandbx' } })
  })

  test.each([...languages])('an unknown setting brings the names of all there are, in %s', async (lang) => {
    const settings = { lang: 'ja', port: 1, logLevel: 'info', deadline: '8s', slowPull: '60s', sandbox: 'on' }
    const endpoints = { loggingEndpoint: 'http://a', googleEndpoint: 'http://b', clusters: [] }
    const known = { ...settings, ...endpoints }

    const { details } = await problemOf(() => load({}, JSON.stringify({ ...known, colour: 1 })))
    const [mistake, ...others] = details

    expect(others).toEqual([])
    const text = mistake && createTranslator({ lang }).text(mistake)
    for (const name of Object.keys(known)) expect(text).toContain(name)
  })

  test('of environment and file come together', async () => {
    expect(await mistakesOf({ PORT: 'x' }, 'port: y')).toEqual(['PORT port', `${file}: port port`])
  })

  test('a file that may not be read', async () => {
    const { details } = await problemOf(() => loadConfig({ env: {}, readFile: lockedFile }))

    expect(details).toMatchObject([{ key: 'replies:config.fileUnreadable', values: { detail: 'EACCES' } }])
  })

  test.each([...languages])('have words in %s that show an example and never a token', async (lang) => {
    const translator = createTranslator({ lang })
    const problem = await problemOf(() =>
      load({ SLACK_BOT_TOKEN: 'sk-very-secret', PORT: 'x' }, 'slackAppToken: xapp-very-secret\nclusters: 3'),
    )

    const texts = problem.details.map(translator.text)

    expect(texts).toHaveLength(5)
    expect(texts.join('\n')).toContain('PORT=3000')
    expect(texts.join('\n')).not.toContain('very-secret')
  })
})
