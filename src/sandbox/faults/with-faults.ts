import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Call, Handle } from '../web/serve.ts'
import type { CallCounts } from './call-counts.ts'
import type { Fault, Target } from './fault.ts'
import { faultAnswer } from './fault-answers.ts'
import type { FaultBoard } from './fault-board.ts'

export type Troubles = { faults: FaultBoard; calls: CallCounts }

/** Counts every call of a service, and lets the faults in force befall it. */
export function withFaults(
  handle: Handle,
  target: Target,
  nameOf: (call: Call) => string,
  { faults, calls }: Troubles,
): Handle {
  return async (call) => {
    const method = nameOf(call)
    const fault = faults.take(target, method)
    const answer = fault ? await befall(fault, call, handle) : await handle(call)
    calls.count(target, method, answer === 'streaming' ? 'dropped' : String(answer.status))
    return answer
  }
}

async function befall(fault: Fault, call: Call, handle: Handle): Promise<Answer> {
  if (fault.delayMs !== undefined) await sleep(fault.delayMs)
  const failure = faultAnswer(fault)
  if (!fault.dropConnection && !failure) return handle(call)
  const done = fault.after ? await handle(call) : undefined
  if (!fault.dropConnection) return failure ?? handle(call)
  drop(call, done)
  return 'streaming'
}

/** Breaks off: before the first byte, or in the middle of the answer to work that was done. */
function drop({ response }: Call, done: Answer | undefined): void {
  if (!done || done === 'streaming') {
    response.destroy()
    return
  }
  const text = JSON.stringify(done.body ?? '')
  response.writeHead(done.status, { 'content-type': 'application/json', 'content-length': text.length + 1 })
  response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.destroy())
}
