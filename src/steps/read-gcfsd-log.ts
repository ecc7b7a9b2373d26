import { lql, sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

const gcfsdErrors = lql`resource.type="k8s_node" AND log_id("gcfsd") AND resource.labels.cluster_name=${'cluster'} AND resource.labels.location=${'location'} AND resource.labels.node_name=${'node'} AND (jsonPayload.MESSAGE:"PermissionDenied" OR jsonPayload.MESSAGE:"FailedPrecondition" OR jsonPayload.MESSAGE:"InvalidArgument" OR jsonPayload.MESSAGE:"ResourceExhausted" OR jsonPayload.MESSAGE:"Unavailable" OR jsonPayload.MESSAGE:"DeadlineExceeded" OR jsonPayload.MESSAGE:"failed")`

export const readGcfsdLog = defineStep({
  id: 'read-gcfsd-log',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`gcloud logging read ${gcfsdErrors} --project=${'project'} --freshness=1d --limit=50 --format='value(timestamp,jsonPayload.MESSAGE)'`,
  ],
})
