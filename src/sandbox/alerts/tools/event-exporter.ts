import { encodeText } from '../../people/encode-text.ts'
import type { AlertTool } from '../alert.ts'

/** kubernetes-event-exporter: the event's message as text, its fields below. */
export const eventExporter: AlertTool = {
  app: { botId: 'B0EVENTEXP', name: 'k8s-events', user: { id: 'U0EVENTEXP', appId: 'A0EVENTEXP' } },
  compose: ({ state, reason, subjects: [{ kind, namespace, name, error, summary }] }) => {
    const isFiring = state === 'firing'
    const field = (title: string, value: string) => ({ title, value, short: false })
    return {
      text: isFiring ? encodeText(error || summary) : `Successfully pulled image for ${kind} ${name}`,
      attachments: [
        {
          fallback: '[no preview available]',
          fields: [
            field('namespace', namespace),
            field('object', `${kind}/${name}`),
            field('reason', isFiring ? (error ? 'Failed' : reason) : 'Pulled'),
          ],
        },
      ],
    }
  },
}
