import { type Finding, fine, open, wrong } from '../finding.ts'
import type { Check } from '../patient.ts'

/** Room for a year of alerts and answers, and for what SQLite writes beside the file. */
const leastFreeBytes = 200_000_000

/** The folder can be written, the file is whole, and there is room; what makes it unusable is thrown as a Problem. */
export const store: Check = {
  id: 'store',
  run: async ({ store: examine }): Promise<Finding[]> => {
    if (!examine) return [fine('store.none')]
    const { folder, freeBytes, file } = await examine()
    const free = { bytes: freeBytes }
    const room = freeBytes < leastFreeBytes ? [wrong('store.full', { folder, free }, fullAdvice)] : []
    if (!file) return [...room, fine('store.new', { folder, free })]
    const { path, bytes, schema, knownSchema } = file
    const values = { path, schema: String(schema), size: { bytes }, free }
    const older = { path, schema: String(schema), known: String(knownSchema) }
    return [...room, schema < knownSchema ? open('store.older', older) : fine('store.fine', values)]
  },
}

const fullAdvice = { advice: { key: 'replies:doctor.store.fullAdvice' } }
