import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { z } from 'zod'
import { diagnoseMessageId } from '../../../src/surfaces/slack/listeners/shortcuts/diagnose-message.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

const manifest: unknown = parse(read('manifest.yml'))
const { features, oauth_config, settings } = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string() })),
      shortcuts: z.array(z.object({ callback_id: z.string() })),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.boolean() }),
    }),
  })
  .parse(manifest)

const folder = new URL('src/surfaces/slack/', root)
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'))
  .join('\n')
const listeners = read('src/surfaces/slack/listeners/index.ts')
const registered = (kind: string) =>
  [...listeners.matchAll(new RegExp(`app\\.${kind}\\('([^']+)'`, 'g'))].map(([, name]) => name)

/** Scope that each Web API method and each event needs, from their pages at docs.slack.dev. */
const scopeOfMethod: Record<string, string | readonly string[] | undefined> = {
  'conversations.info': ['channels:read', 'groups:read'],
  'usergroups.users.list': 'usergroups:read',
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'users.info': 'users:read',
  'users.conversations': ['channels:read', 'groups:read'],
  'conversations.history': 'channels:history',
  'conversations.replies': 'channels:history',
  'reactions.add': 'reactions:write',
  'reactions.remove': 'reactions:write',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  // Called with what Slack sends along when somebody presses something.
  'views.open': [],
  'views.update': [],
  'views.publish': [],
}
const scopeOfEvent: Record<string, string | readonly string[] | undefined> = {
  app_home_opened: [],
  member_joined_channel: ['channels:read', 'groups:read'],
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  reaction_added: 'reactions:read',
}

describe('manifest.yml', () => {
  test('is what Slack takes', () => {
    const validate = new Ajv({ allErrors: true }).compile(
      JSON.parse(read('test/fixtures/slack-manifest.schema.json')),
    )

    validate(manifest)

    expect(validate.errors).toBeNull()
  })

  test('has each command that has a listener, and no other', () => {
    expect(features.slash_commands.map(({ command }) => command)).toEqual(registered('command'))
  })

  test('offers the shortcut that has a listener', () => {
    expect(features.shortcuts.map(({ callback_id }) => callback_id)).toEqual([diagnoseMessageId])
    expect(listeners).toContain('callback_id: diagnoseMessageId')
  })

  test('subscribes to each event that has a listener, and no other', () => {
    const kinds = settings.event_subscriptions.bot_events.map((event) => event.split('.')[0])

    expect([...new Set(kinds)].sort()).toEqual(registered('event').sort())
  })

  test('lets buttons work', () => {
    expect(listeners).toMatch(/app\.action/)
    expect(settings.interactivity.is_enabled).toBe(true)
  })

  test('asks for the scopes that the called methods, events and commands need, and for no other', () => {
    const called = [
      ...sources.matchAll(
        /\b(?:client\.)?(usergroups\.users\.\w+|chat\.post\w+|chat\.update|users\.\w+|conversations\.\w+|reactions\.\w+|views\.\w+|files\.\w+)\(/g,
      ),
    ]
    const methods = [...new Set(called.map(([, method = '']) => method))]
    const needed = [
      'commands',
      ...methods.flatMap((method) => scopeOfMethod[method] ?? `a scope for ${method}: add it to this test`),
      ...settings.event_subscriptions.bot_events.flatMap(
        (event) => scopeOfEvent[event] ?? `a scope for ${event}`,
      ),
    ]

    expect([...oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort())
  })
})
