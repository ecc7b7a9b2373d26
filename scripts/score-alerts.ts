import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { readAlert } from '../src/surfaces/slack/alerts/read-alert.ts'

/**
 * `node scripts/score-alerts.ts FOLDER`: reads labelled Slack messages ({message, expect} a file) as the watch
 * does. Fails when one is left alone or not against its label, or when other pods or workloads are read out.
 */
const named = z.object({ namespace: z.string().optional(), name: z.string(), kind: z.string().optional() })
const labelled = z.object({
  message: z.unknown(),
  expect: z.object({
    ignore: z.boolean().default(false),
    pods: z.array(named).default([]),
    workloads: z.array(named).default([]),
  }),
})

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: node scripts/score-alerts.ts FOLDER')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const misses = files.flatMap((file) => {
  const { message, expect } = labelled.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const wanted = describe(expect)
  const got = describe(readAlert(message))
  return wanted === got ? [] : [`${file}\n    wanted ${wanted}\n    got    ${got}`]
})
for (const miss of misses) console.log(miss)
console.log(`${files.length - misses.length} of ${files.length} alerts right`)
process.exitCode = misses.length > 0 ? 1 : 0

type Named = { namespace?: string | undefined; name: string; kind?: string | undefined }

/** What is left alone names nothing that counts. */
function describe(read: { ignore: boolean; pods: readonly Named[]; workloads: readonly Named[] }): string {
  if (read.ignore) return 'left alone'
  const names = [...read.pods, ...read.workloads].map(({ kind = 'pod', namespace = '', name }) =>
    [kind.toLowerCase(), namespace, name].join('/'),
  )
  return names.sort().join(' ') || 'no names'
}
