import { describe, expect, test } from '@jest/globals'
import { readText } from '../../src/pull-error/read-text.ts'

const forbidden =
  'Failed to pull image "ghcr.io/fjord/cart:2": failed to pull and unpack image "ghcr.io/fjord/cart:2": failed to resolve reference "ghcr.io/fjord/cart:2": unexpected status from HEAD request to https://ghcr.io/v2/fjord/cart/manifests/2: 403 Forbidden'

const described = `Name:             cart-7d9f-x2k4q
Namespace:        shop
Node:             gke-fjord-pool-1a2b/10.1.0.7
Containers:
  web:
    Image:          ghcr.io/fjord/cart:2
    State:          Waiting
      Reason:       ImagePullBackOff
    Ready:          False
Conditions:
  Type              Status
Events:
  Type     Reason     Age                From               Message
  ----     ------     ----               ----               -------
  Normal   Scheduled  3m                 default-scheduler  Successfully assigned shop/cart-7d9f-x2k4q to gke-fjord-pool-1a2b
  Normal   Pulling    70s (x4 over 3m)   kubelet            spec.containers{web}: Pulling image "ghcr.io/fjord/cart:2"
  Warning  Failed     69s (x4 over 3m)   kubelet            spec.containers{web}: ${forbidden}
  Warning  Failed     69s (x4 over 3m)   kubelet            spec.containers{web}: Error: ErrImagePull
  Normal   BackOff    5s (x9 over 3m)    kubelet            spec.containers{web}: Back-off pulling image "ghcr.io/fjord/cart:2"
`

describe('readText on kubectl output', () => {
  test('reads status and events of a described pod with their place', () => {
    const readings = readText(described)

    expect(readings.map(({ kind }) => kind)).toEqual(['backOff', 'pulling', 'pullError', 'status', 'backOff'])
    expect(readings[2]).toMatchObject({
      pod: 'cart-7d9f-x2k4q',
      namespace: 'shop',
      node: 'gke-fjord-pool-1a2b',
      container: 'web',
      count: 4,
      image: 'ghcr.io/fjord/cart:2',
      error: { status: 403 },
    })
    expect(readings[0]).toMatchObject({ container: 'web', image: 'ghcr.io/fjord/cart:2' })
  })

  test.each([
    [`5s (x2 over 20s)   Warning   Failed   Pod/cart-1   ${forbidden}`, { pod: 'cart-1', count: 2 }],
    [`shop   44s   Warning   Failed   pod/cart-1   ${forbidden}`, { namespace: 'shop', pod: 'cart-1' }],
    [
      `12s  12s  3  cart-1  Pod  spec.containers{web}  Warning  Failed  kubelet, node-3  ${forbidden}`,
      { pod: 'cart-1', container: 'web', node: 'node-3', count: 3 },
    ],
    [`Warning Failed 8s (x3 over 47s) kubelet ${forbidden}`, { count: 3 }],
    [`(combined from similar events): ${forbidden}`, {}],
    [`[2026-05-02 08:12:32 +0000 UTC] Failed ${forbidden}`, {}],
  ])('reads the row %s', (row, place) => {
    expect(readText(row)).toMatchObject([{ kind: 'pullError', ...place, error: { status: 403 } }])
  })

  test('takes each error of several events for its own', () => {
    const notFound =
      'Failed to pull image "nginx:nope": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/nginx:nope": failed to resolve reference "docker.io/library/nginx:nope": docker.io/library/nginx:nope: not found'
    const readings = readText(
      `Warning  Failed  8s  kubelet  ${forbidden}\nWarning  Failed  9s  kubelet  ${notFound}`,
    )

    expect(readings).toMatchObject([{ error: { status: 403 } }, { error: { missing: 'manifest' } }])
  })

  test('reads a row of kubectl get pods', () => {
    expect(readText('cart-1   0/1   ErrImagePull   0   12s')).toMatchObject([
      { kind: 'status', reason: 'ErrImagePull', pod: 'cart-1' },
    ])
  })
})

