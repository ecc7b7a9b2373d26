/** The client, and what signs in for it. */
export type Sdk = {
  client: typeof import('@google-cloud/logging')
  auth: typeof import('google-auth-library')
}

/** With the first call, since importing it is slow. */
export async function loadSdk(): Promise<Sdk> {
  const [client, auth] = await Promise.all([import('@google-cloud/logging'), import('google-auth-library')])
  return { client, auth }
}
