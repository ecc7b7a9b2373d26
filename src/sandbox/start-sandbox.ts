import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createLiveCluster } from './cluster/live/live-cluster.ts'
import { serveCluster } from './cluster/serve-cluster.ts'
import { contextName, writeKubeconfig } from './cluster/write-kubeconfig.ts'
import { createCallCounts } from './faults/call-counts.ts'
import { createFaultBoard } from './faults/fault-board.ts'
import { serveGoogle } from './google/serve-google.ts'
import { serveLogs } from './logs/serve-logs.ts'
import { pageFolder } from './page-folder.ts'
import { describeSurroundings } from './people/surroundings.ts'
import { place } from './place.ts'
import { type ScenarioId, scenarios } from './scenarios/index.ts'
import { serveSlack } from './slack/serve-slack.ts'

export type ScenarioSummary = { id: ScenarioId; title: string; namespace: string; pod: string }

export type Sandbox = {
  /** `apiUrl` ends with `/api/`. */
  slack: { apiUrl: string; botToken: string; signingSecret: string }
  /** For `apps.connections.open`, where the bot is to use Socket Mode. */
  appToken: string
  /** Path of a kubeconfig in a fresh temporary folder; real kubectl can use it too. */
  kubeconfig: string
  context: string
  project: string
  location: string
  cluster: string
  loggingEndpoint: string
  /** The other APIs of Google: GKE, IAM, Artifact Registry and its images. */
  googleEndpoint: string
  /** The API for people, `http://127.0.0.1:PORT/sandbox/`. */
  api: string
  scenarios: ScenarioSummary[]
  /** Where signed Slack requests go, such as `http://127.0.0.1:PORT/slack/events`. */
  connectBot: (url: string) => void
  /** Closes the servers and removes the temporary folder. */
  stop: () => Promise<void>
}

export type SandboxOptions = {
  /** Port of Slack and of the API for people; any free one by default. */
  port?: number
  /** Rights and scopes that the bot lacks everywhere: `get nodes`, `logging.logEntries.list`, `users:read` ... */
  forbid?: readonly string[]
  /** Slack refuses what comes too often, as it really does. */
  rateLimits?: boolean
  /** The bot hears of its own messages too, as a bot does that is subscribed to what channels say. */
  echoes?: boolean
  /** Pods that are there from the start; all by default. */
  situations?: readonly ScenarioId[]
  /** How long Slack waits for the bot's acknowledgement; three seconds by default. */
  patienceMs?: number
  now?: () => Date
  /** The folder of the built page. */
  page?: URL
}

/** A Slack workspace, a GKE cluster and a log store in this process, on loopback only. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, forbid = [], situations, now = () => new Date() } = options
  const { rateLimits = false, echoes = false, patienceMs, page = pageFolder() } = options
  const { clusterToken, appToken, ...slack } = makeCredentials()
  const chosen = scenarios.filter(({ id }) => situations?.includes(id) ?? true)
  const summaries = chosen.map(({ id, title, namespace, pod }) => ({ id, title, namespace, pod }))
  const live = createLiveCluster(chosen, now)
  const troubles = { faults: createFaultBoard(), calls: createCallCounts() }
  const surroundings = describeSurroundings(live.scenarios, summaries, now)
  const ways = {
    port,
    now,
    rateLimits,
    echoes,
    patienceMs,
    troubles,
    surroundings,
    page,
    cluster: live,
    forbid,
  }
  const people = await serveSlack({ ...slack, appToken, ...ways })
  const world = { scenarios: live.scenarios, forbid, now, troubles }
  const cluster = await serveCluster({ ...world, token: clusterToken })
  const logs = await serveLogs(world)
  const google = await serveGoogle(world)
  const { folder, path: kubeconfig } = await writeKubeconfig(cluster.url, clusterToken)
  const { project, location } = place
  return {
    slack: { ...slack, apiUrl: `${people.url}/api/` },
    appToken,
    kubeconfig,
    context: contextName,
    project,
    location,
    cluster: place.cluster,
    loggingEndpoint: logs.url,
    googleEndpoint: google.url,
    api: `${people.url}/sandbox/`,
    scenarios: summaries,
    connectBot: people.connectBot,
    stop: async () => {
      await Promise.all([people.close(), cluster.close(), logs.close(), google.close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** New ones at every start, so that nothing of one sandbox fits another. */
function makeCredentials() {
  return {
    clusterToken: randomBytes(24).toString('base64url'),
    botToken: `xoxb-sandbox-${randomBytes(12).toString('hex')}`,
    appToken: `xapp-sandbox-${randomBytes(12).toString('hex')}`,
    signingSecret: randomBytes(16).toString('hex'),
  }
}
