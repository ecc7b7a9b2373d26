import type { StepId } from '../steps/step.ts'

// Runs of steps that several playbooks take in the same order.

/** From the node out to a registry anywhere. */
export const wayToRegistry: readonly StepId[] = [
  'check-cloud-nat',
  'check-egress-firewall',
  'check-routes',
  'read-flow-logs',
  'create-cloud-nat',
  'create-remote-repository',
  'test-registry-from-node',
]

/** From the node to Google's own services. */
export const wayToGoogle: readonly StepId[] = [
  'find-node-network',
  'check-private-google-access',
  'check-egress-firewall',
  'check-routes',
]

/** Reading what was dropped on that way, and opening it. */
export const openWayToGoogle: readonly StepId[] = ['read-flow-logs', 'enable-private-google-access']

/** Whether the account that the nodes pull with can sign in at all. */
export const nodeSignIn: readonly StepId[] = [
  'find-node-service-account',
  'check-node-service-account-active',
  'check-node-scopes',
]

/** Making the same pull shorter. */
export const shorterPull: readonly StepId[] = [
  'check-node-load',
  'slim-image',
  'create-remote-repository',
  'create-node-pool-with-fast-disk',
]

/** Away from a fault of image streaming. */
export const aroundStreamingFault: readonly StepId[] = [
  'check-streaming-enabled',
  'run-image-elsewhere',
  'upgrade-nodes',
]

/** What the node itself says of its disk and its container runtime. */
export const nodeHealth: readonly StepId[] = ['check-node-conditions', 'check-node-disk', 'read-runtime-log']

/** Giving the pull another identity: of the pod's secret, or of the node. */
export const renewSignIn: readonly StepId[] = [
  'renew-pull-secret',
  'create-node-pool-with-scopes',
  'move-workload-to-node-pool',
]
