import { describe, expect, test } from '@jest/globals'
import { askTokenService } from '../../src/steps/ask-token-service.ts'
import { checkImageSignature, checkSignaturePolicy, signImage } from '../../src/steps/image-signature.ts'
import { enableRegistryApi } from '../../src/steps/registry-api.ts'
import { checkServicePerimeter } from '../../src/steps/repository-access.ts'
import { findPerimeterViolation } from '../../src/steps/service-perimeter.ts'
import { artifactRegistrySituation, commandsOf, isOffered, situationOf } from '../support/situation.ts'

describe('a perimeter', () => {
  const known = situationOf({ values: { perimeterId: 'zQ4-xYk_92Lw', repositoryProject: 'fruit-images' } })

  test('is found by the unique ID', () => {
    expect(commandsOf(findPerimeterViolation, known)).toEqual([
      `gcloud logging read 'log_id("cloudaudit.googleapis.com/policy") protoPayload.metadata.vpcServiceControlsUniqueId="zQ4-xYk_92Lw"' --project=fruit-images --freshness=7d`,
    ])
  })

  test('is not searched for any more once the ID is known', () => {
    const withId = artifactRegistrySituation({ values: { perimeterId: 'zQ4-xYk_92Lw' } })

    expect(isOffered(checkServicePerimeter, withId)).toBe(false)
    expect(isOffered(checkServicePerimeter, artifactRegistrySituation())).toBe(true)
  })

  test('is not looked for without one', () => {
    expect(isOffered(findPerimeterViolation, known)).toBe(true)
    expect(isOffered(findPerimeterViolation, situationOf())).toBe(false)
  })
})

test('the API is turned on where it is off', () => {
  const values = { api: 'artifactregistry.googleapis.com', apiProject: '4711', project: 'orchard-prod' }

  expect(commandsOf(enableRegistryApi, situationOf({ values }))).toEqual([
    'gcloud services enable artifactregistry.googleapis.com --project=4711',
  ])
})

test.each([
  ['docker-hub', 'https://registry-1.docker.io/v2/'],
  ['other', 'https://hub.fjord.example/v2/'],
])('the challenge of a registry of kind %s is asked for at %s', (registryKind, url) => {
  const values = { registryHost: registryKind === 'docker-hub' ? 'docker.io' : 'hub.fjord.example' }
  const [challenge] = commandsOf(askTokenService, situationOf({ registryKind, values }))

  expect(challenge).toContain(url)
})

test.each([
  [checkImageSignature, 'gcloud container binauthz attestations list', 'cosign tree'],
  [signImage, 'gcloud beta container binauthz attestations sign-and-create', 'cosign sign'],
])(
  'a refusal at admission asks for attestations, one on the node for signatures',
  (step, admission, node) => {
    expect(commandsOf(step, situationOf({ symptom: 'fault' }))[0]).toMatch(new RegExp(`^${admission}`))
    expect(commandsOf(step, situationOf({ symptom: 'pullError' }))[0]).toMatch(new RegExp(`^${node}`))
  },
)

test('only Binary Authorization keeps its policy where gcloud can read it', () => {
  expect(commandsOf(checkSignaturePolicy, situationOf({ symptom: 'fault' }))).toHaveLength(1)
  expect(commandsOf(checkSignaturePolicy, situationOf({ symptom: 'pullError' }))).toEqual([])
})
