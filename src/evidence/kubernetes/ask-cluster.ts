import type { KubeConfig, PromiseHttpLibrary } from '@kubernetes/client-node'
import type { Sdk } from './load-sdk.ts'

type Asker = {
  sdk: Sdk
  signIn: KubeConfig['applySecurityAuthentication']
  server: string
  http: PromiseHttpLibrary
  signal: AbortSignal
}
/** What the API server answers, and what time it was there. */
export type ClusterAnswer = { value: unknown; date?: string }
/** A GET, or with a body a POST, of a path for which the SDK would have to load another client. */
export type AskCluster = (path: string, body?: object) => Promise<ClusterAnswer>

export function createAskCluster({ sdk, signIn, server, http, signal }: Asker): AskCluster {
  return async (path, body) => {
    const method = body === undefined ? sdk.HttpMethod.GET : sdk.HttpMethod.POST
    const request = new sdk.ServerConfiguration(server, {}).makeRequestContext(path, method)
    request.setHeaderParam('Accept', 'application/json')
    if (body !== undefined) {
      request.setHeaderParam('Content-Type', 'application/json')
      request.setBody(JSON.stringify(body))
    }
    request.setSignal(signal)
    await signIn(request)
    const response = await http.send(request)
    const { httpStatusCode: code, headers } = response
    const text = await response.body.text()
    if (code >= 300) throw new sdk.ApiException(code, 'not answered', text, headers)
    const { date } = headers
    return { value: JSON.parse(text), ...(date !== undefined && { date }) }
  }
}
