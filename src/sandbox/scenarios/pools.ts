export type Pool = {
  kubelet: string
  containerd: string
  machineType: string
  osImage: string
  streaming?: true
  /** Only for logs and metrics, as a pool that was made with `--scopes` and no storage among them. */
  withoutStorageScope?: true
  /** Name of its service account; what all other pools share where none is given. */
  account?: 'ledger-nodes'
  disk?: { type: string; sizeGb: number }
}

const cos = 'Container-Optimized OS from Google'

/**
 * Node pools of several generations: their kubelets and container runtimes word the same trouble
 * differently. GKE came to containerd 2.0 with 1.33.
 */
export const pools = {
  legacy: {
    kubelet: 'v1.30.14-gke.1108000',
    containerd: '1.7.27',
    machineType: 'n1-standard-2',
    osImage: cos,
    disk: { type: 'pd-standard', sizeGb: 100 },
  },
  stable: {
    kubelet: 'v1.32.9-gke.1207000',
    containerd: '1.7.28',
    machineType: 'e2-standard-4',
    osImage: cos,
  },
  default: {
    kubelet: 'v1.34.3-gke.1051003',
    containerd: '2.0.7',
    machineType: 'e2-standard-4',
    osImage: cos,
  },
  newest: {
    kubelet: 'v1.35.2-gke.1269000',
    containerd: '2.1.5',
    machineType: 'n4-standard-4',
    osImage: cos,
  },
  streaming: {
    kubelet: 'v1.34.3-gke.1051003',
    containerd: '2.0.7',
    machineType: 'n2-standard-8',
    osImage: cos,
    streaming: true,
  },
  media: {
    kubelet: 'v1.34.3-gke.1051003',
    containerd: '2.0.7',
    machineType: 'n2-standard-8',
    osImage: cos,
    streaming: true,
    withoutStorageScope: true,
  },
  batch: {
    kubelet: 'v1.32.9-gke.1207000',
    containerd: '1.7.28',
    machineType: 'c3-standard-8',
    osImage: cos,
    withoutStorageScope: true,
  },
  payments: {
    kubelet: 'v1.32.9-gke.1207000',
    containerd: '1.7.28',
    machineType: 'e2-standard-4',
    osImage: cos,
    account: 'ledger-nodes',
  },
  scaleout: {
    kubelet: 'v1.34.3-gke.1051003',
    containerd: '2.0.7',
    machineType: 'e2-standard-4',
    osImage: cos,
    withoutStorageScope: true,
  },
} satisfies Record<string, Pool>

export type PoolName = keyof typeof pools
