import { place } from '../../place.ts'
import type { AlertTool } from '../alert.ts'
import { numbered, section } from '../blocks.ts'

/** Robusta's playbook for images: no error text, its own guess instead. */
export const robusta: AlertTool = {
  app: { botId: 'B0ROBUSTA', name: 'Robusta', user: { id: 'U0ROBUSTA', appId: 'A0ROBUSTA' } },
  compose: ({ state, subjects: [{ kind, namespace, name, container, image, summary }] }) => {
    const about =
      kind === 'Pod' ? `An image of pod ${name} in namespace ${namespace} can't be pulled` : summary
    const heading = state === 'firing' ? '👀 *K8s event detected* 🔴 *High*' : '✅ *Prometheus resolved* 🟢'
    const details = [`● Container \`${container}\``, `● Image \`${image}\``].join('\n')
    const blocks = [
      section(`${heading}\n${about}`),
      section(`*Source:* \`${place.cluster}\``),
      ...(image ? [section(details)] : []),
      { type: 'divider' },
    ]
    return { text: about, blocks: numbered(blocks) }
  },
}
