/** An image reference as the distribution project defines it, with Docker's defaults filled in. */
export type ImageReference = {
  /** As the user wrote it. */
  written: string
  /** Registry host with port, `docker.io` when none was written. */
  host: string
  /** Repository path inside the registry, `library/nginx` for a bare `nginx` on Docker Hub. */
  path: string
  /** `latest` when neither tag nor digest was written. */
  tag?: string
  digest?: string
  /** True when no registry host was written, so that Docker Hub is asked. */
  bare: boolean
}

/** Letters and digits joined by one dot, one or two underscores, or any number of dashes. */
const component = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*'
const pathOfComponents = new RegExp(`^${component}(?:/${component})*$`)
const label = '[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*'
const hostWithPort = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::\\d{1,5})?$`)

/** Reads a reference by the grammar of distribution/reference; undefined for what a runtime would refuse. */
export function parseImageReference(text: string): ImageReference | undefined {
  const written = text.trim()
  if (written.length > 512) return undefined
  const at = written.indexOf('@')
  const digest = at < 0 ? undefined : written.slice(at + 1)
  if (digest !== undefined && !isDigest(digest)) return undefined
  const { name, tag } = splitTag(at < 0 ? written : written.slice(0, at))
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) return undefined
  const { host, path, bare } = splitHost(name)
  if (!(bare || hostWithPort.test(host)) || path.length > 255 || !pathOfComponents.test(path))
    return undefined
  // A name that looks like an image id can't be told from one, so Docker refuses it.
  if (bare && /^[a-f0-9]{64}$/.test(name)) return undefined
  const inFull = host === 'docker.io' && !path.includes('/') ? `library/${path}` : path
  if (digest === undefined) return { written, host, path: inFull, tag: tag ?? 'latest', bare }
  return { written, host, path: inFull, ...(tag !== undefined && { tag }), digest, bare }
}

function splitTag(named: string): { name: string; tag?: string } {
  const colon = named.lastIndexOf(':')
  if (colon <= named.lastIndexOf('/')) return { name: named }
  return { name: named.slice(0, colon), tag: named.slice(colon + 1) }
}

function splitHost(name: string): { host: string; path: string; bare: boolean } {
  const slash = name.indexOf('/')
  const first = name.slice(0, Math.max(slash, 0))
  // The first part is a host only if it can't be a path: a dot, a port, `localhost`, or an upper-case letter.
  if (slash < 0 || !(/[.:A-Z]/.test(first) || first === 'localhost')) {
    return { host: 'docker.io', path: name, bare: true }
  }
  return { host: first === 'index.docker.io' ? 'docker.io' : first, path: name.slice(slash + 1), bare: false }
}

function isDigest(digest: string): boolean {
  if (digest.startsWith('sha256:')) return /^sha256:[a-fA-F0-9]{64}$/.test(digest)
  return /^[A-Za-z][\w.+-]*:[a-fA-F0-9]{32,}$/.test(digest)
}
