import { useId } from 'react'
import type { ShownNode } from '../api/types.ts'
import { useSandbox } from '../state/sandbox.ts'

export function NodeList({ nodes }: { nodes: readonly ShownNode[] }) {
  const { say } = useSandbox()
  const id = useId()
  return (
    <section aria-labelledby={id} className="nodes">
      <h3 id={id}>
        {say('nodes')} <small>{nodes.length}</small>
      </h3>
      <details>
        <summary>{say('showNodes', { count: nodes.length })}</summary>
        <ul>
          {nodes.map(({ name, pool, kubelet, streaming, pods }) => (
            <li key={name}>
              <b>{name}</b>
              <small>
                {pool} · {kubelet} · {say('pods', { count: pods })}
                {streaming && ` · ${say('streams')}`}
              </small>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
