import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { ListenOptions } from 'node:net'
import type { HealthRoute } from './health.ts'

/** Socket Mode needs no port of its own, but the kubelet's probes do. */
export async function startHealthServer(routes: HealthRoute[], at: ListenOptions): Promise<Server> {
  const server = createServer((request, response) => {
    // Anybody may ask for `//`, which is no URL: an error thrown here would end the process.
    const pathname = URL.parse(request.url ?? '/', 'http://localhost')?.pathname
    const route = routes.find(({ path, method }) => path === pathname && method === request.method)
    if (route) route.handler(request, response)
    else response.writeHead(404).end()
  })
  server.listen(at)
  await once(server, 'listening')
  return server
}
