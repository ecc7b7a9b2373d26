import type { ScenarioId } from './scenarios/index.ts'

export type ScenarioSummary = { id: ScenarioId; title: string; namespace: string; pod: string }

export type Sandbox = {
  /** `apiUrl` ends with `/api/`. */
  slack: { apiUrl: string; botToken: string; signingSecret: string }
  /** Path of a kubeconfig in a fresh temporary folder; real kubectl can use it too. */
  kubeconfig: string
  context: string
  project: string
  location: string
  cluster: string
  loggingEndpoint: string
  /** The API for people, `http://127.0.0.1:PORT/sandbox/`. */
  api: string
  scenarios: ScenarioSummary[]
  /** Where signed Slack requests go, such as `http://127.0.0.1:PORT/slack/events`. */
  connectBot: (url: string) => void
  /** Closes the servers and removes the temporary folder. */
  stop: () => Promise<void>
}

export async function startSandbox(options: { port?: number } = {}): Promise<Sandbox> {
  throw new Error(`not built yet: ${options.port}`)
}
