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

/** Reads a reference by the grammar of distribution/reference; undefined for what a runtime would refuse. */
export function parseImageReference(text: string): ImageReference | undefined {
  const written = text.trim()
  if (written.length > 512) return undefined
  const [named = '', digest, ...more] = written.split('@')
  if (more.length > 0 || (digest !== undefined && !isDigest(digest))) return undefined
  const { name, tag } = splitTag(named)
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) return undefined
  const { host, path, bare } = splitHost(name)
  if (!isHost(host) || !isPath(path) || path.length > 255) return undefined
  // A name that looks like an image id can't be told from one, so Docker refuses it.
  if (bare && /^[a-f0-9]{64}$/.test(name)) return undefined
  const effectiveTag = tag ?? (digest === undefined ? 'latest' : undefined)
  return {
    written,
    host,
    path: host === 'docker.io' && !path.includes('/') ? `library/${path}` : path,
    ...(effectiveTag !== undefined && { tag: effectiveTag }),
    ...(digest !== undefined && { digest }),
    bare,
  }
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

function isHost(host: string): boolean {
  const withoutPort = host.replace(/:\d{1,5}$/, '')
  if (/^\[[a-fA-F0-9:]+\]$/.test(withoutPort)) return true
  return withoutPort.split('.').every((label) => /^[a-zA-Z0-9-]+$/.test(label) && !/^-|-$/.test(label))
}

function isPath(path: string): boolean {
  return pathOfComponents.test(path)
}

function isDigest(digest: string): boolean {
  if (digest.startsWith('sha256:')) return /^sha256:[a-fA-F0-9]{64}$/.test(digest)
  return /^[A-Za-z][\w.+-]*:[a-fA-F0-9]{32,}$/.test(digest)
}
