import { place } from '../../place.ts'
import type { AlertTool, Subject } from '../alert.ts'

/** A Kubernetes monitor, grouped by tags; the title begins with the tags of the group. */
export const datadog: AlertTool = {
  app: { botId: 'B0DATADOG', name: 'Datadog' },
  compose: ({ state, subjects: [subject], number }) => {
    const word = state === 'firing' ? 'Triggered' : 'Recovered'
    const title = `[${word} on {${tagsOf(subject)}}] [kubernetes] ${subject.summary}`
    const link = `https://app.datadoghq.eu/monitors/${4_800_000 + number}`
    const attachment = {
      color: state === 'firing' ? 'a30200' : '2eb886',
      fallback: title,
      title,
      title_link: link,
      text: `${subject.summary}\nThe number of containers that wait was above 0 in the last 10 minutes.`,
      fields: [
        { title: 'Priority', value: 'normal', short: true },
        { title: 'Link', value: `<${link}>`, short: false },
      ],
    }
    return { text: title, attachments: [attachment] }
  },
}

function tagsOf({ kind, namespace, name }: Subject): string {
  const tags = [`kube_cluster_name:${place.cluster}`, `kube_namespace:${namespace}`]
  if (kind === 'Pod') tags.push(`pod_name:${name}`)
  else if (kind !== 'Namespace') tags.push(`kube_${kind.toLowerCase()}:${name}`)
  return tags.join(',')
}
