import { sh } from './command.ts'
import { isWellKnownRegistryHost, nearestRegistryHost } from './nearest-registry-host.ts'
import { defineStep } from './step.ts'

export const checkRegistryHost = defineStep({
  id: 'check-registry-host',
  nature: 'looks',
  settle: (_, { values: { lookupHost } }) => {
    if (lookupHost === undefined) return undefined
    if (isWellKnownRegistryHost(lookupHost)) return 'fine'
    return nearestRegistryHost(lookupHost) ? 'culprit' : undefined
  },
  commands: ({ values }) => {
    const meant = nearestRegistryHost(values.lookupHost ?? '')
    return [sh`nslookup ${'lookupHost'}`, ...(meant ? [{ parts: [`nslookup ${meant}`] }] : [])]
  },
})
