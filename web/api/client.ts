import type { Cluster, Failure, Message, Report, Scenario, Workspace } from './types.ts'
import type { View } from './view.ts'

/** The sandbox's API for people, on the server that this page came from. */
export const client = {
  workspace: () => look<Workspace>('workspace'),
  cluster: () => look<Cluster>('cluster'),
  scenarios: async () => (await look<{ scenarios: Scenario[] }>('scenarios')).scenarios,
  alertTools: async () => (await look<{ tools: string[] }>('alerts')).tools,
  messages: async (as: string) =>
    (await look<{ messages: Message[] }>(`messages?as=${encodeURIComponent(as)}`)).messages,
  /** The modals that stand open, the last one on top. */
  views: async (as: string): Promise<View[]> => {
    const { views } = await look<{ views: { id: string; view: Omit<View, 'id'> }[] }>(
      `views?as=${encodeURIComponent(as)}`,
    )
    return views.map(({ id, view }) => ({ ...view, id }))
  },
  act: async <Answer extends Report>(action: string, body: object): Promise<Answer | Failure> => {
    const headers = { 'content-type': 'application/json' }
    try {
      const response = await fetch(`/sandbox/${action}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      if (isJson(response)) return await response.json()
      return { ok: false, error: `HTTP ${response.status}` }
    } catch {
      // Nobody answers: what the reader is told is the same whatever the network says.
      return { ok: false, error: 'unreachable' }
    }
  },
}

/** For looks that can wait for the next one: the browser's console has the error, the reader a lost stream. */
export function missLook(error: unknown): void {
  reportError(error)
}

async function look<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`/sandbox/${path}`)
  if (!response.ok || !isJson(response)) throw new Error(`HTTP ${response.status} of ${path}`)
  return response.json()
}

function isJson({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false
}
