import { type Command, sh } from './command.ts'
import { reachesNodes } from './on-gke.ts'
import { defineStep, type Situation } from './step.ts'

/** `docker.io` is only a name in image references; the registry itself answers at another host. */
const askDockerHub = sh`curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' https://registry-1.docker.io/v2/`
const askRegistry = sh`curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' https://${'registryHost'}/v2/`

/** The node's own curl, in the node's network: any image with chroot will do. */
const onNode = sh`kubectl debug node/${'node'} -it --image=busybox -- chroot /host `

export const testRegistryFromOutside = defineStep({
  id: 'test-registry-from-outside',
  nature: 'looks',
  commands: (situation) => [askFor(situation)],
})

export const testRegistryFromNode = defineStep({
  id: 'test-registry-from-node',
  nature: 'looks',
  when: reachesNodes,
  commands: (situation) => [{ parts: [...onNode.parts, ...askFor(situation).parts] }],
})

function askFor({ registryKind }: Situation): Command {
  return registryKind === 'docker-hub' ? askDockerHub : askRegistry
}
