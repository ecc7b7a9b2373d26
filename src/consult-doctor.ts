import { matchesGlob } from './access/glob.ts'
import type { Config } from './config.ts'
import { examine } from './doctor/examine.ts'
import type { Found } from './doctor/finding.ts'
import type { ClusterPatient, Patient, SlackExam } from './doctor/patient.ts'
import { buildSources } from './evidence/build-sources.ts'
import { createClusterExam } from './evidence/kubernetes/examine-cluster.ts'
import { languages } from './i18n/languages.ts'
import { Problem } from './problems.ts'
import { examineStore, readWatchedChannels } from './store/examine-store.ts'

export type Consultation = {
  config: Config
  /** Made by the surface that knows Slack; missing where Slack is not set up. */
  slack?: SlackExam
  version: string
  now?: () => number
}

/** Looks at everything the bot needs, without changing any of it. */
export function consultDoctor({ config, slack, version, now = Date.now }: Consultation): Promise<Found[]> {
  const { data, lang } = config
  return examine({
    ...(slack && { slack }),
    watchedChannels: () => watchedChannels(config),
    access: namedByRules(config),
    clusters: clustersOf(config),
    ...(data !== undefined && { store: () => examineStore(data) }),
    versions: versionsWith(version),
    languages: { all: languages, usual: lang },
    now,
  })
}

/** Where the configuration can't be used, only that, and what does not need it. */
export function tellMistake(mistake: Problem, version: string): Promise<Found[]> {
  return examine({
    mistake,
    watchedChannels: async () => [],
    clusters: [],
    versions: versionsWith(version),
    languages: { all: languages, usual: 'en' },
    now: Date.now,
  })
}

function versionsWith(pullcheck: string) {
  const { node, sqlite = '?' } = process.versions
  return { pullcheck, node, sqlite }
}

async function watchedChannels({ slack, data }: Config): Promise<string[]> {
  const stored = data === undefined ? [] : await storedChannels(data)
  return [...new Set([...(slack?.watch ?? []), ...stored])]
}

/** That a store can't be read is told of by the store's own check. */
async function storedChannels(data: string): Promise<string[]> {
  try {
    return await readWatchedChannels(data)
  } catch (error) {
    if (error instanceof Problem) return []
    throw error
  }
}

/** What the rules name that must be there. A lone cluster without a name has none that a rule could mean. */
function namedByRules({ access, clusters }: Config): Patient['access'] {
  if (!access) return undefined
  const names = clusters.flatMap(({ name, context }) => name ?? context ?? [])
  const known = names.length > 0 ? names : ['']
  const globs = new Set(access.rules.flatMap((rule) => rule.clusters ?? []))
  return {
    clusters: names,
    unknownClusters: [...globs].filter((glob) => !known.some((name) => matchesGlob(glob, name))),
    groups: [...new Set(access.rules.flatMap(({ groups }) => groups ?? []))],
  }
}

function clustersOf(config: Config): ClusterPatient[] {
  const sources = buildSources(config)
  return config.clusters.map(({ name, context }, index) => ({
    name: name ?? context ?? 'default',
    ...(context !== undefined && { context }),
    reach: () => {
      const found = sources.cluster(index === 0 ? undefined : (name ?? context))
      if (!found) throw new TypeError('A configured cluster is always found')
      const { facts, logging, google } = found
      const { kubeconfig } = config
      const kubernetes = createClusterExam({ ...(kubeconfig && { kubeconfig }), ...(context && { context }) })
      return { facts, logging, ...(google && { google }), kubernetes }
    },
  }))
}
