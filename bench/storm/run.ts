import { parseArgs } from 'node:util'
import { factsOf } from './facts.ts'
import { figuresOf } from './figures.ts'
import { channels, type Scale, weatherStorm } from './weather-storm.ts'

/**
 * An outage of a registry and what alerting makes of it, against the sandbox. The minute of the storm is a
 * real one; only the waiting for the recovery is cut short, by clocks that are set forward.
 * `--smoke` is small and soon over. Neither asserts a time or a size: those are printed.
 */
const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    alerts: { type: 'string', default: '10000' },
    pods: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '60' },
  },
})
const scale: Scale = values.smoke
  ? { alerts: 500, pods: 50, seconds: 12 }
  : { alerts: Number(values.alerts), pods: Number(values.pods), seconds: Number(values.seconds) }

const outcome = await weatherStorm(scale)
console.log(`\nnode ${outcome.command}`)
for (const [name, figure] of Object.entries(figuresOf(outcome))) console.log(`${name.padEnd(42)}${figure}`)
const facts = factsOf(outcome, channels.length)
console.table(facts)
if (process.env.STORM_CALLS) console.table(outcome.slack)
if (!facts.every(({ holds }) => holds)) process.exitCode = 1
