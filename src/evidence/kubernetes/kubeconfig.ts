import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Problem } from '../../problems.ts'
import type { ClusterFacts } from '../evidence.ts'

export type KubeconfigOptions = { kubeconfig?: string; context?: string }
/** Where the connection's settings come from; `context` is the one to use of the files. */
export type Kubeconfig = { inCluster: true } | { inCluster: false; files: string[]; context: string }

const currentContextLine = /(?:^|[{,])[ \t]*"?current-context"?[ \t]*:[ \t]*["']?([^\s"',]+)/m

/** Top-level keys of a kubeconfig; a file without any of them is something else. */
const anyKey = /(?:^|[{,])[ \t]*"?(?:apiVersion|clusters|contexts|current-context|users)"?[ \t]*:/m

type Environment = { [name: string]: string | undefined }

/** What was configured, else the pod's own service account, else ~/.kube/config; never localhost:8080. */
export function findKubeconfig(
  { kubeconfig, context }: KubeconfigOptions,
  environment: Environment = process.env,
  home = homedir(),
): Kubeconfig {
  if (!kubeconfig && !context && environment.KUBERNETES_SERVICE_HOST) return { inCluster: true }
  const written = kubeconfig ?? join(home, '.kube', 'config')
  const files = written.split(delimiter).filter((file) => file && existsSync(file))
  if (files.length === 0) throw new Problem('kubeconfig-missing', { path: written })
  const texts = files.map(readKubeconfig)
  const chosen = context ?? texts.map(currentContext).find(Boolean)
  if (!chosen) throw new Problem('context-missing', { path: written })
  // That a file chooses a context does not mean that the context is there.
  if (!texts.some((text) => text.replace(currentContextLine, '').includes(chosen))) {
    throw new Problem('context-unknown', { context: chosen, path: written })
  }
  return { inCluster: false, files, context: chosen }
}

/** gcloud names the contexts it writes `gke_PROJECT_LOCATION_CLUSTER`. */
export function clusterOfContext(context: string): ClusterFacts {
  const [, project, location, cluster] = /^gke_([^_]+)_([^_]+)_([^_]+)$/.exec(context) ?? []
  return { context, ...(project && location && cluster && { project, location, cluster }) }
}

function readKubeconfig(file: string): string {
  const text = readText(file)
  // An empty file is what `kubectl config unset` leaves; kubectl too takes it for one without contexts.
  if (text.trim() && !anyKey.test(text)) throw new Problem('kubeconfig-invalid', { path: file })
  return text
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code, message } = Object(error)
    throw new Problem('kubeconfig-unreadable', { path: file, reason: String(code ?? message) }, error)
  }
}

/** Read from the text, so that asking for a cluster's name does not load a YAML parser. */
function currentContext(text: string): string | undefined {
  return currentContextLine.exec(text)?.[1]
}
