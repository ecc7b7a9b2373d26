const wellKnown = [
  'docker.io',
  'registry-1.docker.io',
  'gcr.io',
  'us.gcr.io',
  'eu.gcr.io',
  'asia.gcr.io',
  'mirror.gcr.io',
  'ghcr.io',
  'quay.io',
  'registry.k8s.io',
  'registry.gitlab.com',
  'mcr.microsoft.com',
  'public.ecr.aws',
]
const artifactRegistry = 'docker.pkg.dev'

/** Multi-regions, and regions as Google names them: `us-west1`, `northamerica-northeast2`, `me-central1`. */
const location =
  /^(?:us|europe|asia|(?:africa|asia|australia|europe|me|northamerica|southamerica|us)-(?:north|south|east|west|central){1,2}\d{1,2})$/

export function isWellKnownRegistryHost(host: string): boolean {
  const suffix = `-${artifactRegistry}`
  return wellKnown.includes(host) || (host.endsWith(suffix) && location.test(host.slice(0, -suffix.length)))
}

/** The well-known host that was probably meant: one slip away, or two in a long name. */
export function nearestRegistryHost(host: string): string | undefined {
  if (isWellKnownRegistryHost(host)) return undefined
  const [, location, service] = /^([a-z0-9-]+-)([a-z][a-z0-9.]*)$/.exec(host) ?? []
  if (location && service && isSlip(service, artifactRegistry)) return location + artifactRegistry
  return wellKnown.find((known) => isSlip(host, known))
}

function isSlip(written: string, meant: string): boolean {
  return written !== meant && editDistance(written, meant) <= (meant.length > 9 ? 2 : 1)
}

/** Damerau's distance of one swap, insertion, deletion or replacement at a time. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i++) rows.push(nextRow(a, b, i, rows))
  return rows[a.length]?.[b.length] ?? 0
}

function nextRow(a: string, b: string, i: number, rows: readonly number[][]): number[] {
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  const row = [i]
  for (let j = 1; j <= b.length; j++) {
    const replaced = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
    const swapped =
      a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
    row.push(Math.min(cell(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, replaced, swapped))
  }
  return row
}
