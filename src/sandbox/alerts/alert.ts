import type { App } from '../slack/apps.ts'
import type { Attachment, Block } from '../slack/message-store.ts'

/** What an alert is about: labels as a monitoring system has them, and the pod where one is known. */
export type Subject = {
  kind: 'Pod' | 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'Namespace'
  namespace: string
  name: string
  labels: Readonly<Record<string, string>>
  /** One sentence, as the author of a rule would put it. */
  summary: string
  container: string
  image: string
  node: string
  /** What the kubelet said; empty where it said nothing. */
  error: string
}

export type Alert = {
  state: 'firing' | 'resolved'
  reason: string
  subjects: readonly [Subject, ...Subject[]]
  time: Date
  /** Under which the tool keeps it. */
  number: number
}

export type Post = { text: string; blocks?: Block[]; attachments?: Attachment[] }

export type AlertTool = {
  /** Missing where a person writes. */
  app?: App
  /** One message for many subjects, rather than one for each. */
  groups?: true
  compose: (alert: Alert) => Post
}
