import { checkClusterAccess } from './check-cluster-access.ts'
import { grantClusterReading } from './grant-cluster-reading.ts'
import { listPods } from './list-pods.ts'
import { readPodDescription } from './read-pod-description.ts'
import { recreatePod } from './recreate-pod.ts'
import type { AnyStep, StepId } from './step.ts'
import { defineStep } from './step.ts'
import { watchPodEvents } from './watch-pod-events.ts'

const checkImageName = defineStep({ id: 'check-image-name', nature: 'looks' })

/** Every step under its id: the compiler refuses a missing one and one filed under another's id. */
export const steps: { [Id in StepId]: AnyStep & { id: Id } } = {
  'check-cluster-access': checkClusterAccess,
  'grant-cluster-reading': grantClusterReading,
  'list-pods': listPods,
  'read-pod-description': readPodDescription,
  'recreate-pod': recreatePod,
  'watch-pod-events': watchPodEvents,
  'check-image-name': checkImageName,
}
