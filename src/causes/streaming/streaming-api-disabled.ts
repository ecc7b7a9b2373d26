import { defineCause } from '../cause.ts'
import { confirmOnStreamingNode, notStreamingNote } from '../confirm-on-streaming-node.ts'
import { notesThatHold } from '../notes-that-hold.ts'

/** Google's sentence and error reason for any API that a project has not turned on. */
export const apiDisabled =
  /API has not been (?:used|enabled) in project|SERVICE_DISABLED|accessNotConfigured/i

export const streamingApiDisabled = defineCause({
  id: 'streaming-api-disabled',
  effect: 'degrades',
  actor: 'platform',
  signatures: [
    {
      in: 'gcfsd',
      text: new RegExp(
        `(?:${apiDisabled.source}).*container ?file ?system|container ?file ?system.*(?:${apiDisabled.source})`,
        'i',
      ),
    },
  ],
  needs: ['node'],
  confirm: confirmOnStreamingNode,
  notes: ({ node }, symptom) => [
    ...notStreamingNote({ node }),
    ...notesThatHold(['namedProject', symptom.kind === 'gcfsd' && symptom.line.project !== undefined]),
  ],
  playbook: ['check-streaming-api', 'check-streaming-enabled', 'enable-streaming-api', 'read-gcfsd-log'],
  page: 'gke-image-streaming',
})
