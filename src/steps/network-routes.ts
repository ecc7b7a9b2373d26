import { sh } from './command.ts'
import { googleVirtualRange } from './google-virtual-range.ts'
import { needsGoogle } from './needs-google.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

export const checkRoutes = defineStep({
  id: 'check-routes',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud compute routes list --project=${'project'} --filter=network:${'network'} --sort-by=priority --format='table(name,destRange,priority,nextHopGateway.basename(),nextHopIp,nextHopInstance.basename(),nextHopIlb,nextHopVpnTunnel.basename())'`,
  ],
})

const routes = {
  restricted: sh`gcloud compute routes create google-apis-restricted --network=${'network'} --project=${'project'} --destination-range=199.36.153.4/30 --next-hop-gateway=default-internet-gateway`,
  private: sh`gcloud compute routes create google-apis-private --network=${'network'} --project=${'project'} --destination-range=199.36.153.8/30 --next-hop-gateway=default-internet-gateway`,
  public: sh`gcloud compute routes create default-route --network=${'network'} --project=${'project'} --destination-range=0.0.0.0/0 --next-hop-gateway=default-internet-gateway`,
}

/** The range that was dialled is the one to route; public addresses need the default route. */
export const addGoogleRoute = defineStep({
  id: 'add-google-route',
  nature: 'changes',
  when: (situation) => needsGoogle(situation) && onGke(situation),
  commands: ({ values }) => [routes[googleVirtualRange(values.ip) ?? 'public']],
})
