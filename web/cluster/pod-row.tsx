import type { ShownPod } from '../api/types.ts'
import { useSandbox } from '../state/sandbox.ts'
import { isWell } from './is-well.ts'

export function PodRow({ pod }: { pod: ShownPod }) {
  const { act, person, channel, say } = useSandbox()
  const name = `${pod.namespace}/${pod.pod}`
  const words = channel.kind === 'dm' ? `pod ${name}` : `/pullcheck pod ${name}`
  return (
    <li className="pod">
      <span className={`pod-state ${isWell(pod) ? 'well' : 'ill'}`}>{pod.state}</span>
      <span className="pod-name">
        <small>{pod.namespace}/</small>
        {pod.pod}
      </span>
      <button
        type="button"
        className="button pod-ask"
        aria-label={say('askAbout', { name })}
        onClick={() => void act('say', { as: person.id, channel: channel.id, text: words })}
      >
        {say('ask')}
      </button>
    </li>
  )
}
