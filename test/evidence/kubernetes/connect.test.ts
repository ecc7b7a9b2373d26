import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createKubernetesSource } from '../../../src/evidence/kubernetes/client.ts'
import { kubeconfigText, node } from '../../support/kubernetes-fixtures.ts'
import { guardNetwork } from '../../support/nock-guard.ts'

guardNetwork({ loopback: true })
const servers: Server[] = []

async function serve(listener: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer({}, listener ?? (() => undefined))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}

function write(...texts: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pullcheck-'))
  const files = texts.map((_, index) => join(folder, `config-${index}`))
  texts.forEach((text, index) => writeFileSync(files[index] ?? '', text))
  return files.join(delimiter)
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

describe('a server', () => {
  test('of plain HTTP is asked without more ado', async () => {
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(node()))
    })
    const { source } = createKubernetesSource({ kubeconfig: write(kubeconfigText({ server })) })

    expect(await source.node('n', AbortSignal.timeout(5_000))).toMatchObject({
      known: true,
      value: { nodePool: 'pool-a' },
    })
  })

  test('that never answers is given up when the signal fires', async () => {
    const server = await serve(() => undefined)
    const { source } = createKubernetesSource({ kubeconfig: write(kubeconfigText({ server })) })

    const fact = await source.node('n', AbortSignal.timeout(50))

    expect(fact).toMatchObject({ known: false, because: 'not-answering' })
  })

  test('that is not there is not answering', async () => {
    const server = await serve(() => undefined)
    servers.splice(0).forEach((gone) => gone.close())
    const { source } = createKubernetesSource({ kubeconfig: write(kubeconfigText({ server })) })

    const fact = await source.node('n', AbortSignal.timeout(5_000))

    expect(fact).toMatchObject({
      known: false,
      because: 'not-answering',
      detail: expect.stringContaining('ECONNREFUSED'),
    })
  })
})

describe('a kubeconfig', () => {
  test('of several files takes the first of each name', async () => {
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(node()))
    })
    const kubeconfig = write(kubeconfigText({ server }), kubeconfigText({ server: 'http://127.0.0.1:9' }))
    const { source } = createKubernetesSource({ kubeconfig })

    expect(await source.node('n', AbortSignal.timeout(5_000))).toMatchObject({ known: true })
  })

  test('that is cut off is named as no kubeconfig', async () => {
    const kubeconfig = write(kubeconfigText().replace('users: [', 'users: [{name: cut, '))
    const { source } = createKubernetesSource({ kubeconfig })

    await expect(source.node('n', AbortSignal.timeout(5_000))).rejects.toMatchObject({
      code: 'kubeconfig-invalid',
      values: { path: kubeconfig },
    })
  })

  test('whose context names no cluster is not configured', async () => {
    const kubeconfig = write(
      'current-context: lost\ncontexts: [{name: lost, context: {cluster: gone, user: x}}]\nclusters: []\nusers: []',
    )
    const { source } = createKubernetesSource({ kubeconfig })

    const fact = await source.node('n', AbortSignal.timeout(5_000))

    expect(fact).toMatchObject({ known: false, because: 'not-configured' })
  })
})
