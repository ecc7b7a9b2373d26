import type { AlertTool } from '../alert.ts'
import { labelList } from '../label-list.ts'

const rule = 'https://grafana.kioskworks.io/alerting/grafana/pods-waiting/view?orgId=1'

/** Grafana's own alerting with its default message. */
export const grafana: AlertTool = {
  app: { botId: 'B0GRAFANA', name: 'Grafana' },
  groups: true,
  compose: ({ state, subjects, time }) => {
    const [first] = subjects
    const status = state === 'firing' ? `FIRING:${subjects.length}` : 'RESOLVED'
    const title = `[${status}] ${first.labels['alertname'] ?? ''} Kubernetes (${Object.values(first.labels).join(' ')})`
    const parts = subjects.map(
      ({ labels, summary }) =>
        `Value: A=${state === 'firing' ? 1 : 0}\nLabels:\n${labelList(labels)}\nAnnotations:\n - summary = ${summary}\nSource: <${rule}>`,
    )
    const heading = state === 'firing' ? '**Firing**' : '**Resolved**'
    const attachment = {
      color: state === 'firing' ? 'D63232' : '36a64f',
      fallback: title,
      title,
      title_link: rule,
      text: [heading, ...parts].join('\n\n'),
      footer: 'Grafana v12.3.0',
      ts: Math.floor(time.getTime() / 1000),
    }
    return { text: '', attachments: [attachment] }
  },
}
