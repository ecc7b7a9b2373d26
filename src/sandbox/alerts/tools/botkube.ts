import { encodeText } from '../../people/encode-text.ts'
import { place } from '../../place.ts'
import type { AlertTool } from '../alert.ts'
import { context, fields, numbered, section } from '../blocks.ts'

/** Botkube passes warning events of the cluster on, with their whole text. */
export const botkube: AlertTool = {
  app: { botId: 'B0BOTKUBE', name: 'Botkube', user: { id: 'U0BOTKUBE', appId: 'A0BOTKUBE' } },
  compose: ({ state, reason, subjects: [{ kind, namespace, name, error, summary }], time }) => {
    const seconds = Math.floor(time.getTime() / 1000)
    const event = state === 'firing' ? (error ? 'Failed' : reason) : 'Pulled'
    const facts = [`Kind:* ${kind}`, `Name:* ${name}`, `Namespace:* ${namespace}`, `Reason:* ${event}`]
    const message = state === 'firing' ? encodeText(error || summary) : 'Successfully pulled image'
    const blocks = [
      section(state === 'firing' ? '*❗ v1/events error*' : '*💡 v1/events created*'),
      fields([...facts, `Cluster:* ${place.cluster}`].map((fact) => `*${fact}`)),
      section(`*Messages*\n• ${message}`),
      context(`<!date^${seconds}^{date_num} {time_secs}|${time.toUTCString()}>`),
    ]
    return { text: "This content can't be displayed.", blocks: numbered(blocks) }
  },
}