describe('readText on text that was folded, quoted or decorated', () => {
  test.each([
    ['hard-wrapped', forbidden.replaceAll(': ', ':\n    ')],
    ['JSON-escaped', JSON.stringify(forbidden).slice(1, -1)],
    [
      'linked by Slack',
      forbidden.replace(/(https:\S+\/2)/, '<$1>').replaceAll('ghcr.io/f', '<http://ghcr.io/f|ghcr.io/f>'),
    ],
    ['coloured', `\u001b[31m${forbidden}\u001b[0m`],
    ['typeset', forbidden.replace(/"([^"]*)"/g, '“$1”')],
    ['in a code block', `\`\`\`${forbidden}\`\`\``],
    [
      'in containerd log',
      `time="2026-05-02T08:00:00Z" level=error msg="PullImage failed" error=${JSON.stringify(forbidden)}`,
    ],
    [
      'in klog',
      `E0502 08:00:00.276194   31420 remote_image.go:171] "PullImage from image service failed" err=${JSON.stringify(forbidden)} image="ghcr.io/fjord/cart:2"`,
    ],
    ['in a JSON log', JSON.stringify({ level: 'error', msg: 'pull', error: forbidden })],
    ['as a JSON event', JSON.stringify({ kind: 'Event', reason: 'Failed', message: forbidden })],
  ])('%s', (_, text) => {
    const readings = readText(text)

    expect(readings).toMatchObject([
      {
        kind: 'pullError',
        error: {
          status: 403,
          refusal: 'forbidden',
          image: { host: 'ghcr.io', path: 'fjord/cart', tag: '2' },
        },
      },
    ])
  })
})

describe('readText on the kubelet log', () => {
  test.each([
    ['with ImagePullBackOff: \\"Back-off pulling image \\\\\\"ghcr.io/fjord/cart:2\\\\\\"\\""', 'backOff'],
    ['with ErrImagePull: \\"ghcr.io/fjord/cart:2: not found\\""', 'pullError'],
    ['with CrashLoopBackOff: \\"back-off 5m0s restarting failed container=web\\""', 'otherTrouble'],
  ])('%s', (words, kind) => {
    const line = `E0502 08:00:00.120111    1834 pod_workers.go:1301] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"web\\" ${words} pod="shop/cart-1"`

    expect(readText(line)).toMatchObject([{ kind }])
  })
})

describe('readText on JSON', () => {
  test("knows the streaming service's log by the name of its program", () => {
    const entry = {
      jsonPayload: {
        SYSLOG_IDENTIFIER: 'gcfsd',
        MESSAGE: 'level=error msg="read failed" error="rpc error: code = ResourceExhausted desc = slow down"',
      },
    }

    expect(readText(JSON.stringify(entry))).toMatchObject([
      { kind: 'gcfsd', line: { grpcCode: 'ResourceExhausted' } },
    ])
  })

  test('reads a pod with its containers', () => {
    const pod = {
      kind: 'Pod',
      metadata: { name: 'cart-1', namespace: 'shop' },
      spec: { nodeName: 'node-3' },
      status: {
        conditions: [
          { type: 'Ready', reason: 'ContainersNotReady', message: 'containers with unready status: [web]' },
        ],
        containerStatuses: [
          {
            name: 'web',
            image: 'ghcr.io/fjord/cart:2',
            state: {
              waiting: {
                reason: 'ImagePullBackOff',
                message: `Back-off pulling image "ghcr.io/fjord/cart:2": ErrImagePull: ${forbidden}`,
              },
            },
          },
          { name: 'side', image: 'side:1', state: { running: {} } },
        ],
      },
    }

    expect(readText(JSON.stringify(pod, null, 2))).toMatchObject([
      {
        kind: 'pullError',
        namespace: 'shop',
        pod: 'cart-1',
        container: 'web',
        node: 'node-3',
        error: { status: 403 },
      },
    ])
  })

  test('reads an event of the events.k8s.io API', () => {
    const event = { reason: 'Failed', note: forbidden, regarding: { kind: 'Pod', name: 'cart-1' } }

    expect(readText(JSON.stringify(event))).toMatchObject([
      { kind: 'pullError', pod: 'cart-1', error: { status: 403 } },
    ])
  })

  test('reads a list of log entries', () => {
    const entry = {
      timestamp: '2026-05-02T08:00:00Z',
      logName: 'projects/fjord/logs/events',
      resource: { labels: { pod_name: 'cart-1', namespace_name: 'shop' } },
      jsonPayload: {
        reason: 'Failed',
        message: forbidden,
        involvedObject: { kind: 'Pod', name: 'cart-1', fieldPath: 'spec.containers{web}' },
      },
    }

    expect(readText(JSON.stringify([entry]))).toMatchObject([
      { kind: 'pullError', pod: 'cart-1', namespace: 'shop', container: 'web', at: '2026-05-02T08:00:00Z' },
    ])
  })
})

