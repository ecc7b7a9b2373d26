type Body = Record<string, unknown>

/** The sandbox's API for people: `act('alerts', { tool: 'grafana', ... })` posts, `look('calls')` gets. */
export type SandboxApi = {
  act: (path: string, body: object) => Promise<Body>
  look: (path: string) => Promise<Body>
}

export function sandboxApi(api: string): SandboxApi {
  return {
    act: async (path, body) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return JSON.parse(await response.text())
    },
    look: async (path) => JSON.parse(await (await fetch(`${api}${path}`)).text()),
  }
}
