export type Sdk = typeof import('./sdk.ts')

/** With the first call: importing it takes the better part of a second. */
export function loadSdk(): Promise<Sdk> {
  return import('./sdk.ts')
}
