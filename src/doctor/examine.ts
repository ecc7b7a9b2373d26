import { Problem } from '../problems.ts'
import { redactShown } from '../redact.ts'
import { checks } from './checks/index.ts'
import { type Finding, type Found, open, wrongBy } from './finding.ts'
import type { Check, Patient } from './patient.ts'

/** Longer than any one call takes until it gives up by itself. */
const deadlineMs = 8_000

/** Runs all checks at once. None can fail or hold up the others: what can't be checked says why. */
export async function examine(
  patient: Patient,
  { all = checks, patienceMs = deadlineMs }: { all?: readonly Check[]; patienceMs?: number } = {},
): Promise<Found[]> {
  // Without a configuration there is nothing that could be reached.
  const due = patient.mistake ? all.filter(({ id }) => worksWithout.includes(id)) : all
  const found = await Promise.all(
    due.map(async (check) => {
      const findings = await runCheck(check, patient, patienceMs)
      return findings.map((finding): Found => ({ check: check.id, ...finding }))
    }),
  )
  return redactShown(found.flat())
}

const worksWithout: readonly string[] = ['configuration', 'versions', 'languages']

async function runCheck({ id, run }: Check, patient: Patient, patienceMs: number): Promise<Finding[]> {
  const late = Promise.withResolvers<Finding[]>()
  const timer = setTimeout(() => late.resolve([open('late', { check: id })]), patienceMs)
  try {
    return await Promise.race([run(patient, AbortSignal.timeout(patienceMs)), late.promise])
  } catch (error) {
    return [error instanceof Problem ? wrongBy(error) : open('failed', { check: id, reason: String(error) })]
  } finally {
    clearTimeout(timer)
  }
}
