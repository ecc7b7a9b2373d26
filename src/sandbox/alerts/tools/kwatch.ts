import { encodeText } from '../../people/encode-text.ts'
import { place } from '../../place.ts'
import type { AlertTool } from '../alert.ts'
import { fields, numbered, section } from '../blocks.ts'

/** kwatch: a pod's facts as pairs, and its events in a code block. It never says that all is well again. */
export const kwatch: AlertTool = {
  app: { botId: 'B0KWATCH', name: 'kwatch' },
  compose: ({ reason, subjects: [{ namespace, name, container, node, error, summary }], time }) => {
    const facts = [
      `*Cluster*\n${place.cluster}`,
      `*Name*\n${name}`,
      `*Container*\n${container}`,
      `*Namespace*\n${namespace}`,
      ...(node ? [`*Node*\n${node}`] : []),
      `*Reason*\n${reason}`,
    ]
    const stamp = time.toISOString().replace('T', ' ').replace(/\..*/, ' +0000 UTC')
    const blocks = [
      section(':red_circle: kwatch detected a crash in pod'),
      fields(facts),
      section(':mag: *Events*'),
      section(`\`\`\`[${stamp}] Failed ${encodeText(error || summary)}\`\`\``),
    ]
    return { text: "This content can't be displayed.", blocks: numbered(blocks) }
  },
}
