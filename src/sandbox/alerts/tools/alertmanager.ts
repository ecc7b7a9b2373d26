import type { AlertTool } from '../alert.ts'
import { sharedLabels } from '../shared-labels.ts'

const ui = 'http://alertmanager.monitoring:9093/#/alerts?receiver=kiosk-alerts'

/** The default template: a title of label values in the order of their names, and no text. */
export const alertmanager: AlertTool = {
  app: { botId: 'B0ALRTMGR', name: 'Alertmanager' },
  groups: true,
  compose: ({ state, subjects }) => {
    const { namespace = '', ...rest } = sharedLabels(subjects, {
      job: 'kube-state-metrics',
      prometheus: 'monitoring/kiosk-prometheus',
    })
    const values = Object.keys(rest)
      .toSorted()
      .map((name) => rest[name])
    const status = state === 'firing' ? `FIRING:${subjects.length}` : 'RESOLVED'
    const title = `[${status}] ${namespace} (${values.join(' ')})`
    const color = state === 'firing' ? 'a30200' : '2eb886'
    const mrkdwn = { mrkdwn_in: ['fallback', 'pretext', 'text'] }
    return {
      text: '',
      attachments: [{ color, fallback: `${title} | <${ui}>`, title, title_link: ui, ...mrkdwn }],
    }
  },
}
