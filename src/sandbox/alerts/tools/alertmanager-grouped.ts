import type { AlertTool } from '../alert.ts'

/** A receiver with a text of its own, one paragraph for each alert of the group, and `update_message`. */
export const alertmanagerGrouped: AlertTool = {
  app: { botId: 'B0ALRTMGR2', name: 'kiosk-alerts', emoji: ':fire:' },
  groups: true,
  compose: ({ state, subjects }) => {
    const [first] = subjects
    const status = state === 'firing' ? `FIRING:${subjects.length}` : `RESOLVED:${subjects.length}`
    const title = `[${status}] ${first.labels['alertname'] ?? ''} (${first.labels['severity'] ?? ''})`
    const text = subjects
      .map(({ labels, summary }) => `*Summary:* ${summary}\n${listOf(labels)}`)
      .join('\n\n')
    const color = state === 'firing' ? 'danger' : 'good'
    return { text: '', attachments: [{ color, fallback: title, title, text, mrkdwn_in: ['text'] }] }
  },
}

function listOf(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `  • *${name}:* \`${value}\``)
    .join('\n')
}
