import { hasChange } from './gke-version.ts'

/** A limit that holds on some versions of GKE only. */
export type VersionGate = {
  /** Versions that introduced it; missing where it was there from the start. */
  since?: readonly string[]
  /** Versions that lifted it, one for each minor version that received the change. */
  lifted: readonly string[] | 'never' | 'unknown'
  /** The public page that says so. */
  source: string
}

const streamingPage = 'Google Kubernetes Engine, "Use Image streaming to pull container images"'

/** Pages and forums still tell of these; a cause may name one only where the node's own version has it. */
export const versionGates = {
  /** A regression in the kernel: renaming a symlink fails with ENXIO. */
  'rename-of-symlinks': {
    since: ['1.25.0-gke.0'],
    lifted: ['1.25.14-gke.1351000', '1.26.9-gke.1345000', '1.27.6-gke.100', '1.28.1-gke.1157000'],
    source: streamingPage,
  },
  /** Images encrypted with customer-managed keys were downloaded in full. */
  'encrypted-images': { lifted: ['1.25.3-gke.1000'], source: streamingPage },
  /** Images that need a pull secret were downloaded in full. */
  'pull-secrets': { lifted: ['1.23.5-gke.1900'], source: `${streamingPage}, revisions of 2022 and 2023` },
  /** Capabilities of files such as CAP_NET_RAW were lost; the Config Connector project met other builds. */
  'file-capabilities': {
    lifted: ['1.22.6-gke.300'],
    source: `${streamingPage}, revisions of 2022 and 2023; GoogleCloudPlatform/k8s-config-connector#613`,
  },
  /** The same layer twice in an image. One revision said that 1.28 lifts it, the newest again that nothing does. */
  'duplicate-layers': { lifted: 'never', source: streamingPage },
  /** The repository had to be in the node's region. Dropped from the page without a version. */
  'same-region': { lifted: 'unknown', source: `${streamingPage}, revisions of 2022 and 2023` },
} as const satisfies Record<string, VersionGate>

/** Whether a limit holds on a node. Undefined where its version, or that of the change, is not known. */
export function gateHolds(gate: VersionGate, nodeVersion: string | undefined): boolean | undefined {
  if (gate.lifted === 'unknown') return undefined
  if (gate.lifted === 'never') return true
  const lifted = hasChange(nodeVersion, gate.lifted)
  if (lifted === undefined) return undefined
  return !lifted && (gate.since === undefined || hasChange(nodeVersion, gate.since) === true)
}
