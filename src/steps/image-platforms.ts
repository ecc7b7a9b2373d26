import { valueOf } from '../evidence/evidence.ts'
import { json, sh } from './command.ts'
import { defineStep } from './step.ts'

export const checkImagePlatforms = defineStep({
  id: 'check-image-platforms',
  nature: 'looks',
  commands: [sh`docker manifest inspect --verbose ${'image'} | grep -i -A 3 '"platform"'`],
})

export const checkNodeArchitecture = defineStep({
  id: 'check-node-architecture',
  nature: 'looks',
  needs: ['node', 'imageManifest'],
  settle: ({ node, imageManifest }) => {
    const architecture = valueOf(node)?.architecture
    const platforms = valueOf(imageManifest)?.platforms ?? []
    if (architecture === undefined || platforms.length === 0) return undefined
    return platforms.some((platform) => platform.split('/')[1] === architecture) ? 'fine' : 'culprit'
  },
  commands: [sh`kubectl get nodes -L kubernetes.io/arch -L cloud.google.com/gke-nodepool`],
})

export const buildForPlatforms = defineStep({
  id: 'build-for-platforms',
  nature: 'changes',
  commands: [sh`docker buildx build --platform=linux/amd64,linux/arm64 --tag ${'newImage'} --push .`],
})

const patchable = /^(deployment|statefulset|daemonset|replicaset)\//

export const selectNodeArchitecture = defineStep({
  id: 'select-node-architecture',
  nature: 'disrupts',
  when: ({ values: { workload } }) => workload === undefined || patchable.test(workload),
  commands: [
    sh`kubectl patch ${'workload'} -n ${'namespace'} --type=merge -p ${json`{"spec":{"template":{"spec":{"nodeSelector":{"kubernetes.io/arch":${'imageArchitecture'}}}}}}`}`,
  ],
})
