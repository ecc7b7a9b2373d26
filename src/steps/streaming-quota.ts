import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkStreamingQuota = defineStep({
  id: 'check-streaming-quota',
  nature: 'looks',
  commands: [
    sh`gcloud beta quotas info list --service=containerfilesystem.googleapis.com --project=${'quotaProject'}`,
  ],
})

export const requestStreamingQuota = defineStep({
  id: 'request-streaming-quota',
  nature: 'changes',
  page: 'quotas',
})

export const spreadImageReads = defineStep({ id: 'spread-image-reads', nature: 'changes' })
