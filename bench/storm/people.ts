import * as z from 'zod'

const Delivered = z.object({ deliveries: z.array(z.object({ ok: z.boolean(), ms: z.number() })) })
const Played = z.object({ pods: z.array(z.string()) })
const Calls = z.object({
  calls: z.record(
    z.string(),
    z.record(z.string(), z.object({ calls: z.number(), statuses: z.record(z.string(), z.number()) })),
  ),
})
export type CallsOf = z.infer<typeof Calls>['calls']

export type People = ReturnType<typeof createPeople>

/** What the bench does in the sandbox, by the API that its people use. */
export function createPeople(api: string) {
  async function post(path: string, body: object): Promise<unknown> {
    const response = await fetch(new URL(path, api), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }

  return {
    play: async (name: string, pods?: number) =>
      Played.parse(await post('scenarios', { name, ...(pods !== undefined && { pods }) })).pods,
    post: async (alerts: { tool: string; channel: string; pods: readonly string[]; count: number }) =>
      Delivered.parse(await post('alerts', alerts)).deliveries,
    befall: (faults: readonly object[]) => post('faults', { faults }),
    calls: async () => Calls.parse(await (await fetch(new URL('calls', api))).json()).calls,
  }
}
