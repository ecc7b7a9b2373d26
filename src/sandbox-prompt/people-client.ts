import { z } from 'zod'

const Person = z.object({ id: z.string(), name: z.string(), realName: z.string(), locale: z.string() })
const Channel = z.object({ id: z.string(), name: z.string(), kind: z.string() })
const Scenario = z.object({ id: z.string(), title: z.string(), namespace: z.string(), pod: z.string() })
const Workspace = z.object({
  people: z.array(Person),
  channels: z.array(Channel),
  scenarios: z.array(Scenario),
})
const Message = z.object({
  channel: z.string(),
  ts: z.string(),
  threadTs: z.string().optional(),
  text: z.string(),
  blocks: z.array(z.looseObject({ type: z.string() })),
  name: z.string(),
  fromBot: z.boolean(),
  ephemeral: z.boolean(),
})
const Change = z.object({ type: z.enum(['message', 'message_changed']), message: Message })
const Report = z.object({ ok: z.boolean(), ts: z.string().optional(), error: z.string().optional() })

export type Person = z.infer<typeof Person>
export type Workspace = z.infer<typeof Workspace>
export type Message = z.infer<typeof Message>
export type Said = { as: string; channel: string; text: string; thread?: string }

export type PeopleClient = ReturnType<typeof createPeopleClient>

/** Speaks the sandbox's HTTP API for people, as a page in a browser would. */
export function createPeopleClient(api: string) {
  async function act(action: string, body: object): Promise<z.infer<typeof Report>> {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(new URL(action, api), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    return Report.parse(await response.json())
  }

  return {
    workspace: async (signal?: AbortSignal): Promise<Workspace> => {
      const response = await fetch(new URL('workspace', api), signal ? { signal } : {})
      return Workspace.parse(await response.json())
    },
    say: (said: Said) => act('say', said),
    press: (press: { as: string; channel: string; ts: string; actionId: string; value?: string }) =>
      act('press', press),
    /** Resolves once it listens, so that no message is missed. */
    watch: async (person: string, onMessage: (message: Message) => void, signal: AbortSignal) => {
      const response = await fetch(new URL(`stream?as=${encodeURIComponent(person)}`, api), { signal })
      void readStream(response, onMessage).catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
    },
  }
}

/** Server-Sent Events: one change in each `data:` line. */
async function readStream(response: Response, onMessage: (message: Message) => void): Promise<void> {
  let rest = ''
  for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.filter((each) => each.startsWith('data: '))) {
      const change = Change.safeParse(JSON.parse(line.slice('data: '.length)))
      if (change.success) onMessage(change.data.message)
    }
  }
}
