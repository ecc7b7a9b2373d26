import type { AlertTool } from '../alert.ts'
import { numbered, section } from '../blocks.ts'
import { labelList } from '../label-list.ts'

const base = 'https://oncall.kioskworks.io/a/grafana-oncall-app/alert-groups'

/** Grafana OnCall, which edits its message as the state of the alert group changes. */
export const grafanaOncall: AlertTool = {
  app: { botId: 'B0ONCALL', name: 'Grafana OnCall', user: { id: 'U0ONCALL', appId: 'A0ONCALL' } },
  compose: ({ state, subjects: [subject], number }) => {
    const name = `#${number} ${subject.labels['alertname'] ?? ''}`
    const status = state === 'firing' ? ':red_circle: Firing' : ':large_green_circle: Resolved'
    const blocks = [
      section(`*<${base}/I${number}|${name}>* via Alertmanager`),
      section(`Status: ${state}\n\nCommonLabels:\n${labelList(subject.labels)}\n\n${subject.summary}`),
    ]
    return {
      text: name,
      blocks: numbered(blocks),
      attachments: [{ color: 'e01e5a', fallback: status, text: status }],
    }
  },
}
