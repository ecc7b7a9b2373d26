import { describe, expect, test } from '@jest/globals'
import { checkCleanupPolicy } from '../../src/steps/check-cleanup-policy.ts'
import {
  checkRepositoryPolicy,
  checkServicePerimeter,
  grantArtifactReader,
} from '../../src/steps/repository-access.ts'
import { artifactRegistrySituation, commandsOf, isOffered, situationOf } from '../support/situation.ts'

describe('access to an Artifact Registry repository', () => {
  test('is granted on the repository, in its own project', () => {
    expect(commandsOf(grantArtifactReader, artifactRegistrySituation())).toEqual([
      'gcloud artifacts repositories add-iam-policy-binding apps --location=europe-west4 --project=fruit-images --member=serviceAccount:SERVICE_ACCOUNT_EMAIL --role=roles/artifactregistry.reader',
    ])
  })

  test('is read from the repository and from its project', () => {
    const [ofRepository, ofProject] = commandsOf(checkRepositoryPolicy, artifactRegistrySituation())
    expect(ofRepository).toContain('get-iam-policy apps --location=europe-west4 --project=fruit-images')
    expect(ofProject).toContain('gcloud projects get-iam-policy fruit-images')
  })

  test('is looked up in the policy log of the repository’s project', () => {
    expect(commandsOf(checkServicePerimeter, artifactRegistrySituation())).toEqual([
      'gcloud logging read \'log_id("cloudaudit.googleapis.com/policy") protoPayload.serviceName="artifactregistry.googleapis.com"\' --project=fruit-images --freshness=1d --limit=10',
    ])
  })

  test('may have ended by a cleanup policy', () => {
    expect(commandsOf(checkCleanupPolicy, artifactRegistrySituation())).toEqual([
      'gcloud artifacts repositories list-cleanup-policies apps --location=europe-west4 --project=fruit-images',
    ])
  })

  test.each([
    ['artifact-registry', true],
    ['gcr', true],
    ['kubernetes', false],
    ['docker-hub', false],
    ['other', false],
  ])('is a question for %s: %s', (registryKind, offered) => {
    const steps = [checkRepositoryPolicy, grantArtifactReader, checkServicePerimeter, checkCleanupPolicy]
    expect(steps.map((step) => isOffered(step, situationOf({ registryKind })))).toEqual(
      steps.map(() => offered),
    )
  })
})
