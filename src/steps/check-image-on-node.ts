import { sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkImageOnNode = defineStep({
  id: 'check-image-on-node',
  nature: 'looks',
  needs: ['podEvents'],
  settle: ({ podEvents }, { values }) => {
    if (!podEvents.known || values.image === undefined) return undefined
    const present = `Container image "${values.image}" already present on machine`
    return podEvents.value.some(({ message }) => message.startsWith(present)) ? 'culprit' : undefined
  },
  commands: [
    sh`kubectl get events -n ${'namespace'} --field-selector=involvedObject.name=${'pod'},reason=Pulled`,
    sh`kubectl get node ${'node'} -o jsonpath='{range .status.images[*]}{.names}{"\\n"}{end}'`,
  ],
})
