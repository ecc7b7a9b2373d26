import { failsToPull } from './container-scripts.ts'
import { resolving } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/legacy/importer:0.4'

export const eventsGone = defineScenario({
  id: 'events-gone',
  title: 'the events have expired and the bot may not read Cloud Logging',
  namespace: 'legacy',
  pod: 'importer-7d6b8c5f9-d5w7r',
  age: '9h',
  pool: 'legacy',
  absent: [image],
  eventsExpired: true,
  forbid: ['logging.logEntries.list'],
  containers: [
    failsToPull({
      name: 'importer',
      image,
      error: `rpc error: code = NotFound desc = ${resolving(image, `${image}: not found`)}`,
      since: '9h',
      last: '75m',
      attempts: 11,
    }),
  ],
})
