import { valueOf } from '../evidence/evidence.ts'
import { sh } from './command.ts'
import { onGke, reachesNodes } from './on-gke.ts'
import { defineStep } from './step.ts'

/** The address at which a Compute Engine machine's metadata server answers, DNS included. */
export const metadataServer = '169.254.169.254'

const askResolver = sh`kubectl debug node/${'node'} -it --image=busybox -- nslookup ${'lookupHost'} ${'resolver'}`
const askMetadataServer = sh`kubectl debug node/${'node'} -it --image=busybox -- nslookup ${'lookupHost'} 169.254.169.254`
const readMetadata = sh`kubectl debug node/${'node'} -it --image=busybox -- wget -q -T 5 -O - --header 'Metadata-Flavor: Google' http://169.254.169.254/computeMetadata/v1/instance/name`

export const checkNodeResolver = defineStep({
  id: 'check-node-resolver',
  nature: 'looks',
  when: reachesNodes,
  commands: (situation) => {
    if (!onGke(situation)) return [askResolver]
    return [situation.values.resolver === undefined ? askMetadataServer : askResolver, readMetadata]
  },
})

/** Pulls ask the node's resolver; the cluster's own DNS matters only where nodes were told to use it. */
export const checkClusterDns = defineStep({
  id: 'check-cluster-dns',
  nature: 'looks',
  when: ({ values, evidence }) =>
    values.resolver === undefined
      ? valueOf(evidence.node)?.gke === false
      : values.resolver !== metadataServer,
  commands: [
    sh`kubectl debug node/${'node'} -it --image=busybox -- cat /host/etc/resolv.conf`,
    sh`kubectl get pods -n kube-system -l k8s-app=kube-dns -o wide`,
    sh`kubectl logs -n kube-system -l k8s-app=kube-dns --all-containers --tail=50`,
  ],
})
