import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts'
import type { Incident, OutgoingMessage } from '../../src/store/records.ts'
import type { Claim, ReceivedAlert } from '../../src/store/store.ts'

export const now = 1_790_000_000_000

const diagnosis: Diagnosis = {
  outcome: 'diagnosed',
  subject: { kind: 'pod', namespace: 'shop', pod: 'cart-1' },
  cluster: { cluster: 'prod' },
  findings: [],
  quotes: [],
  pulls: [],
  unseen: [],
  read: [],
  didYouMean: [],
  values: {},
  evidence: {},
  at: '2026-09-21T14:13:20Z',
}

export function claim(more: Partial<Claim> = {}): Claim {
  return { owner: 'one', now, leaseMs: 30_000, limit: 10, ...more }
}

/** Alert number `n`: the higher, the newer. */
export function alert(n: number, more: Partial<ReceivedAlert> = {}): ReceivedAlert {
  return {
    channel: 'C1',
    ts: `1790000000.${String(n).padStart(6, '0')}`,
    message: { text: `Pod shop/cart-${n} is waiting` },
    receivedAt: now,
    ...more,
  }
}

export function incident(id: string, more: Partial<Incident> = {}): Incident {
  return {
    id,
    key: `prod/registry-down/${id}`,
    channel: 'C1',
    thread: '1790000000.000001',
    state: 'open',
    openedAt: now,
    cause: 'test',
    common: { scope: 'registry', shared: 'registry.example.net' },
    pods: [{ namespace: 'shop', name: 'cart-1', state: 'failing', since: now }],
    alerts: 1,
    diagnosis,
    nextCheckAt: now + 30_000,
    checks: 0,
    version: 0,
    ...more,
  }
}

export function answerOf(
  id: string,
  more: Partial<OutgoingMessage> = {},
): Pick<OutgoingMessage, 'id' | 'channel' | 'action' | 'dueAt'> {
  return {
    id: `answer:${id}`,
    channel: 'C1',
    action: { kind: 'answer', incident: id, thread: '1790000000.000001' },
    dueAt: now,
    ...more,
  }
}
