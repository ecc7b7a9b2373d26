import { describe, expect, test } from '@jest/globals'
import { checkImageName } from '../../src/steps/check-image-name.ts'
import { checkDockerHubDefault, correctOfficialImageName } from '../../src/steps/docker-hub-names.ts'
import { checkImageSize } from '../../src/steps/image-size.ts'
import { listImageTags } from '../../src/steps/list-image-tags.ts'
import { checkSelfHostedRegistry, tryPullOutsideCluster } from '../../src/steps/other-registries.ts'
import { pushMissingImage, setImage } from '../../src/steps/right-image.ts'
import {
  artifactRegistrySituation,
  commandsOf,
  isOffered,
  settled,
  situationOf,
} from '../support/situation.ts'

const gcr = situationOf({
  google: true,
  registryKind: 'gcr',
  values: {
    image: 'eu.gcr.io/fruit-images/cider:2.1',
    imageName: 'eu.gcr.io/fruit-images/cider',
    repositoryProject: 'fruit-images',
    repositoryLocation: 'europe',
    repository: 'eu.gcr.io',
  },
})
const elsewhere = situationOf({
  registryKind: 'ghcr',
  values: { image: 'ghcr.io/fruit/cider:2', imageName: 'ghcr.io/fruit/cider', registryHost: 'ghcr.io' },
})

describe('what the registry has', () => {
  test.each([
    [
      'Artifact Registry',
      artifactRegistrySituation(),
      [
        'gcloud artifacts docker tags list europe-west4-docker.pkg.dev/fruit-images/apps/cider',
        'gcloud artifacts docker images list europe-west4-docker.pkg.dev/fruit-images/apps',
      ],
    ],
    ['gcr.io', gcr, ['gcloud artifacts docker tags list europe-docker.pkg.dev/fruit-images/eu.gcr.io']],
    ['others', elsewhere, ['crane ls ghcr.io/fruit/cider', 'docker manifest inspect ghcr.io/fruit/cider:2']],
  ])('is listed by the tool of %s', (_, situation, commands) => {
    expect(commandsOf(listImageTags, situation)).toEqual(commands)
  })

  test.each([
    [artifactRegistrySituation(), 'list europe-west4-docker.pkg.dev/fruit-images/apps/cider --include-tags'],
    [gcr, 'list europe-docker.pkg.dev/fruit-images/eu.gcr.io --include-tags'],
    [elsewhere, 'docker manifest inspect --verbose ghcr.io/fruit/cider:2'],
  ])('is measured there', (situation, part) => {
    expect(commandsOf(checkImageSize, situation).join()).toContain(part)
  })
})

describe('the name', () => {
  test('is read from the pod, init containers too', () => {
    const values = { pod: 'press-0', namespace: 'fruit' }
    expect(commandsOf(checkImageName, situationOf({ values }))[0]).toMatch(
      /^kubectl get pod press-0 -n fruit .*INIT_IMAGES:\.spec\.initContainers/,
    )
  })

  test.each([
    ['ngnix:1', true, [true, true]],
    ['fruit/press:1', true, [false, true]],
    ['docker.io/fruit/press:1', false, [false, false]],
  ])('%s without a host is looked for on Docker Hub', (image, bareImage, offered) => {
    const situation = situationOf({ registryKind: 'docker-hub', bareImage, values: { image } })
    expect(
      [correctOfficialImageName, checkDockerHubDefault].map((step) => isOffered(step, situation)),
    ).toEqual(offered)
  })

  test('of an official image is at fault when access is denied', () => {
    expect(settled(correctOfficialImageName, situationOf())).toBe('culprit')
  })
})

describe('the remedy', () => {
  test('names a new image, not the broken one again', () => {
    const values = { workload: 'deployment/press', container: 'app', namespace: 'fruit', image: 'broken' }
    expect(commandsOf(setImage, situationOf({ values }))).toEqual([
      'kubectl set image deployment/press app=NEW_IMAGE -n fruit',
    ])
  })

  test.each([
    [undefined, true],
    ['statefulset/press', true],
    ['cronjob/press', true],
    ['job/press-29', false],
    ['node/gke-orchard', false],
  ])('sets the image of %s: %s', (workload, offered) => {
    expect(isOffered(setImage, situationOf({ values: workload ? { workload } : {} }))).toBe(offered)
  })

  test.each([
    ['docker-hub', false, 'fruit/press:1', true],
    ['docker-hub', true, 'ngnix', false],
    ['kubernetes', false, 'registry.k8s.io/pause:99', false],
  ])('pushes only to registries of one’s own (%s)', (registryKind, bareImage, image, offered) => {
    expect(isOffered(pushMissingImage, situationOf({ registryKind, bareImage, values: { image } }))).toBe(
      offered,
    )
  })
})

describe('other registries', () => {
  test('are signed in to by host, Docker Hub by default', () => {
    const hub = situationOf({ registryKind: 'docker-hub', values: { image: 'fruit/press:1' } })
    expect(commandsOf(tryPullOutsideCluster, elsewhere)[0]).toBe(
      'docker login --username=REGISTRY_USER ghcr.io',
    )
    expect(commandsOf(tryPullOutsideCluster, hub)[0]).toBe('docker login --username=REGISTRY_USER')
  })

  test('are asked for certificates only when they are self-hosted', () => {
    const own = situationOf({ registryKind: 'other', values: { registryHost: 'harbor.fruit.example:8443' } })
    expect([own, elsewhere].map((situation) => isOffered(checkSelfHostedRegistry, situation))).toEqual([
      true,
      false,
    ])
    expect(commandsOf(checkSelfHostedRegistry, own)).toEqual([
      'curl --head https://harbor.fruit.example:8443/v2/',
    ])
  })
})
