import { sh } from './command.ts'
import { defineStep } from './step.ts'

/** The rights of deploy/kubernetes.yaml, for a cluster where it was not applied. */
export const grantClusterReading = defineStep({
  id: 'grant-cluster-reading',
  nature: 'changes',
  commands: [
    sh`kubectl create clusterrole pullcheck-list --verb=get,list --resource=pods,events`,
    sh`kubectl create clusterrole pullcheck-get --verb=get --resource=nodes,serviceaccounts`,
    sh`kubectl create clusterrolebinding pullcheck-list --clusterrole=pullcheck-list --serviceaccount=pullcheck:pullcheck`,
    sh`kubectl create clusterrolebinding pullcheck-get --clusterrole=pullcheck-get --serviceaccount=pullcheck:pullcheck`,
  ],
})
