import { Logging } from '@google-cloud/logging'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { PassThroughClient } from 'google-auth-library'
import { type Sandbox, startSandbox } from '../../../src/sandbox/start-sandbox.ts'

let sandbox: Sandbox
let logging: Logging

beforeAll(async () => {
  sandbox = await startSandbox()
  const { hostname, port } = new URL(sandbox.loggingEndpoint)
  const options = {
    projectId: sandbox.project,
    fallback: true,
    protocol: 'http',
    apiEndpoint: hostname,
    port: Number(port),
    authClient: new PassThroughClient(),
  }
  logging = new Logging(options)
})
afterAll(() => sandbox.stop())

const anyTime = 'timestamp>="2020-01-01T00:00:00Z"'

async function read(filter: string) {
  const [entries] = await logging.getEntries({
    filter,
    resourceNames: [`projects/${sandbox.project}`],
    autoPaginate: false,
    pageSize: 200,
    gaxOptions: { timeout: 5000, maxRetries: 0 },
  })
  return entries
}

describe('reading entries with the Logging client', () => {
  test('the events of a pod outlive those of the cluster', async () => {
    const entries = await read(
      `log_id("events") resource.type="k8s_pod" AND resource.labels.pod_name="refunds-5b7f9d8c6-x4z8m"
       ${anyTime} AND jsonPayload.message:"Failed to pull image"`,
    )

    expect(entries.map(({ data }) => data.message)).toEqual([expect.stringContaining('403 Forbidden')])
    expect(entries[0]?.metadata.resource?.labels).toMatchObject({
      cluster_name: sandbox.cluster,
      namespace_name: 'payments',
    })
  })

  test("the streaming service's lines lie under the node, with journald's field names", async () => {
    const entries = await read(
      `resource.type="k8s_node" AND log_id("gcfsd") AND ${anyTime} AND (jsonPayload.MESSAGE:"PermissionDenied" OR jsonPayload.MESSAGE:"ResourceExhausted")`,
    )

    const lines = entries.map(({ data }) => data.MESSAGE)
    expect(lines).toHaveLength(2)
    expect(lines.join()).toContain('Request had insufficient authentication scopes.')
    expect(lines.join()).toContain("service 'containerfilesystem.googleapis.com'")
    expect(entries[0]?.metadata.timestamp).toBeInstanceOf(Date)
  })

  test('the newest entry comes first, as the client asks by default', async () => {
    const entries = await read(`resource.labels.namespace_name="checkout" ${anyTime}`)

    const times = entries.map(({ metadata }) => Number(metadata.timestamp))
    expect(times.length).toBeGreaterThan(4)
    expect(times).toEqual(times.toSorted((one, other) => other - one))
  })
})

describe('refusals', () => {
  test.each([
    { name: 'a filter that cannot be parsed', filter: `resource.type= AND ${anyTime}`, code: 3 },
    { name: 'an unknown field', filter: `resoruce.type="k8s_pod" ${anyTime}`, code: 3 },
    { name: 'an unclosed bracket', filter: `(log_id("events") ${anyTime}`, code: 3 },
    {
      name: 'logs that the bot may not read',
      filter: `resource.labels.namespace_name="legacy" ${anyTime}`,
      code: 7,
    },
  ])('$name', async ({ filter, code }) => {
    await expect(read(filter)).rejects.toMatchObject({ code })
  })

  test("another project's logs", async () => {
    const reading = logging.getEntries({
      filter: anyTime,
      resourceNames: ['projects/somebody-elses'],
      autoPaginate: false,
    })

    await expect(reading).rejects.toMatchObject({
      code: 7,
      message: expect.stringContaining("Permission 'logging.logEntries.list' denied"),
    })
  })
})

test('the answer has pages', async () => {
  const first = await post({ pageSize: 3 })
  const second = await post({ pageSize: 3, pageToken: first.nextPageToken })

  expect(first.entries).toHaveLength(3)
  expect(second.entries[0].insertId).not.toBe(first.entries[2].insertId)
  expect(first.entries[0].severity).toMatch(/^(INFO|WARNING)$/)
})

async function post(query: object) {
  const response = await fetch(`${sandbox.loggingEndpoint}/v2/entries:list`, {
    method: 'POST',
    body: JSON.stringify({
      resourceNames: [`projects/${sandbox.project}`],
      ...query,
      filter: 'log_id("events") resource.labels.namespace_name="checkout"',
    }),
  })
  return JSON.parse(await response.text())
}
