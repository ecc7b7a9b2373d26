import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import * as z from 'zod'
import { root } from '../support/source.ts'

const rule = z.strictObject({
  apiGroups: z.array(z.string()),
  resources: z.array(z.string()),
  verbs: z.array(z.string()),
})
const container = z.object({
  env: z.array(
    z.object({ name: z.string(), value: z.string().optional(), valueFrom: z.unknown().optional() }),
  ),
  livenessProbe: z.object({ httpGet: z.object({ path: z.string() }) }),
  readinessProbe: z.object({ httpGet: z.object({ path: z.string() }) }),
  resources: z.object({
    requests: z.object({ cpu: z.string(), memory: z.string() }),
    limits: z.object({ memory: z.string() }),
  }),
  securityContext: z.unknown(),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
})
const podSpec = z.object({
  serviceAccountName: z.string(),
  securityContext: z.object({
    runAsNonRoot: z.boolean(),
    runAsUser: z.number(),
    fsGroup: z.number(),
    seccompProfile: z.unknown(),
  }),
  containers: z.tuple([container]),
  volumes: z.array(
    z.object({ name: z.string(), persistentVolumeClaim: z.object({ claimName: z.string() }) }),
  ),
})

const text = readFileSync(`${root}deploy/kubernetes.yaml`, 'utf8')
const documents = parseAllDocuments(text).map((document): unknown => document.toJS())
const { rules } = find('ClusterRole', z.object({ rules: z.array(rule) }))
const { strategy, template } = find(
  'Deployment',
  z.object({
    spec: z.object({ strategy: z.object({ type: z.string() }), template: z.object({ spec: podSpec }) }),
  }),
).spec
const [{ env, livenessProbe, readinessProbe, securityContext, volumeMounts }] = template.spec.containers
const dockerfile = readFileSync(`${root}Dockerfile`, 'utf8')

describe('deploy/kubernetes.yaml', () => {
  test('grants only what the evidence needs, and nothing on secrets', () => {
    const granted = rules.flatMap(({ resources, verbs }) =>
      resources.map((resource) => [resource, verbs] as const),
    )
    expect(Object.fromEntries(granted)).toEqual({
      pods: ['get', 'list'],
      events: ['list'],
      nodes: ['get'],
      serviceaccounts: ['get'],
    })
    expect(rules.flatMap(({ apiGroups }) => apiGroups)).toEqual(rules.map(() => ''))
  })

  test('names one service account everywhere', () => {
    const binding = find(
      'ClusterRoleBinding',
      z.object({
        roleRef: z.object({ name: z.string() }),
        subjects: z.array(z.object({ name: z.string(), namespace: z.string() })),
      }),
    )
    const { metadata } = find(
      'ServiceAccount',
      z.object({ metadata: z.object({ name: z.string(), namespace: z.string() }) }),
    )
    expect(binding.subjects).toEqual([metadata])
    expect(template.spec.serviceAccountName).toBe(metadata.name)
    expect(binding.roleRef.name).toBe(
      find('ClusterRole', z.object({ metadata: z.object({ name: z.string() }) })).metadata.name,
    )
  })

  test('runs without privileges on a read-only file system', () => {
    expect(template.spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    })
    expect(securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
  })

  test('has no token in it and never falls back to the sandbox', () => {
    const byName = Object.fromEntries(env.map((entry) => [entry.name, entry]))
    expect(byName['PULLCHECK_SANDBOX']?.value).toBe('off')
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']) {
      expect(byName[name]).toEqual({
        name,
        valueFrom: { secretKeyRef: { name: 'pullcheck-slack', key: expect.any(String) } },
      })
    }
    expect(text).not.toMatch(/x(oxb|app)-\w/)
  })

  test("keeps its data on a volume that the image's user may write, one pod at a time", () => {
    const claim = find(
      'PersistentVolumeClaim',
      z.object({
        metadata: z.object({ name: z.string() }),
        spec: z.object({ accessModes: z.array(z.string()) }),
      }),
    )
    const folder = /^ENV PULLCHECK_DATA=(\S+)$/m.exec(dockerfile)?.[1]

    expect(volumeMounts).toEqual([{ name: template.spec.volumes[0]?.name, mountPath: folder }])
    expect(template.spec.volumes[0]?.persistentVolumeClaim.claimName).toBe(claim.metadata.name)
    expect(template.spec.securityContext.fsGroup).toBe(template.spec.securityContext.runAsUser)
    expect([claim.spec.accessModes, strategy.type]).toEqual([['ReadWriteOnce'], 'Recreate'])
  })

  test('is probed where the bot answers', () => {
    expect(livenessProbe.httpGet.path).toBe('/healthz')
    expect(readinessProbe.httpGet.path).toBe('/readyz')
  })
})

describe('Dockerfile', () => {
  const [, final = ''] = dockerfile.split(/^FROM (?!.* AS )/m)
  const devNode = /"node": "([\d.]+)"/.exec(readFileSync(`${root}package.json`, 'utf8'))?.[1]

  test('pins the Node that the tests run on', () => {
    const versions = Array.from(dockerfile.matchAll(/^FROM node:([\d.]+)-/gm), (found) => found[1])
    expect(new Set(versions)).toEqual(new Set([devNode]))
  })

  test('never falls back to the sandbox by itself', () => {
    expect(final).toMatch(/^ENV PULLCHECK_SANDBOX=off$/m)
  })

  test('has a folder for data that the user of the image owns', () => {
    const [, user] = /^USER (\d+):/m.exec(final) ?? []
    expect(final).toMatch(/^VOLUME \/data$/m)
    expect(final).toContain(`install --directory --owner=${user} --group=${user} --mode=700 /data`)
  })

  test('leaves development packages behind and runs as a numbered user', () => {
    expect(dockerfile).toContain('npm prune --omit=dev')
    expect(final).toMatch(/^USER [1-9]\d*/m)
    expect(final).not.toContain('npm ')
  })
})

function find<T>(kind: string, shape: z.ZodType<T>): T {
  const found = documents.filter(
    (document) => z.object({ kind: z.literal(kind) }).safeParse(document).success,
  )
  expect(found).toHaveLength(1)
  return shape.parse(found[0])
}
