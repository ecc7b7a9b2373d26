import type { StepId } from '../steps/step.ts'

// Runs of steps that several playbooks take in the same order.

/** From the node out to a registry anywhere. */
export const wayToRegistry = [
  'check-cloud-nat',
  'check-egress-firewall',
  'check-routes',
  'read-flow-logs',
  'create-cloud-nat',
  'create-remote-repository',
  'test-registry-from-node',
] as const satisfies readonly StepId[]

/** From the node to Google's own services. */
export const wayToGoogle = [
  'find-node-network',
  'check-private-google-access',
  'check-egress-firewall',
  'check-routes',
] as const satisfies readonly StepId[]

/** Reading what was dropped on that way, and opening it. */
export const openWayToGoogle = [
  'read-flow-logs',
  'enable-private-google-access',
] as const satisfies readonly StepId[]

/** Whether the account that the nodes pull with can sign in at all. */
export const nodeSignIn = [
  'find-node-service-account',
  'check-node-service-account-active',
  'check-node-scopes',
] as const satisfies readonly StepId[]

/** Making the same pull shorter. */
export const shorterPull = [
  'check-node-load',
  'slim-image',
  'create-remote-repository',
  'create-node-pool-with-fast-disk',
] as const satisfies readonly StepId[]

/** Away from a fault of image streaming. */
export const aroundStreamingFault = [
  'check-streaming-enabled',
  'run-image-elsewhere',
  'upgrade-nodes',
] as const satisfies readonly StepId[]

/** What the node itself says of its disk and its container runtime. */
export const nodeHealth = [
  'check-node-conditions',
  'check-node-disk',
  'read-runtime-log',
] as const satisfies readonly StepId[]

/** Giving the pull another identity: of the pod's secret, or of the node. */
export const renewSignIn = [
  'renew-pull-secret',
  'create-node-pool-with-scopes',
  'move-workload-to-node-pool',
] as const satisfies readonly StepId[]
