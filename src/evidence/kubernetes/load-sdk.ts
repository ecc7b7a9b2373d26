export type Sdk = typeof import('@kubernetes/client-node')

/** With the first call: importing it takes the better part of a second. */
export function loadSdk(): Promise<Sdk> {
  return import('@kubernetes/client-node')
}
