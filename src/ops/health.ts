import type { IncomingMessage, ServerResponse } from 'node:http'
import { inTime } from './in-time.ts'

/** Whether something pullcheck can't work without answers. */
export type Check = () => Promise<boolean>
type Log = { warn: (fields: object, message: string) => void }
type Handler = (request: IncomingMessage, response: ServerResponse) => void
export type HealthRoute = { path: string; method: 'GET'; handler: Handler }

type Options = {
  checks: Record<string, Check>
  log: Log
  now?: () => number
  keepMs?: number
  /** The kubelet waits a second or a few for a probe; a check that takes longer has failed. */
  checkMs?: number
}

/** `/healthz`: the process is alive. `/readyz`: what it depends on answers, looked at no more than every few seconds. */
export function createHealthRoutes({
  checks,
  log,
  now = Date.now,
  keepMs = 5000,
  checkMs = 4000,
}: Options): HealthRoute[] {
  const cached = Object.entries(checks).map(([name, check]) => ({ name, run: keep(check, keepMs, now) }))

  async function look(name: string, run: Check): Promise<boolean> {
    try {
      const looking = run()
      if (await inTime(looking, checkMs)) return await looking
      log.warn({ name, checkMs }, 'Readiness check not answered')
    } catch (error) {
      log.warn({ err: error, name }, 'Readiness check failed')
    }
    return false
  }

  async function readiness(): Promise<{ ready: boolean; checks: Record<string, boolean> }> {
    const results = await Promise.all(
      cached.map(async ({ name, run }) => [name, await look(name, run)] as const),
    )
    const failed = results.filter(([, fine]) => !fine).map(([name]) => name)
    if (failed.length > 0) log.warn({ failed }, 'Not ready')
    return { ready: failed.length === 0, checks: Object.fromEntries(results) }
  }

  return [
    { path: '/healthz', method: 'GET', handler: (_, response) => writeJson(response, 200, { alive: true }) },
    {
      path: '/readyz',
      method: 'GET',
      handler: (_, response) => {
        void readiness().then((result) => writeJson(response, result.ready ? 200 : 503, result))
      },
    },
  ]
}

/** One look serves everybody who asks within the time. */
function keep(check: Check, keepMs: number, now: () => number): Check {
  let last: { result: Promise<boolean>; until: number } | undefined
  return () => {
    if (!last || last.until <= now()) last = { result: check(), until: now() + keepMs }
    return last.result
  }
}

function writeJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
