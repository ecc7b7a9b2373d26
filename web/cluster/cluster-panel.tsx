import { Icon } from '../controls/icon.tsx'
import { useDrawer } from '../shell/use-drawer.ts'
import { useSandbox } from '../state/sandbox.ts'
import { NodeList } from './node-list.tsx'
import { PodList } from './pod-list.tsx'
import { ScenarioList } from './scenario-list.tsx'
import { StreamingLog } from './streaming-log.tsx'

/** The cluster that the bot looks at, and what can go wrong in it. */
export function ClusterPanel({ onClose, isDrawer }: { onClose: () => void; isDrawer: boolean }) {
  const { cluster, say } = useSandbox()
  const panel = useDrawer<HTMLElement>(isDrawer)
  return (
    <aside
      ref={panel}
      className="cluster-panel"
      aria-label={say('cluster')}
      onKeyDown={(event) => isDrawer && event.key === 'Escape' && onClose()}
    >
      <header className="panel-header">
        <h2>
          {say('cluster')} <small>{cluster?.cluster}</small>
        </h2>
        <button type="button" className="tool close" aria-label={say('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className="panel-body" role="region" aria-label={say('cluster')} tabIndex={0}>
        <ScenarioList />
        {cluster && <PodList pods={cluster.pods} />}
        {cluster && <NodeList nodes={cluster.nodes} />}
        {cluster && <StreamingLog lines={cluster.gcfsd} />}
      </div>
    </aside>
  )
}
