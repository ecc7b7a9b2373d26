import type { NodeReport } from '../diagnosis/node-report.ts'
import type { MessageValue } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'
import type { FactRow } from './finding-rows.ts'
import type { ReplyNode } from './reply.ts'

const label = 'cloud.google.com/gke-image-streaming'

/** The node as the cluster describes it; what is not known is left out. */
export function composeNodeFacts({ node, cluster, facts }: NodeReport, translator: Translator): ReplyNode[] {
  const rows: [name: string, value: MessageValue | undefined][] = [
    ['node', node],
    ['cluster', cluster.cluster],
    ['nodePool', facts?.nodePool],
    ['label', facts?.gke ? `${label}${facts.streaming ? '=true' : ''}` : undefined],
    ['nodeImage', facts?.osImage],
    ['containerRuntime', facts?.containerRuntime],
    ['kubelet', facts?.kubeletVersion],
    ['machineType', facts?.machineType],
    ['memory', facts?.memoryBytes === undefined ? undefined : { bytes: facts.memoryBytes }],
  ]
  return [{ kind: 'facts', rows: rows.flatMap(([name, value]) => rowOf(name, value, facts, translator)) }]
}

function rowOf(
  name: string,
  value: MessageValue | undefined,
  facts: NodeReport['facts'],
  translator: Translator,
): FactRow[] {
  if (value === undefined) return []
  const absent = name === 'label' && !facts?.streaming
  const style = typeof value === 'string' ? 'code' : 'plain'
  const key = absent ? 'replies:reply.node.labelMissing' : `replies:reply.${style}`
  return [
    {
      label: translator.text({ key: `replies:reply.node.fact.${name}` }),
      value: translator.rich({ key, values: { value } }),
    },
  ]
}
