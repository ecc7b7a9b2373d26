import type { AlertTool } from '../alert.ts'
import { labelList } from '../label-list.ts'

/** Opsgenie, fed by Alertmanager; a closed alert comes as a message of its own. */
export const opsgenie: AlertTool = {
  app: { botId: 'B0OPSGENIE', name: 'Opsgenie' },
  compose: ({ state, subjects: [{ labels, summary }], number }) => {
    const link = `https://opsg.in/a/i/kioskworks/0c51d0-${number}`
    const tags = `${labels['alertname'] ?? ''}, ${labels['severity'] ?? ''}`
    const title = `#${number}: [FIRING:1] ${Object.values(labels).join(' ')}`
    if (state === 'resolved')
      return { text: '', attachments: [closed(`Alertmanager closed alert <${link}|${title}>`)] }
    const attachment = {
      color: 'D0D0D0',
      fallback: `"${title}" <${link}>\nTags: ${tags}`,
      title,
      title_link: link,
      text: `${summary}\nAlerts Firing:\nLabels:\n${labelList(labels)}`,
      fields: [
        { title: 'Priority', value: 'P3', short: true },
        { title: 'Tags', value: tags, short: true },
      ],
      mrkdwn_in: ['text'],
    }
    return { text: '', attachments: [attachment] }
  },
}

function closed(text: string) {
  return { color: '2eb886', fallback: text, text, mrkdwn_in: ['text'] }
}
