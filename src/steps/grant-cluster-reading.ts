import { sh } from './command.ts'
import { defineStep } from './step.ts'

/** The rights of deploy/kubernetes.yaml, for a cluster where it was not applied. */
export const grantClusterReading = defineStep({
  id: 'grant-cluster-reading',
  nature: 'changes',
  commands: [
    sh`kubectl create clusterrole pullcheck --verb=get,list --resource=pods,events,nodes,serviceaccounts`,
    sh`kubectl create clusterrolebinding pullcheck --clusterrole=pullcheck --serviceaccount=pullcheck:pullcheck`,
  ],
})
