import { describe, expect, test } from '@jest/globals'
import type { CauseId } from '../../src/causes/cause.ts'
import { causes } from '../../src/causes/index.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { observeText } from '../../src/evidence/observe.ts'
import { withNode } from '../support/situation.ts'

const pull = 'Failed to pull image "fjord/cart:1": '

function judge(id: CauseId, text: string, evidence: Evidence = {}) {
  const [symptom] = observeText(text, { slowPullMs: 60_000 }).symptoms
  if (!symptom) throw new Error('the text shows nothing')
  return { notes: causes[id].notes(evidence, symptom), verdict: causes[id].confirm?.(evidence, symptom) }
}

describe('notes of what the text says', () => {
  test.each<[CauseId, string, string[]]>([
    ['node-disk-full', `${pull}write /var/lib/x: no space left on device`, []],
    ['node-disk-full', `${pull}write /var/lib/x: disk quota exceeded`, ['quota']],
    ['node-disk-read-only', `${pull}failed to copy: mkdir /x: read-only file system`, ['readOnly']],
    ['node-disk-read-only', `${pull}failed to copy: read /x: input/output error`, ['inputOutput']],
    ['layer-corrupt', `${pull}failed to copy: unexpected EOF`, ['cutOff']],
    ['layer-corrupt', `${pull}unexpected commit digest sha256:1, expected sha256:2`, ['otherContent']],
    ['unpack-unsupported', `${pull}failed to extract layer sha256:1: whiteout file "x"`, ['whiteout']],
    ['unpack-unsupported', `${pull}ApplyLayer stderr: lchown /x: invalid argument`, ['owner']],
    [
      'registry-policy-blocked',
      `${pull}current image with 3 vulnerabilities cannot be pulled`,
      ['vulnerable'],
    ],
    ['registry-policy-blocked', `${pull}PROJECTPOLICYVIOLATION: The image is not signed`, ['notSigned']],
    ['not-an-image', `${pull}unsupported media type application/vnd.cncf.helm.config.v1+json`, ['helmChart']],
    ['not-an-image', `${pull}mismatched image rootfs and manifest layers`, ['artifact']],
    ['not-an-image', `${pull}no decoder for tar+gzip+encrypted: ctd-decoder`, ['encrypted']],
    ['not-an-image', `${pull}unexpected end of JSON input`, ['unreadable']],
  ])('%s: %s', (id, text, notes) => {
    expect(judge(id, text).notes).toEqual(notes)
  })
})

describe('a runtime that does not answer', () => {
  const text = `${pull}rpc error: code = Unavailable desc = transport is closing`

  test.each([
    ['a node that is not ready proves it', { ready: false }, 'confirmed', []],
    ['a node that is ready had it back', { ready: true }, 'likely', ['nodeReady']],
    ['a node of which nothing is known leaves it likely', {}, 'likely', []],
  ])('%s', (_, node, verdict, notes) => {
    expect(judge('runtime-unavailable', text, withNode(node))).toEqual({ verdict, notes })
  })

  test('is told apart from a socket that is no more', () => {
    const dockershim =
      'FATA[0002] connect endpoint unix:///var/run/dockershim.sock: context deadline exceeded'

    expect(judge('runtime-unavailable', dockershim).notes).toEqual(['dockershim'])
  })
})

describe('a registry that was shut down', () => {
  const refused =
    'unexpected status from HEAD request to https://gcr.io/v2/fjord-old/mail/manifests/7: 412 Precondition Failed'
  const text = `Failed to pull image "gcr.io/fjord-old/mail:7": ${refused}`

  test.each([
    ["somebody else's project", 'fjord-live', ['otherProject']],
    ['the project of the node', 'fjord-old', []],
  ])('for %s', (_, project, notes) => {
    expect(judge('container-registry-retired', text, withNode({ project })).notes).toEqual(notes)
  })
})
