import { sh } from './command.ts'
import { defineStep, type Situation } from './step.ts'

export const checkGcrRedirection = defineStep({
  id: 'check-gcr-redirection',
  nature: 'looks',
  when: fromContainerRegistry,
  commands: [
    sh`gcloud artifacts settings describe --project=${'repositoryProject'}`,
    sh`gcloud artifacts repositories list --project=${'repositoryProject'}`,
  ],
})

export const migrateContainerRegistry = defineStep({
  id: 'migrate-container-registry',
  nature: 'changes',
  when: fromContainerRegistry,
  commands: [sh`gcloud artifacts docker upgrade migrate --projects=${'repositoryProject'}`],
  page: 'container-registry-transition',
})

/** The Kubernetes project froze its old registry on 2023-04-03 (kubernetes.io blog). */
export const findFrozenImages = defineStep({
  id: 'find-frozen-images',
  nature: 'looks',
  when: ({ values }) => values.registryHost === 'k8s.gcr.io',
  commands: [
    sh`kubectl get pods --all-namespaces -o custom-columns='NAMESPACE:.metadata.namespace,POD:.metadata.name,IMAGES:.spec.containers[*].image' | grep k8s.gcr.io`,
  ],
})

function fromContainerRegistry({ registryKind }: Situation): boolean {
  return registryKind === 'gcr'
}
