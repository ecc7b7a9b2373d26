import { describe, expect, test } from '@jest/globals'
import { claimsOf } from '../support/test-cause.ts'

const image = 'hub.moor.example/heath/gorse:7'

type Documented = readonly [cause: string, error: string]

/** What Google's pages on image pulls and image streaming print as errors, in every language alike. */
const errors: readonly Documented[] = [
  [
    'registry-forbidden',
    'Failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
  ],
  ['registry-forbidden', 'Pulling from host hub.moor.example failed with status code: 403 Forbidden'],
  [
    'registry-unauthorized',
    'Failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
  ],
  ['registry-unauthorized', 'Unexpected status code [manifests 1.0]: 401 Unauthorized'],
  [
    'dns-failure',
    `Failed to do request: Head "${image}": dial tcp: lookup hub.moor.example on 169.254.169.254:53: server misbehaving`,
  ],
  ['node-bootstrap-blocked', 'Failed to start Download and install k8s binaries and configurations'],
  ['registry-timeout', `Failed to do request: Head "${image}": dial tcp 203.0.113.8: i/o timeout`],
  [
    'content-missing',
    'Failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:4b1a (application/vnd.docker.container.image.v1+json) from remote: not found',
  ],
  [
    'schema1-unsupported',
    `Failed to get converter for "${image}": Pulling Schema 1 images have been deprecated and disabled by default since containerd v2.0. As a workaround you may set an environment variable \`CONTAINERD_ENABLE_DEPRECATED_PULL_SCHEMA_1_IMAGE=1\`, but this will be completely removed in containerd v2.1.`,
  ],
  // The pages leave out the word "desc" in the beginning that they give for most errors.
  [
    'registry-unauthorized',
    `Failed to pull image "${image}": rpc error: code = Unknown = failed to pull and unpack image "${image}": failed to resolve reference "${image}": unexpected status code [manifests 1.0]: 401 Unauthorized`,
  ],
  [
    'streaming-scope-missing',
    'level=fatal msg="Failed to create a Container File System client: rpc error:\ncode = PermissionDenied desc = failed to probe endpoint: rpc error: code = PermissionDenied\ndesc = Request had insufficient authentication scopes."',
  ],
  [
    'streaming-not-imported',
    'level=error msg="backend.Prepare failed" error="rpc error: code = FailedPrecondition desc = gorse is not there yet" module=gcfs_backend',
  ],
  [
    'streaming-image-ineligible',
    'level=error msg="backend.Prepare failed" error="rpc error: code=InvalidArgument desc = gorse can not be served" module=gcfs_backend',
  ],
  [
    'streaming-quota-exceeded',
    `level=error msg="backend.FileContent failed" error="rpc error: code = ResourceExhausted desc = Quota exceeded for quota metric 'Content requests per project per region' and limit 'Content requests per project per region per minute per region' of service 'containerfilesystem.googleapis.com' for consumer 'project_number:4711'." layer_id="sha256:4b1a" module=gcfs_backend offset=0 path=etc/hosts size=4096`,
  ],
]

/** These say too little to be found inside a sentence; they stand on a line of their own. */
const shortErrors: readonly Documented[] = [
  ['image-not-found', `"${image}": not found`],
  ['image-not-found', '"IMAGE_ADDRESS": not found'],
  ['pull-timeout', 'Unknown desc = context canceled'],
]

const described = (heading: string) => `${heading}
      Type     Reason   Age               From                Message
      ----     ------   ----              ----                -------
      Warning  Failed   5m (x4 over 7m)   kubelet, moor-node  Failed to pull image "${image}": rpc error: code = Unknown desc = Error response from daemon: repository ${image} not found
      Warning  Failed   5m (x4 over 7m)   kubelet, moor-node  Error: ErrImagePull
      Normal   BackOff  5m (x6 over 7m)   kubelet, moor-node  Back-off pulling image "${image}"
      Warning  Failed   2m (x20 over 7m)  kubelet, moor-node  Error: ImagePullBackOff`

type Page = {
  /** What a reader copies along, with the quotation marks and colons of the language. */
  around: readonly ((error: string) => string)[]
  eventsHeading: string
  /** The C library's ENXIO, which the streaming page prints in the reader's language. */
  noSuchDevice: readonly string[]
}

const pages: Readonly<Record<string, Page>> = {
  en: {
    around: [
      (error) => `The event says "${error}" and nothing else.`,
      (error) => `Authentication\n  • ${error}`,
    ],
    eventsHeading: 'What the events look like:',
    noSuchDevice: ['mv: cannot move one to two: No such device or address'],
  },
  es: {
    around: [
      (error) => `Cuando aparece «${error}», mira primero la cuenta.`,
      (error) => `Cuando aparece “${error}”, mira primero la cuenta.`,
      (error) => `Autenticación\n  • ${error}`,
    ],
    eventsHeading: 'Así se ven los eventos:',
    noSuchDevice: [
      '“No existe el dispositivo o la dirección”',
      'Con mv sale “No existe el dispositivo o la dirección”.',
    ],
  },
  fr: {
    around: [
      (error) => `L’évènement indique « ${error} », sans autre détail.`,
      (error) => `Authentification\u00a0:\n  • ${error}`,
    ],
    eventsHeading: 'Les évènements ont cette forme\u00a0:',
    noSuchDevice: [
      'mv: impossible de déplacer un vers deux\u00a0: Aucun périphérique ou adresse',
      'renameat2 échoue («\u00a0Périphérique inexistant ou adresse\u00a0»).',
    ],
  },
  ja: {
    around: [
      (error) => `イベントには「${error}」とだけ出ています。`,
      (error) => `認証：${error}`,
      (error) => `認証\n  • ${error}`,
    ],
    eventsHeading: 'イベントの例：',
    noSuchDevice: [
      '「デバイスまたはアドレスがありません」',
      'mv コマンドで「デバイスまたはアドレスがありません」と表示されます。',
    ],
  },
  id: {
    around: [
      (error) => `Pada event hanya tertulis "${error}", tanpa rincian lain.`,
      (error) => `Autentikasi\n  • ${error}`,
    ],
    eventsHeading: 'Contoh event:',
    noSuchDevice: ['Perintah mv gagal: "Tidak ada\nperangkat atau alamat tersebut".'],
  },
}

describe.each(Object.entries(pages))('an error copied from the %s pages', (_, page) => {
  test.each(errors)('is %s: %s', (cause, error) => {
    expect([error, ...page.around.map((around) => around(error))].map((text) => claimsOf(text))).toEqual(
      [error, ...page.around].map(() => [cause]),
    )
  })

  test.each(shortErrors)('is %s on its own line: %s', (cause, error) => {
    expect(claimsOf(error)).toEqual([cause])
    expect(claimsOf(`${page.eventsHeading}\n\n${error}`)).toEqual([cause])
  })

  test('is found among the rows of events', () => {
    expect(claimsOf(described(page.eventsHeading))).toEqual(['image-not-found'])
  })

  test.each(page.noSuchDevice)('is streaming-rename-symlink: %s', (text) => {
    expect(claimsOf(text)).toEqual(['streaming-rename-symlink'])
  })
})
