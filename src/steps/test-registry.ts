import { type Command, sh } from './command.ts'
import { reachesNodes } from './on-gke.ts'
import { onNode } from './on-node.ts'
import { defineStep, type Situation } from './step.ts'

/** `docker.io` is only a name in image references; the registry itself answers at another host. */
const askDockerHub = sh`curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' https://registry-1.docker.io/v2/`
const askRegistry = sh`curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' https://${'registryHost'}/v2/`

export const testRegistryFromOutside = defineStep({
  id: 'test-registry-from-outside',
  nature: 'looks',
  commands: (situation) => [askFor(situation)],
})

export const testRegistryFromNode = defineStep({
  id: 'test-registry-from-node',
  nature: 'looks',
  when: reachesNodes,
  // The node's own curl, in the node's network.
  commands: (situation) => [onNode(askFor(situation))],
})

function askFor({ registryKind }: Situation): Command {
  return registryKind === 'docker-hub' ? askDockerHub : askRegistry
}
