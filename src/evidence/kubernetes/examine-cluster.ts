import * as z from 'zod'
import type { Fact } from '../evidence.ts'
import type { Look } from '../sources.ts'
import { untilAborted } from '../until-aborted.ts'
import type { AskCluster } from './ask-cluster.ts'
import { createConnect } from './connect.ts'
import { findKubeconfig, type KubeconfigOptions } from './kubeconfig.ts'
import { type Permission, toFact } from './to-fact.ts'

/** A verb and a resource of the core API, in all namespaces. */
export type Right = { verb: string; resource: string }
export type ClusterVersion = { version: string; date?: string }

/** What can be asked of a cluster about itself and about who asks. */
export type ClusterExam = {
  version: Look<[], ClusterVersion>
  may: Look<[right: Right], boolean>
  /** As whom the API server knows the bot. */
  user: Look<[], string>
}

const Version = z.object({ gitVersion: z.string() })
const AccessReview = z.object({ status: z.object({ allowed: z.boolean() }) })
const SelfReview = z.object({ status: z.object({ userInfo: z.object({ username: z.string() }) }) })

/** Throws a Problem when nothing says how to reach a cluster; the calls themselves never throw. */
export function createClusterExam(options: KubeconfigOptions): ClusterExam {
  const connect = createConnect(findKubeconfig(options))
  const look = <T>(
    permission: Permission,
    signal: AbortSignal,
    read: (ask: AskCluster) => Promise<T>,
  ): Promise<Fact<T>> =>
    toFact(permission, () => untilAborted(signal, async () => read((await connect(signal)).ask)))
  return {
    version: (signal) => look('get /version', signal, readVersion),
    may: (right, signal) =>
      look('create selfsubjectaccessreviews', signal, async (ask) => {
        const spec = { resourceAttributes: right }
        const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec }
        const { value } = await ask('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', body)
        return AccessReview.parse(value).status.allowed
      }),
    user: (signal) =>
      look('create selfsubjectreviews', signal, async (ask) => {
        const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' }
        const { value } = await ask('/apis/authentication.k8s.io/v1/selfsubjectreviews', body)
        return SelfReview.parse(value).status.userInfo.username
      }),
  }
}

async function readVersion(ask: AskCluster): Promise<ClusterVersion> {
  const { value, date } = await ask('/version')
  return { version: Version.parse(value).gitVersion, ...(date !== undefined && { date }) }
}
