import { place } from '../../place.ts'
import type { AlertTool, Subject } from '../alert.ts'

const incidents = 'https://console.cloud.google.com/monitoring/alerting/incidents'

/** Cloud Monitoring's notification channel for Slack; labels stand in braces in its sentence. */
export const googleCloudMonitoring: AlertTool = {
  app: { botId: 'B0GCLOUD', name: 'Google Cloud Monitoring', user: { id: 'U0GCLOUD', appId: 'A0GCLOUD' } },
  compose: ({ state, subjects: [subject], number }) => {
    const link = `${incidents}/0.kiosk${number}?project=${place.project}`
    const title = `${state === 'firing' ? 'ALERT' : 'RESOLVED'} - Containers waiting`
    const condition =
      state === 'firing' ? 'is above the threshold of 0.000 with a value of 1.000' : 'returned to normal'
    const text = `Containers waiting for ${place.project} Kubernetes Container with ${labelsOf(subject)} ${condition}.`
    const attachment = {
      color: state === 'firing' ? 'd93025' : '1e8e3e',
      fallback: `${title}: ${text}`,
      title,
      title_link: link,
      text,
      fields: [
        { title: 'Project', value: place.project, short: true },
        { title: 'Policy', value: 'Pods that do not start', short: true },
        { title: 'Incident', value: `<${link}|0.kiosk${number}>`, short: true },
      ],
    }
    return { text: '', attachments: [attachment] }
  },
}

function labelsOf({ kind, namespace, name, container, labels }: Subject): string {
  const where = `project_id=${place.project}, location=${place.location}, cluster_name=${place.cluster}`
  const what = kind === 'Pod' ? `, pod_name=${name}, container_name=${container}` : ''
  const metric = kind === 'Pod' ? `reason=${labels['reason'] ?? ''}` : `${kind.toLowerCase()}=${name}`
  return `metric labels {${metric}} and resource labels {${where}, namespace_name=${namespace}${what}}`
}
