import { type Command, sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep, type Situation } from './step.ts'

/** The streaming service calls the API on behalf of the project that hosts the image. */
const ofRepository = {
  check: sh`gcloud projects get-iam-policy ${'repositoryProject'} --flatten='bindings[].members' --filter=bindings.role:serviceusage --format='table(bindings.role,bindings.members)'`,
  grant: sh`gcloud projects add-iam-policy-binding ${'repositoryProject'} --member=serviceAccount:${'nodeServiceAccount'} --role=roles/serviceusage.serviceUsageConsumer --condition=None`,
}
const ofNamedProject = {
  check: sh`gcloud projects get-iam-policy ${'quotaProject'} --flatten='bindings[].members' --filter=bindings.role:serviceusage --format='table(bindings.role,bindings.members)'`,
  grant: sh`gcloud projects add-iam-policy-binding ${'quotaProject'} --member=serviceAccount:${'nodeServiceAccount'} --role=roles/serviceusage.serviceUsageConsumer --condition=None`,
}

export const checkServiceUsage = defineStep({
  id: 'check-service-usage',
  nature: 'looks',
  when: onGke,
  commands: (situation) => [commandFor('check', situation)],
})

export const grantServiceUsage = defineStep({
  id: 'grant-service-usage',
  nature: 'changes',
  when: onGke,
  commands: (situation) => [commandFor('grant', situation)],
})

function commandFor(task: 'check' | 'grant', { values }: Situation): Command {
  return (values.repositoryProject === undefined ? ofNamedProject : ofRepository)[task]
}
