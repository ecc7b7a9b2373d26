import { describe, expect, test } from '@jest/globals'
import { readText } from '../../src/pull-error/read-text.ts'
import { claimsOf } from '../support/test-cause.ts'

type Row = readonly [what: string, text: string, cause: string, fields: Readonly<Record<string, unknown>>]

const gorse = { image: { host: 'quay.io', path: 'heath/gorse', tag: '7' } }
const missing =
  'failed to pull and unpack image "quay.io/heath/gorse:7": failed to resolve reference "quay.io/heath/gorse:7": quay.io/heath/gorse:7: not found'
const containerd = `level=error msg="PullImage \\"quay.io/heath/gorse:7\\" failed" error=${JSON.stringify(missing)}`
const linked = '<http://gcr.io/moor/gorse:7|gcr.io/moor/gorse:7>'
const atGoogle = {
  image: { host: 'gcr.io', path: 'moor/gorse' },
  registry: { google: true, project: 'moor' },
}
const lines = (...all: string[]) => all.join('\n')

const programs: Readonly<Record<string, readonly Row[]>> = {
  'cri-dockerd': [
    [
      'an event since the kubelet leaves the code Unknown out',
      'Failed to pull image "hub.moor.example/gorse:7": Error response from daemon: Get "https://hub.moor.example/v2/": dial tcp: lookup hub.moor.example on 10.4.0.2:53: no such host',
      'dns-failure',
      { dns: { kind: 'no-such-host', host: 'hub.moor.example', resolver: '10.4.0.2' } },
    ],
    [
      'an event with the code',
      'Failed to pull image "heath/gorse:7": rpc error: code = Unknown desc = Error response from daemon: manifest for heath/gorse:7 not found: manifest unknown: manifest unknown',
      'image-not-found',
      { grpcCode: 'Unknown', registryCode: 'manifest-unknown', missing: 'manifest' },
    ],
    [
      'a limit with its advice',
      'Failed to pull image "heath/gorse:7": Error response from daemon: toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
      'rate-limited',
      { registryCode: 'toomanyrequests', refusal: 'rate-limit', registry: { kind: 'docker-hub' } },
    ],
    [
      'its own words for the image of a sandbox',
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed pulling image "hub.moor.example/pause:3.9": Error response from daemon: Get "https://hub.moor.example/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
      'registry-timeout',
      { network: 'awaiting-headers', image: { path: 'pause' } },
    ],
    [
      'another platform',
      'Failed to pull image "heath/gorse:7": Error response from daemon: no matching manifest for linux/arm64/v8 in the manifest list entries: no match for platform in manifest: not found',
      'platform-mismatch',
      { missing: 'platform' },
    ],
  ],
  crictl: [
    [
      'a pull, whose error it prints twice',
      lines(
        'root@moor-node-2:~# crictl pull quay.io/heath/gorse:7',
        `E0704 10:00:00.123456   12345 remote_image.go:238] "PullImage from image service failed" err=${JSON.stringify(`rpc error: code = NotFound desc = ${missing}`)} image="quay.io/heath/gorse:7"`,
        `FATA[0000] pulling image: rpc error: code = NotFound desc = ${missing}`,
      ),
      'image-not-found',
      { grpcCode: 'NotFound', missing: 'manifest', ...gorse },
    ],
    [
      'the last line of a pull alone',
      'FATA[0002] pulling image: rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/heath/gorse:7": failed to resolve reference "quay.io/heath/gorse:7": failed to do request: Head "https://quay.io/v2/heath/gorse/manifests/7": dial tcp 203.0.113.8:443: connect: connection refused',
      'registry-unreachable',
      { network: 'refused', ip: '203.0.113.8', ...gorse },
    ],
    [
      'the last line as older versions word it',
      'FATA[0002] pulling image failed: rpc error: code = Unknown desc = failed to pull and unpack image "quay.io/heath/gorse:7": failed to resolve reference "quay.io/heath/gorse:7": failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized',
      'registry-unauthorized',
      { stage: 'authorize', status: 401, ...gorse },
    ],
    [
      'no runtime to ask',
      'FATA[0000] validate service connection: validate CRI v1 image API for endpoint "unix:///run/containerd/containerd.sock": rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: no such file or directory"',
      'runtime-unavailable',
      { grpcCode: 'Unavailable', runtimeDown: true },
    ],
  ],
  podman: [
    [
      'a refusal',
      lines(
        'Trying to pull docker.io/heath/gorse:7...',
        'Error: initializing source docker://heath/gorse:7: reading manifest 7 in docker.io/heath/gorse: requested access to the resource is denied',
      ),
      'registry-forbidden',
      { registryCode: 'denied', image: { host: 'docker.io', path: 'heath/gorse' } },
    ],
    [
      'a missing tag',
      lines(
        'Trying to pull quay.io/heath/gorse:7...',
        'Error: initializing source docker://quay.io/heath/gorse:7: reading manifest 7 in quay.io/heath/gorse: manifest unknown',
      ),
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
    [
      'an unknown name',
      lines(
        'Trying to pull quay.io/heath/gorse:7...',
        'Error: initializing source docker://quay.io/heath/gorse:7: pinging container registry quay.io: Get "https://quay.io/v2/": dial tcp: lookup quay.io on 10.4.0.2:53: no such host',
      ),
      'dns-failure',
      { dns: { host: 'quay.io', resolver: '10.4.0.2' }, ...gorse },
    ],
    [
      'its warning before it tries again',
      lines(
        'Trying to pull hub.moor.example/gorse:7...',
        'time="2026-07-04T10:00:00Z" level=warning msg="Failed, retrying in 1s ... (1/3). Error: initializing source docker://hub.moor.example/gorse:7: pinging container registry hub.moor.example: Get \\"https://hub.moor.example/v2/\\": tls: failed to verify certificate: x509: certificate signed by unknown authority"',
      ),
      'tls-untrusted',
      { tls: 'unknown-authority', image: { host: 'hub.moor.example' } },
    ],
    [
      'a short name that it tried at two registries',
      lines(
        'Error: 2 errors occurred while pulling:',
        ' * initializing source docker://hub.moor.example/gorse:7: reading manifest 7 in hub.moor.example/gorse: requested access to the resource is denied',
        ' * initializing source docker://quay.io/heath/gorse:7: reading manifest 7 in quay.io/heath/gorse: manifest unknown',
      ),
      'image-not-found',
      { registryCode: 'manifest-unknown', missing: 'manifest', ...gorse },
    ],
    [
      'the same on one line, in an event of CRI-O',
      'Failed to pull image "gorse:7": 2 errors occurred: * initializing source docker://hub.moor.example/gorse:7: pinging container registry hub.moor.example: Get "https://hub.moor.example/v2/": dial tcp: lookup hub.moor.example on 10.4.0.2:53: no such host * initializing source docker://quay.io/heath/gorse:7: reading manifest 7 in quay.io/heath/gorse: requested access to the resource is denied',
      'dns-failure',
      { dns: { host: 'hub.moor.example' }, image: { host: 'hub.moor.example', path: 'gorse' } },
    ],
    [
      'a full disk',
      lines(
        'Trying to pull quay.io/heath/gorse:7...',
        'Getting image source signatures',
        'Copying blob sha256:4b1a',
        'Error: writing blob: storing blob to file "/var/tmp/container_images_storage123/1": write /var/tmp/container_images_storage123/1: no space left on device',
      ),
      'node-disk-full',
      { nodeTrouble: 'disk-full' },
    ],
  ],
  BuildKit: [
    [
      'a failed step, then the whole',
      lines(
        '#3 [internal] load metadata for quay.io/heath/gorse:7',
        '#3 ERROR: unexpected status from HEAD request to https://quay.io/v2/heath/gorse/manifests/7: 403 Forbidden',
        '------',
        ' > [internal] load metadata for quay.io/heath/gorse:7:',
        '------',
        'Dockerfile:1',
        '--------------------',
        '   1 | >>> FROM quay.io/heath/gorse:7',
        '--------------------',
        'ERROR: failed to solve: quay.io/heath/gorse:7: failed to resolve source metadata for quay.io/heath/gorse:7: unexpected status from HEAD request to https://quay.io/v2/heath/gorse/manifests/7: 403 Forbidden',
      ),
      'registry-forbidden',
      { status: 403, ...gorse },
    ],
    [
      'the frame of newer versions',
      'ERROR: failed to build: failed to solve: quay.io/heath/gorse:7: failed to resolve source metadata for quay.io/heath/gorse:7: quay.io/heath/gorse:7: not found',
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
    [
      'the frame of versions before 0.11',
      'failed to solve with frontend dockerfile.v0: failed to create LLB definition: quay.io/heath/gorse:7: not found',
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
    [
      'a silent network',
      'ERROR: failed to solve: quay.io/heath/gorse:7: failed to do request: Head "https://quay.io/v2/heath/gorse/manifests/7": dial tcp 203.0.113.8:443: i/o timeout',
      'registry-timeout',
      { network: 'timeout', ip: '203.0.113.8', ...gorse },
    ],
  ],
  'a pod sandbox': [
    [
      'an image that is not there',
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to start sandbox "5e9c": failed to get sandbox image "hub.moor.example/pause:3.10": failed to pull image "hub.moor.example/pause:3.10": failed to pull and unpack image "hub.moor.example/pause:3.10": failed to resolve image: hub.moor.example/pause:3.10: not found',
      'image-not-found',
      { missing: 'manifest', image: { host: 'hub.moor.example', path: 'pause', tag: '3.10' } },
    ],
    [
      "a silent network to Google's registry",
      'Failed to create pod sandbox: rpc error: code = DeadlineExceeded desc = failed to get sandbox image "registry.k8s.io/pause:3.9": failed to pull image "registry.k8s.io/pause:3.9": failed to pull and unpack image "registry.k8s.io/pause:3.9": failed to resolve reference "registry.k8s.io/pause:3.9": failed to do request: Head "https://registry.k8s.io/v2/pause/manifests/3.9": dial tcp 203.0.113.8:443: i/o timeout',
      'google-api-timeout',
      { network: 'timeout', registry: { kind: 'kubernetes', google: true } },
    ],
  ],
  'a list of attempts': [
    [
      'the attempt with a limit before the anonymous one',
      'Failed to pull image "heath/gorse:7": [failed to pull and unpack image "docker.io/heath/gorse:7": failed to resolve reference "docker.io/heath/gorse:7": unexpected status from HEAD request to https://registry-1.docker.io/v2/heath/gorse/manifests/7: 429 Too Many Requests, failed to pull and unpack image "docker.io/heath/gorse:7": failed to resolve reference "docker.io/heath/gorse:7": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed]',
      'rate-limited',
      { status: 429, refusal: 'rate-limit' },
    ],
    [
      'credentials before an anonymous token',
      'Failed to pull image "hub.moor.example/gorse:7": [rpc error: code = Unknown desc = failed to pull and unpack image "hub.moor.example/gorse:7": failed to resolve reference "hub.moor.example/gorse:7": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://hub.moor.example/token: 401 Unauthorized, rpc error: code = Unknown desc = failed to pull and unpack image "hub.moor.example/gorse:7": failed to resolve reference "hub.moor.example/gorse:7": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://hub.moor.example/token: 403 Forbidden]',
      'registry-unauthorized',
      { status: 401, stage: 'authorize' },
    ],
  ],
  Slack: [
    [
      'links, quotes and an ampersand in an address',
      `Failed to pull image &quot;${linked}&quot;: failed to authorize: failed to fetch oauth token: unexpected status from GET request to <https://gcr.io/v2/token?scope=repository%3Amoor%2Fgorse%3Apull&amp;service=gcr.io>: 403 Forbidden`,
      'registry-forbidden',
      {
        ...atGoogle,
        status: 403,
        url: 'https://gcr.io/v2/token?scope=repository%3Amoor%2Fgorse%3Apull&service=gcr.io',
      },
    ],
    [
      'a host that it took for a link, and angle brackets',
      `Failed to pull image "${linked}": rpc error: code = Unknown desc = failed to pull and unpack image "${linked}": failed to resolve reference "${linked}": pulling from host <http://gcr.io|gcr.io> failed with status code [manifests 7]: 530 &lt;none&gt;`,
      'registry-server-error',
      { ...atGoogle, status: 530 },
    ],
    [
      'an address without words of its own',
      `Failed to pull image "${linked}": failed to do request: Head "<https://gcr.io/v2/moor/gorse/manifests/7>": dial tcp 10.4.0.9:443: connect: connection refused`,
      'registry-unreachable',
      { ...atGoogle, method: 'HEAD', url: 'https://gcr.io/v2/moor/gorse/manifests/7', network: 'refused' },
    ],
  ],
  "Go's formatting": [
    [
      'an address that went through Printf',
      'Failed to pull image "gcr.io/moor/gorse:7": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://gcr.io/v2/token?scope=repository%!A(MISSING)moor%!F(MISSING)gorse%!A(MISSING)pull&service=gcr.io: 401 Unauthorized',
      'registry-unauthorized',
      {
        ...atGoogle,
        status: 401,
        url: 'https://gcr.io/v2/token?scope=repository%3Amoor%2Fgorse%3Apull&service=gcr.io',
      },
    ],
    [
      'an address with more than colons and slashes',
      'Failed to pull image "gcr.io/moor/gorse:7": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://gcr.io/v2/token?scope=repository%!A(MISSING)moor%!F(MISSING)gorse%!A(MISSING)pull%!C(MISSING)push&account=a%!D(MISSING)b%!B(MISSING)c: 401 Unauthorized',
      'registry-unauthorized',
      {
        ...atGoogle,
        url: 'https://gcr.io/v2/token?scope=repository%3Amoor%2Fgorse%3Apull%2Cpush&account=a%3Db%2Bc',
      },
    ],
  ],
  'a page of documentation': [
    [
      'an error behind a bullet, and another',
      lines('• "quay.io/heath/gorse:7": not found'),
      'image-not-found',
      { text: '"quay.io/heath/gorse:7": not found', missing: 'manifest', ...gorse },
    ],
    [
      'a cancelled pull behind an asterisk',
      '* Unknown desc = context canceled',
      'pull-timeout',
      { text: 'Unknown desc = context canceled', brokenOff: 'canceled' },
    ],
    [
      'a request without a scheme',
      'Failed to do request: Head "gcr.io/v2/moor/gorse/manifests/7": dial tcp 203.0.113.8:443: i/o timeout',
      'google-api-timeout',
      { method: 'HEAD', network: 'timeout', ip: '203.0.113.8', ...atGoogle },
    ],
    [
      'a request that names the image, and an address without its port',
      'Failed to do request: Head "gcr.io/moor/gorse:7": dial tcp 203.0.113.8: i/o timeout',
      'google-api-timeout',
      { network: 'timeout', ip: '203.0.113.8', ...atGoogle },
    ],
  ],
  'a terminal': [
    [
      'colours',
      `\u001b[33mWarning\u001b[0m  Failed  2s  kubelet  \u001b[1mFailed to pull image "quay.io/heath/gorse:7": ${missing.replace(/not found$/, '\u001b[38;5;9mnot found\u001b[K\u001b[m')}`,
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
    [
      'lines broken between words',
      `Warning  Failed  2s  kubelet  Failed to pull image "quay.io/heath/gorse:7": ${missing.replaceAll(' ', '\n')}`,
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
    ...[47, 80, 100, 132].flatMap((columns): Row[] => {
      const row = `  Warning  Failed     3m12s (x4 over 5m)   kubelet            Failed to pull image "quay.io/heath/gorse:7": ${missing}`
      const broken = row.match(new RegExp(`.{1,${columns}}`, 'g'))?.join('\n') ?? ''
      return [
        [
          `a row broken after ${columns} columns`,
          broken,
          'image-not-found',
          { missing: 'manifest', ...gorse },
        ],
        [
          `a row below others, broken after ${columns} columns`,
          `  Normal   Pulling    3m12s                kubelet            Pulling\n${broken}`,
          'image-not-found',
          { missing: 'manifest', ...gorse },
        ],
      ]
    }),
  ],
  'a log': [
    [
      'logrus',
      `time="2026-07-04T10:00:00.123456789Z" ${containerd}`,
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
    [
      'logrus on a terminal',
      `ERRO[0003] PullImage "quay.io/heath/gorse:7" failed                      error=${JSON.stringify(missing)}`,
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
    [
      'journald with the date as people write it',
      `Jul 04 10:00:00 moor-node-2 containerd[731]: time="2026-07-04T10:00:00Z" ${containerd}`,
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
    [
      'journald with an ISO date',
      `2026-07-04T10:00:00+0000 moor-node-2 containerd[731]: time="2026-07-04T10:00:00Z" ${containerd}`,
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
    [
      'klog in journald, with microseconds',
      `Jul 04 10:00:00.654321 moor-node-2 kubelet[1834]: E0704 10:00:00.654210    1834 kuberuntime_image.go:55] "Failed to pull image" err=${JSON.stringify(`rpc error: code = NotFound desc = ${missing}`)} image="quay.io/heath/gorse:7"`,
      'image-not-found',
      { grpcCode: 'NotFound', missing: 'manifest', ...gorse },
    ],
    [
      'a plain line in journald, with microseconds',
      `Jul 04 10:00:00.654321 moor-node-2 containerd[731]: ${missing}`,
      'image-not-found',
      { text: missing, missing: 'manifest', ...gorse },
    ],
    [
      'journald as JSON',
      JSON.stringify({ _HOSTNAME: 'moor-node-2', SYSLOG_IDENTIFIER: 'containerd', MESSAGE: containerd }),
      'image-not-found',
      { missing: 'manifest', ...gorse },
    ],
  ],
}

describe.each(Object.entries(programs))('reads what comes from %s:', (_, rows) => {
  test.each(rows)('%s', (_what, text, cause, fields) => {
    const readings = readText(text)

    // The last line of a program says the whole of it.
    expect(readings.at(-1)).toMatchObject({ kind: 'pullError', error: fields })
    expect(readings.every(({ kind }) => kind === 'pullError')).toBe(true)
    expect(claimsOf(text)).toEqual([cause])
  })
})

describe('reads where it was from JSON of', () => {
  const message = `Failed to pull image "quay.io/heath/gorse:7": ${missing}`
  const event = {
    apiVersion: 'v1',
    kind: 'Event',
    type: 'Warning',
    reason: 'Failed',
    count: 4,
    lastTimestamp: '2026-07-04T10:00:00Z',
    source: { component: 'kubelet', host: 'moor-node-2' },
    involvedObject: {
      kind: 'Pod',
      name: 'gorse-1',
      namespace: 'heath',
      fieldPath: 'spec.initContainers{seed}',
    },
    message,
  }
  const place = {
    namespace: 'heath',
    pod: 'gorse-1',
    container: 'seed',
    node: 'moor-node-2',
    count: 4,
    at: '2026-07-04T10:00:00Z',
  }

  test.each([
    ['an event', event, place],
    ['a list of events', { apiVersion: 'v1', kind: 'List', items: [event] }, place],
    [
      'a log entry of an event',
      {
        insertId: '1a2b',
        logName: 'projects/moor/logs/events',
        timestamp: '2026-07-04T10:00:00Z',
        severity: 'WARNING',
        resource: { type: 'k8s_pod', labels: { pod_name: 'gorse-1', namespace_name: 'heath' } },
        jsonPayload: event,
      },
      place,
    ],
    [
      "a log entry of a node's container runtime",
      {
        insertId: '1a2c',
        logName: 'projects/moor/logs/container-runtime',
        timestamp: '2026-07-04T10:00:00Z',
        resource: { type: 'k8s_node', labels: { node_name: 'moor-node-2' } },
        jsonPayload: { SYSLOG_IDENTIFIER: 'containerd', MESSAGE: containerd },
      },
      { node: 'moor-node-2', at: '2026-07-04T10:00:00Z' },
    ],
  ])('%s', (_, json, fields) => {
    for (const text of [JSON.stringify(json), JSON.stringify(json, null, 2)]) {
      expect(readText(text)).toMatchObject([
        { kind: 'pullError', ...fields, error: { missing: 'manifest', ...gorse } },
      ])
      expect(claimsOf(text)).toEqual(['image-not-found'])
    }
  })
})

describe('kubectl get event -o yaml', () => {
  const yaml = (indent: string) =>
    lines(
      'apiVersion: v1',
      'count: 4',
      'involvedObject:',
      '  fieldPath: spec.containers{web}',
      '  kind: Pod',
      '  name: gorse-1',
      '  namespace: heath',
      'kind: Event',
      'lastTimestamp: "2026-07-04T10:00:00Z"',
      `message: 'Failed to pull image "quay.io/heath/gorse:7": failed to resolve reference`,
      `  "quay.io/heath/gorse:7": server message: it''s gone:`,
      "  quay.io/heath/gorse:7: not found'",
      'metadata:',
      '  name: gorse-1.18f3',
      '  namespace: heath',
      'reason: Failed',
      'reportingComponent: kubelet',
      'source:',
      '  component: kubelet',
      '  host: moor-node-2',
      'type: Warning',
    ).replace(/^/gm, indent)
  const place = { namespace: 'heath', pod: 'gorse-1', container: 'web', node: 'moor-node-2' }
  const text =
    'Failed to pull image "quay.io/heath/gorse:7": failed to resolve reference "quay.io/heath/gorse:7": server message: it\'s gone: quay.io/heath/gorse:7: not found'
  const error = { text, missing: 'manifest', ...gorse }

  test('says where it was, and the message alone', () => {
    expect(readText(yaml(''))).toMatchObject([
      { kind: 'pullError', at: '2026-07-04T10:00:00Z', ...place, error },
    ])
  })

  test('keeps the events of a list apart', () => {
    const second = lines(
      '- apiVersion: v1',
      '  involvedObject:',
      '    kind: Pod',
      '    name: gorse-2',
      '  kind: Event',
      '  message: Back-off restarting failed container web',
      '  reason: BackOff',
      '  type: Warning',
    )
    const list = lines('apiVersion: v1', 'items:', yaml('  ').replace(' ', '-'), second, 'kind: List')

    const readings = readText(list)

    expect(readings).toMatchObject([
      { kind: 'pullError', ...place, error },
      { kind: 'otherTrouble', trouble: 'crash-loop', pod: 'gorse-2' },
    ])
    expect(readings[1]).not.toHaveProperty('container')
  })
})

describe('crictl inspect', () => {
  const labels = {
    'io.kubernetes.container.name': 'web',
    'io.kubernetes.pod.name': 'gorse-6d9f-x2k4q',
    'io.kubernetes.pod.namespace': 'heath',
  }
  const inspected = (status: object) => {
    const whole = { id: '1a2b', metadata: { attempt: 3, name: 'web' }, labels, ...status }
    return JSON.stringify({ status: whole, info: { pid: 0 } }, null, 2)
  }

  test('shows why a container of another architecture ended', () => {
    const text = inspected({
      state: 'CONTAINER_EXITED',
      exitCode: 128,
      image: { image: 'quay.io/heath/gorse:7' },
      reason: 'StartError',
      message:
        'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/gorse": exec format error: unknown',
    })

    expect(readText(text)).toMatchObject([{ kind: 'fault', fault: 'exec-format' }])
    expect(claimsOf(text)).toEqual(['platform-mismatch'])
  })

  test.each([
    ['a container that runs', inspected({ state: 'CONTAINER_RUNNING', reason: '', message: '' })],
    [
      'pods as JSON',
      JSON.stringify({
        items: [{ id: '4f1c', metadata: { name: 'gorse-1', namespace: 'heath' }, state: 'SANDBOX_READY' }],
      }),
    ],
    [
      'pods',
      lines(
        'POD ID          CREATED         STATE    NAME               NAMESPACE   ATTEMPT   RUNTIME',
        '4f1c2d3e4a5b6   2 minutes ago   Ready    gorse-6d9f-x2k4q   heath       0         (default)',
      ),
    ],
    [
      'containers',
      lines(
        'CONTAINER       IMAGE           CREATED         STATE    NAME   ATTEMPT   POD ID          POD',
        '1a2b3c4d5e6f7   9f8e7d6c5b4a3   2 minutes ago   Exited   web    4         4f1c2d3e4a5b6   gorse-6d9f',
      ),
    ],
    [
      'an image',
      JSON.stringify({
        status: { id: 'sha256:12', repoTags: ['quay.io/heath/gorse:7'], repoDigests: [], size: '4096' },
      }),
    ],
  ])('and its sister commands blame nothing for %s', (_, text) => {
    expect(readText(text)).toEqual([])
  })
})

describe('no pull fails in', () => {
  test.each([
    [
      'a pull of podman that went well',
      lines(
        'Trying to pull quay.io/heath/gorse:7...',
        'Getting image source signatures',
        'Copying blob 4b1a done   |',
        'Copying config 9c2d done   |',
        'Writing manifest to image destination',
        '9c2d',
      ),
    ],
    [
      'a build whose own step failed',
      'ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
    ],
    [
      'a push of BuildKit',
      'ERROR: failed to solve: failed to push ghcr.io/heath/gorse:7: denied: permission_denied: write_package',
    ],
    [
      'the progress of cri-dockerd',
      'Jul 04 10:00:00 moor-node-2 cri-dockerd[811]: time="2026-07-04T10:00:00Z" level=info msg="Pulling image heath/gorse:7: 3f4c: Downloading [====>   ]  1.2MB/40MB"',
    ],
  ])('%s', (_, text) => {
    expect(claimsOf(text)).toEqual([])
  })
})
