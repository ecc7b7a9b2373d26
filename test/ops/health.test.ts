import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, jest, test } from '@jest/globals'
import { type Check, createHealthRoutes } from '../../src/ops/health.ts'
import { startHealthServer } from '../../src/ops/health-server.ts'

const log = { warn: () => {} }
const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
})

async function serve(checks: Record<string, Check>, now?: () => number, checkMs = 60_000) {
  const routes = createHealthRoutes({ checks, log, checkMs, ...(now && { now }) })
  const server = await startHealthServer(routes, { port: 0, host: '127.0.0.1' })
  servers.push(server)
  return `http://127.0.0.1:${portOf(server)}`
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const get = async (url: string) => {
  const response = await fetch(url, { headers: { connection: 'close' } })
  return { status: response.status, body: await response.text() }
}

test('alive is answered whatever else is down', async () => {
  const url = await serve({ slack: async () => false })

  expect((await get(`${url}/healthz`)).status).toBe(200)
})

test('ready when everything answers', async () => {
  const url = await serve({ slack: async () => true, kubernetes: async () => true })

  expect(await get(`${url}/readyz`)).toEqual({
    status: 200,
    body: '{"ready":true,"checks":{"slack":true,"kubernetes":true}}',
  })
})

test.each([
  ['says no', async () => false],
  [
    'fails',
    async () => {
      throw new Error('refused')
    },
  ],
])('not ready when a check %s, and says which', async (_, check) => {
  const url = await serve({ slack: async () => true, kubernetes: check })

  expect(await get(`${url}/readyz`)).toEqual({
    status: 503,
    body: '{"ready":false,"checks":{"slack":true,"kubernetes":false}}',
  })
})

test('not ready when a check never answers', async () => {
  const url = await serve({ store: () => new Promise(() => {}) }, undefined, 1)

  expect((await get(`${url}/readyz`)).status).toBe(503)
})

test('many probes are one look, until it is old', async () => {
  const check = jest.fn<Check>(async () => true)
  let time = 0
  const url = await serve({ slack: check }, () => time)

  await get(`${url}/readyz`)
  await get(`${url}/readyz`)
  expect(check).toHaveBeenCalledTimes(1)

  time = 60_000
  await get(`${url}/readyz`)
  expect(check).toHaveBeenCalledTimes(2)
})

test('nothing else is served', async () => {
  const url = await serve({})

  expect((await get(`${url}/`)).status).toBe(404)
})

test('a target that is no URL is not found, and the server lives on', async () => {
  const url = await serve({})

  expect((await get(`${url}//`)).status).toBe(404)
  expect((await get(`${url}/healthz`)).status).toBe(200)
})

test('a taken port is an error, not a silent start', async () => {
  const other = createServer()
  servers.push(other)
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')

  await expect(startHealthServer([], { port: portOf(other), host: '127.0.0.1' })).rejects.toThrow(
    'EADDRINUSE',
  )
})
