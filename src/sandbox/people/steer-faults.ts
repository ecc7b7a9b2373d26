import { z } from 'zod'
import { Fault } from '../faults/fault.ts'
import type { Desk } from './desk.ts'

export const Faults = z.strictObject({ faults: z.array(Fault).max(100) })
export const Nothing = z.strictObject({})

/** The new faults take the place of all that were in force; an empty list ends them. */
export async function setFaults({ faults }: z.infer<typeof Faults>, desk: Desk): Promise<object> {
  desk.faults.replace(faults)
  desk.socket.applyFaults()
  return { ok: true, faults: desk.faults.list() }
}

export async function resetCalls(_: z.infer<typeof Nothing>, { calls }: Desk): Promise<object> {
  calls.reset()
  return { ok: true }
}
