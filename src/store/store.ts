import type {
  AlertKey,
  AuditEntry,
  Channel,
  Feedback,
  Incident,
  Mute,
  OutgoingMessage,
  StoredAlert,
  StoredAnswer,
} from './records.ts'

export type ReceivedAlert = Pick<StoredAlert, 'channel' | 'ts' | 'message' | 'receivedAt'> & {
  /** Slack's `edited.ts`, which tells words that come late from newer ones. */
  editedTs?: string
}

/** What one piece of work changes: all of it happens, or nothing does. */
export type Change = {
  /**
   * Alerts that are dealt with, and what became of each: a code for the operator. One that was edited since
   * it was claimed stays open, for its new words.
   */
  settled?: readonly (AlertKey & { outcome: string })[]
  /**
   * New incidents have version 0. Another's version must be the one that was read; it is counted up. A channel
   * has one open incident of a key at most.
   */
  incidents?: readonly Incident[]
  /**
   * New messages, or known ones that are to be sent again as edits. One that waits already keeps the earlier
   * of both times, so that it is never put off for ever.
   */
  outgoing?: readonly Pick<OutgoingMessage, 'id' | 'channel' | 'action' | 'dueAt'>[]
}

/** Who takes work, for how long nobody else gets it, and the time now. All times are epoch milliseconds. */
export type Claim = { owner: string; now: number; leaseMs: number; limit: number }

/**
 * Everything that must outlive the process, behind operations that are each atomic and durable once they
 * resolve. Two processes may share one store. Every operation rejects with the `Problem` `store-failed`
 * when the store can't be read or written.
 */
export type Store = {
  /**
   * Takes an alert in, once: false when the same message with the same words is known already, or with
   * words of a later edit. Other words are work again, and only they are kept.
   */
  receive: (alert: ReceivedAlert) => Promise<boolean>
  /** The oldest alerts that nobody has settled or holds; they are this owner's until the lease ends. */
  claimAlerts: (claim: Claim) => Promise<StoredAlert[]>
  /** Gives claimed alerts back, to be taken again from then on. */
  postponeAlerts: (alerts: readonly AlertKey[], until: number) => Promise<void>

  /** False when an incident was changed or opened by someone else meanwhile: read again and decide again. */
  commit: (change: Change) => Promise<boolean>
  /** Open incidents, and those that were closed after `closedAfter`; the oldest first. */
  incidents: (filter: { closedAfter?: number; channel?: string }) => Promise<Incident[]>
  incident: (id: string) => Promise<Incident | undefined>
  /** Open incidents whose next check is due; they are this owner's until the lease ends. */
  claimChecks: (claim: Claim) => Promise<Incident[]>

  /** Messages that are due and not held: the oldest of each channel, then the next of each, and so on. */
  claimOutgoing: (claim: Claim) => Promise<OutgoingMessage[]>
  /** Notes that a message is out; `revision` is the claimed one, so that a later change is sent too. */
  sent: (id: string, posted: { ts?: string; revision: number }) => Promise<void>
  /**
   * A message that could not be sent now goes back, and nobody gets it before `until`, even if it is asked
   * for again. Without `until` it is given up with the reason; what was asked for meanwhile is still tried.
   * The try counts unless `maybeOut` is false: Slack said that it took nothing.
   */
  unsent: (id: string, failure: { until?: number; reason: string; maybeOut?: boolean }) => Promise<void>
  outgoing: (id: string) => Promise<OutgoingMessage | undefined>

  channel: (id: string) => Promise<Channel | undefined>
  channels: () => Promise<Channel[]>
  /** Changes what is named, and keeps the rest. `seenTs` only ever moves forward. */
  saveChannel: (channel: Channel) => Promise<void>

  /** Small settings of people and places, such as `lang:U123`. */
  setting: (key: string) => Promise<string | undefined>
  saveSetting: (key: string, value: string | undefined) => Promise<void>

  saveAnswer: (answer: StoredAnswer) => Promise<void>
  answer: (id: string) => Promise<StoredAnswer | undefined>
  /** The newest answers to somebody's own questions. */
  answersFor: (user: string, limit: number) => Promise<StoredAnswer[]>

  audit: (entry: AuditEntry) => Promise<void>
  /** Oldest first, at most `limit`. */
  auditSince: (since: number, limit: number) => Promise<AuditEntry[]>

  /** One says one thing of an answer: a later word replaces the earlier. */
  saveFeedback: (feedback: Feedback) => Promise<void>
  feedback: (since: number) => Promise<Feedback[]>

  saveMute: (mute: Mute) => Promise<void>
  /** Those that hold at a time. */
  mutes: (now: number) => Promise<Mute[]>

  /**
   * Deletes settled alerts, closed incidents, and messages that are sent or given up, if they are older;
   * never an open incident's messages, which would be posted a second time. It takes many small steps.
   */
  forget: (before: number) => Promise<void>
  /** Finishes what was asked for before. */
  close: () => Promise<void>
}
