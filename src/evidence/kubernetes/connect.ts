import type { CoreV1Api, KubeConfig } from '@kubernetes/client-node'
import { Problem } from '../../problems.ts'
import { type AskCluster, createAskCluster } from './ask-cluster.ts'
import { signInProblem } from './credential-plugin.ts'
import type { Kubeconfig } from './kubeconfig.ts'
import { limitRequests } from './limit-requests.ts'
import { loadSdk, type Sdk } from './load-sdk.ts'
import { createReadPods, type ReadPods } from './read-pods.ts'
import { createRequestGate, type RequestGate } from './request-gate.ts'

/** What one cluster is asked with; the calls give up when the signal fires. */
export type Api = { core: CoreV1Api; readPods: ReadPods; ask: AskCluster }
export type Connect = (signal: AbortSignal) => Promise<Api>

export function createConnect(choice: Kubeconfig, gate = createRequestGate()): Connect {
  let loading: Promise<{ sdk: Sdk; config: KubeConfig }> | undefined
  return async (signal) => {
    loading ??= load(choice)
    const { sdk, config } = await loading.catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return createApi(sdk, config, gate, signal)
  }
}

async function load(choice: Kubeconfig): Promise<{ sdk: Sdk; config: KubeConfig }> {
  const sdk = await loadSdk()
  return { sdk, config: choice.inCluster ? loadFromCluster(sdk) : loadFromFiles(sdk, choice) }
}

function loadFromCluster(sdk: Sdk): KubeConfig {
  const config = new sdk.KubeConfig()
  config.loadFromCluster()
  return config
}

/** Merges as kubectl does: the first file that names a thing wins. The SDK's own merge throws on a repeat. */
function loadFromFiles(sdk: Sdk, { files, context }: { files: string[]; context: string }): KubeConfig {
  const parts = files.map((file) => loadFile(sdk, file))
  const config = new sdk.KubeConfig()
  config.loadFromOptions({
    clusters: firstOfEach(parts.flatMap((part) => part.clusters)).map(acceptPlainHttp),
    users: firstOfEach(parts.flatMap((part) => part.users)),
    contexts: firstOfEach(parts.flatMap((part) => part.contexts)),
    currentContext: context,
  })
  return config
}

function loadFile(sdk: Sdk, file: string): KubeConfig {
  const part = new sdk.KubeConfig()
  try {
    part.loadFromFile(file)
  } catch (error) {
    throw new Problem('kubeconfig-invalid', { path: file }, error)
  }
  return part
}

function firstOfEach<T extends { name: string }>(items: T[]): T[] {
  return items.filter((item, index) => items.findIndex(({ name }) => name === item.name) === index)
}

/** The SDK refuses http:// unless TLS verification is off, though there is no TLS to verify; kubectl doesn't. */
function acceptPlainHttp<T extends { server: string; skipTLSVerify?: boolean }>(cluster: T): T {
  return cluster.server.startsWith('http:') ? { ...cluster, skipTLSVerify: true } : cluster
}

/** The SDK knows no time-out and takes a signal only from middleware, so each call gets a client of its own. */
function createApi(sdk: Sdk, config: KubeConfig, gate: RequestGate, signal: AbortSignal): Api {
  const server = config.getCurrentCluster()?.server
  if (!server) throw new Error(`no cluster in context ${config.currentContext}`)
  const http = limitRequests(new sdk.IsomorphicFetchHttpLibrary(), gate)
  const signIn = signInWith(config)
  const core = new sdk.CoreV1Api(
    sdk.createConfiguration({
      baseServer: new sdk.ServerConfiguration(server, {}),
      httpApi: sdk.wrapHttpLibrary(http),
      authMethods: { default: { getName: () => 'kubeconfig', applySecurityAuthentication: signIn } },
      promiseMiddleware: [
        {
          pre: async (request) => {
            request.setSignal(signal)
            return request
          },
          post: async (response) => response,
        },
      ],
    }),
  )
  const asker = { sdk, signIn, server, http, signal }
  return { core, readPods: createReadPods(asker), ask: createAskCluster(asker) }
}

/** The SDK passes on what the operating system says of a program; the reader needs to know which and why. */
function signInWith(config: KubeConfig): KubeConfig['applySecurityAuthentication'] {
  return async (context) => {
    try {
      await config.applySecurityAuthentication(context)
    } catch (error) {
      throw signInProblem(error, config.getCurrentUser()?.exec?.command)
    }
  }
}
