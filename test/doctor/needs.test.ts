import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { oldestNode } from '../../src/doctor/checks/versions.ts'
import { clusterRights } from '../../src/doctor/cluster-rights.ts'
import { optionalScopes, slackEvents, slackScopes } from '../../src/doctor/slack-needs.ts'
import { grantedScopes } from '../../src/sandbox/slack/granted-scopes.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

const manifest = z
  .object({
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(parse(read('manifest.yml')))
const inManifest = manifest.oauth_config.scopes.bot

describe('what the doctor looks for is what is asked for', () => {
  test('src/doctor/slack-needs.ts has the scopes of manifest.yml', () => {
    expect([...slackScopes].toSorted()).toEqual(inManifest.toSorted())
    expect(inManifest).toEqual(expect.arrayContaining([...optionalScopes]))
  })

  test('src/doctor/slack-needs.ts has the events of manifest.yml', () => {
    expect([...slackEvents].toSorted()).toEqual(manifest.settings.event_subscriptions.bot_events.toSorted())
  })

  test('the app of the sandbox is installed with the scopes of manifest.yml', () => {
    expect(grantedScopes([]).split(',').toSorted()).toEqual(inManifest.toSorted())
    expect(grantedScopes(['users:read']).split(',')).not.toContain('users:read')
  })

  test('src/doctor/cluster-rights.ts has the rights of the ClusterRole in deploy/kubernetes.yaml', () => {
    const Role = z.object({
      kind: z.literal('ClusterRole'),
      rules: z.array(z.object({ resources: z.array(z.string()), verbs: z.array(z.string()) })),
    })
    const granted = parseAllDocuments(read('deploy/kubernetes.yaml'))
      .flatMap((document) => Role.safeParse(document.toJS()).data?.rules ?? [])
      .flatMap(({ resources, verbs }) =>
        resources.flatMap((resource) => verbs.map((verb) => ({ verb, resource }))),
      )
    expect(new Set(clusterRights)).toEqual(new Set(granted))
  })

  test('the oldest Node is that of package.json', () => {
    expect(JSON.parse(read('package.json')).engines.node).toBe(`>=${oldestNode}`)
  })
})
