import { randomUUID } from 'node:crypto'
import { answer } from './answer.ts'
import type { Config } from './config.ts'
import { languages } from './i18n/languages.ts'
import { createWatch } from './incidents/watch.ts'
import { rehearsalError, rehearsalPod, rehearsalSources } from './rehearsal-cluster.ts'
import type { Incident } from './store/records.ts'
import { openStore } from './store/open-store.ts'
import { readAlert } from './surfaces/slack/alerts/read-alert.ts'
import { renderFirst } from './surfaces/slack/render-message.ts'
import type { SlackMessage } from './surfaces/slack/slack-client.ts'
import { tellIncident } from './tell-incident.ts'
import { createLookout } from './watch-clusters.ts'

type Settings = Pick<Config, 'deadlineMs' | 'slowPullMs'>

const { namespace, name: pod } = rehearsalPod

/** In the shapes in which most alerts come. */
const alerts = [
  {
    attachments: [
      {
        title: `[FIRING:1] KubePodNotReady (${namespace} ${pod} warning)`,
        text: `*Alert:* Pod ${namespace}/${pod} not ready\n*Details:*\n • *namespace:* \`${namespace}\`\n • *pod:* \`${pod}\``,
        fields: [{ title: 'pod', value: pod, short: true }],
      },
    ],
  },
  {
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Failed' } },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `*Pod*\n${namespace}/${pod}\n\`\`\`${rehearsalError}\`\`\`` },
      },
    ],
  },
  { text: `Pod ${pod} in namespace ${namespace} won't start:\n\`\`\`${rehearsalError}\`\`\`` },
]

/**
 * Deals with made-up alerts from their words to the messages in every language, in memory alone: what is done
 * for the first time takes ten times as long as later on, and whoever else writes to the bot waits meanwhile.
 * Gives the messages that nobody will see.
 */
export async function rehearse(settings: Settings): Promise<SlackMessage[]> {
  const now = () => new Date()
  const context = { ...settings, sources: rehearsalSources, now }
  const messages: SlackMessage[] = []
  for (const incident of await openIncidents(context)) {
    for (const lang of languages) {
      const reply = tellIncident(incident, { lang })
      const told = { kind: 'incident', id: incident.id }
      messages.push(renderFirst({ reply, words: '', told }, incident.id, { buttons: ['rest'] }))
    }
  }
  await answer({ kind: 'pod', namespace, pod }, { ...context, reader: { lang: 'en' } })
  await answer({ kind: 'explain', text: rehearsalError }, { ...context, reader: { lang: 'en' } })
  return messages
}

/** A store that forgets all takes the alerts, and the engine of the watch makes incidents of them. */
async function openIncidents(context: Parameters<typeof createLookout>[0]): Promise<Incident[]> {
  const store = await openStore()
  try {
    for (const [index, message] of alerts.entries()) {
      const place = { channel: `C${index}`, ts: `1.${index}` }
      await store.receive({ ...place, message, receivedAt: Date.now() })
    }
    const watch = createWatch({
      ...createLookout(context),
      store,
      owner: 'rehearsal',
      now: () => Date.now(),
      log: silent,
      newId: randomUUID,
      read: readAlert,
    })
    await watch.turn()
    return await store.incidents({})
  } finally {
    await store.close()
  }
}

/** What happens here happens to nobody. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }

function ignore(): void {}
