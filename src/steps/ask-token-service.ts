import { sh } from './command.ts'
import { defineStep } from './step.ts'

/** A registry names its token service as `realm` in the challenge of its first answer. */
export const askTokenService = defineStep({
  id: 'ask-token-service',
  nature: 'looks',
  commands: ({ registryKind }) => [
    registryKind === 'docker-hub'
      ? sh`curl -sS -m 10 -D - -o /dev/null https://registry-1.docker.io/v2/`
      : sh`curl -sS -m 10 -D - -o /dev/null https://${'registryHost'}/v2/`,
    sh`curl -sS -m 10 -D - -o /dev/null -w '%{size_download}\\n' ${'tokenUrl'}`,
  ],
})