describe('readText stays silent about', () => {
  test.each([
    [
      '10.4.0.9 - - [02/May/2026:08:00:00 +0000] "GET /v2/shop/cart/manifests/2 HTTP/1.1" 403 87 "-" "containerd/2.0"',
    ],
    ['fwiw the ImagePullBackOff we had last week was just an expired robot token'],
    ['has anybody seen ErrImagePull on the new pool today?'],
    ['we failed to pull images again, third time this week'],
    ['nothing to see here'],
    [''],
  ])('%s', (text) => {
    expect(readText(text).filter(({ kind }) => kind !== 'otherTrouble')).toEqual([])
  })

  test.each([
    ['Liveness probe failed: Get "https://quay.io/healthz": dial tcp 1.2.3.4:443: i/o timeout', 'probe'],
    ['Back-off restarting failed container web in pod cart-1', 'crash-loop'],
    [
      'MountVolume.SetUp failed for volume "pvc-1" : rpc error: code = PermissionDenied desc = denied',
      'volume',
    ],
    ['0/3 nodes are available: 3 Insufficient cpu.', 'scheduling'],
    [
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "a1": cni plugin not initialized',
      'sandbox-network',
    ],
    ['pods "cart-1" is forbidden: exceeded quota: team, requested: pods=1', 'quota'],
    ['admission webhook "policy.fjord.example" denied the request', 'admission'],
    ['web: OOMKilled (exit code 137)', 'out-of-memory'],
    ['Error: configmap "cart" not found', 'container-config'],
    ['psycopg2.OperationalError: connection to server at "10.0.0.9" failed: timeout', 'something-else'],
  ])('%s', (text, trouble) => {
    expect(readText(text)).toMatchObject([{ kind: 'otherTrouble', trouble }])
  })
})

describe('readText survives', () => {
  test('any junk', () => {
    const words = [
      'Failed to pull image "',
      '": ',
      'lookup ',
      '\n',
      '{"',
      '[',
      'msg="',
      '\\',
      '<http://',
      'Warning  Failed ',
      'dial tcp ',
      '🦀',
      '\u0000',
      '%!A(MISSING)',
      ': not found',
      'x'.repeat(300),
    ]
    let seed = 7
    const next = (limit: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % limit
    }

    for (let round = 0; round < 3000; round++) {
      const junk = Array.from({ length: next(12) }, () => words[next(words.length)]).join('')

      expect(Array.isArray(readText(junk))).toBe(true)
    }
  })
})

test('an error that a long log repeats is read once, and one behind many other lines is found', () => {
  const repeated = Array.from(
    { length: 500 },
    () => 'Failed to pull image "quay.io/elm/ash:1": manifest unknown',
  )
  const others = Array.from(
    { length: 900 },
    (_, turn) => `Warning  Unhealthy  3m  kubelet  probe failed ${turn}`,
  )
  const last = 'Failed to pull image "quay.io/elm/oak:2": manifest unknown'

  const readings = readText([...repeated, ...others, last].join('\n'))

  const errors = readings.flatMap((reading) => (reading.kind === 'pullError' ? [reading.image] : []))
  expect(errors).toEqual(['quay.io/elm/ash:1', 'quay.io/elm/oak:2'])
})

test('a list of thousands of events gives as many readings as a long log, and none that pushes out the error', () => {
  const message = (turn: number) => `Failed to pull image "quay.io/elm/ash-${turn}:1": manifest unknown`
  const failed = Array.from({ length: 900 }, (_, turn) => ({ reason: 'Failed', message: message(turn) }))
  const repeated = Array.from({ length: 900 }, () => ({ reason: 'Failed', message: message(0) }))
  const others = Array.from({ length: 900 }, (_, turn) => ({
    reason: 'Unhealthy',
    message: `probe failed ${turn}`,
  }))
  const imagesIn = (items: readonly object[]) =>
    readText(JSON.stringify({ items })).flatMap((reading) =>
      reading.kind === 'pullError' ? [reading.image] : [],
    )

  expect(imagesIn(failed)).toHaveLength(200)
  expect(imagesIn([...repeated, ...others, ...failed.slice(1, 2)])).toEqual([
    'quay.io/elm/ash-0:1',
    'quay.io/elm/ash-1:1',
  ])
})
