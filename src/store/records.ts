import type { Diagnosis } from '../diagnosis/diagnosis.ts'

/** A Slack message by its place; times of messages are Slack's `ts` strings, all other times epoch milliseconds. */
export type AlertKey = { channel: string; ts: string }

export type StoredAlert = AlertKey & {
  /** The message as Slack sent it, without what is not needed to read it. */
  message: unknown
  receivedAt: number
  /** How often it was claimed: more than once after a crash, or when the cluster could not be asked. */
  tries: number
}

export type PodState = 'failing' | 'recovered' | 'gone'
export type IncidentPod = {
  namespace: string
  name: string
  node?: string
  state: PodState
  since: number
  /** When it recovered or went. */
  until?: number
}

/** What an incident's pods have in common: its reach as the blast radius told it. */
export type Common = {
  scope: 'pod' | 'image' | 'registry' | 'node' | 'node-pool' | 'cluster'
  shared?: string
}

/** Many alerts, one cause, one thread: one for each watched channel. */
export type Incident = {
  id: string
  /** Cluster, cause and what is common: equal for alerts that have one reason. */
  key: string
  channel: string
  /** The first alert, in whose thread the answer stands. */
  thread: string
  state: 'open' | 'closed'
  openedAt: number
  closedAt?: number
  /**
   * Why it was closed, where it was not because no pod fails any more: it is the same trouble as an earlier
   * one, which goes on, or nobody looks at its cluster any more.
   */
  ending?: { because: 'joined'; incident: string } | { because: 'unwatched' }
  /** Name of the configured cluster; missing where there is only an alert's own words. */
  cluster?: string
  cause: string
  common: Common
  /** What kind of trouble the first pod's status tells of, such as `refusal forbidden`. */
  trouble?: string
  pods: IncidentPod[]
  /** Alerts that belong to it, the first included. */
  alerts: number
  /** Slack's `ts` of the latest of them: one that is edited is not another alert. */
  counted?: string[]
  /** When a line last pointed a later alert to the thread. */
  linkedAt?: number
  /** The diagnosis that the answer tells; its evidence is left out. */
  diagnosis: Diagnosis
  nextCheckAt: number
  checks: number

  /** Counted up by every change: see `Store.commit`. */
  version: number
}

/** What the bot says or shows by itself in a channel. */
export type Action =
  /** The answer of an incident, posted once and edited from then on. */
  | { kind: 'answer'; incident: string; thread: string }
  /** One short line in a later alert's thread. */
  | { kind: 'link'; incident: string; thread: string }
  | { kind: 'react' | 'unreact'; ts: string; emoji: string }

export type OutgoingMessage = {
  /** Chosen by whoever asks for it, so that asking twice makes one message. */
  id: string
  channel: string
  action: Action
  dueAt: number
  /** Counted up each time it is asked for again. */
  revision: number
  /** Slack's `ts` once it is posted: from then on it is edited. */
  ts?: string
  /** How often somebody claimed it since it was last sent: more than once means that it may be out already. */
  tries: number
}

/** What is known of a channel that may be watched. */
export type Channel = {
  id: string
  /** Missing: as configured. */
  watched?: boolean
  /** The language of what is posted there, and another one that is a click away; an empty text takes a choice back. */
  lang?: string
  secondLang?: string
  /** What is older was read for good: catching up begins here. */
  seenTs?: string
}

/** What was answered, without words: told again in another language, checked again, shown in parts. */
export type StoredAnswer = {
  id: string
  /** The words that ask the same again. */
  words: string
  lang: string
  /** As `answer.ts` gives it; the store does not look into it. */
  told: unknown
  /** Who asked, and where; missing where the bot answered an alert by itself. */
  user?: string
  channel?: string
  /** Another language that is one click away. */
  secondLang?: string
  /** One line for lists of answers: what it was about, and the cause's id, if one was found. */
  subject: string
  cause?: string
  at: number
}

/** Who asked for what, and what came of it; never the text. */
export type AuditEntry = {
  at: number
  user: string
  channel?: string
  /** `pod`, `explain`, `watch` and so on. */
  action: string
  /** What was named, such as `cluster/namespace/name`; empty for a pasted text. */
  target: string
  /** `diagnosed`, `refused` and so on. */
  outcome: string
}

/** Whether an answer helped, counted by cause and language. */
export type Feedback = {
  answer: string
  user: string
  cause?: string
  lang: string
  says: 'yes' | 'no' | 'wrong-cause'
  at: number
}

/** Alerts that are not answered for a time: of one incident's key, or of one image. */
export type Mute = { channel: string; key?: string; image?: string; until: number; user: string }
