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
      return await response.json()
    } catch {
      // Nobody answers: what the reader is told is the same whatever the network says.
      return { ok: false, error: 'unreachable' }
    }
  },
}

async function look<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`/sandbox/${path}`)
  return response.json()
}
