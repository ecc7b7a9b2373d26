import { expect, test } from '@jest/globals'
import { googleRefusal } from '../../src/pull-error/google-refusal.ts'

test.each([
  [
    "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: kQ4-xYk_92Lw.",
    { perimeterId: 'kQ4-xYk_92Lw' },
  ],
  [
    'Artifact Registry API has not been used in project 4711 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/artifactregistry.googleapis.com/overview?project=4711 then retry.',
    { disabledApi: { project: '4711', api: 'artifactregistry.googleapis.com' } },
  ],
  [
    'Container Registry API has not been enabled in project fjord.example:old',
    { disabledApi: { project: 'fjord.example:old' } },
  ],
  ['vpcServiceControlsUniqueIdentifier: ....', {}],
  ['403 Forbidden', {}],
])('%s', (text, expected) => {
  expect(googleRefusal(text)).toEqual(expected)
})
