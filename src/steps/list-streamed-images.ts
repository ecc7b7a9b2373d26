import { sh } from './command.ts'
import { onGke } from './on-gke.ts'
import { defineStep } from './step.ts'

export const listStreamedImages = defineStep({
  id: 'list-streamed-images',
  nature: 'looks',
  when: onGke,
  commands: [
    sh`kubectl get events -n default --field-selector=involvedObject.kind=Node,reason=ImageStreaming --sort-by=.lastTimestamp`,
  ],
})
