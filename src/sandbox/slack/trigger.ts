import { randomBytes } from 'node:crypto'
import { SlackError } from './slack-error.ts'

const lifeMs = 3000

/** What an app opens a modal with, soon after somebody did something, before that person's eyes. */
export function createTrigger(user: string): string {
  return `${Date.now()}.${user}.${randomBytes(6).toString('hex')}`
}

/** Gives who sees the modal; a trigger is good for three seconds, and once. */
export function useTrigger(trigger: string, used: Set<string>): string {
  const [, at, user] = /^(\d+)\.(\w+)\.[0-9a-f]+$/.exec(trigger) ?? []
  if (at === undefined || user === undefined) throw new SlackError('invalid_trigger_id')
  if (used.has(trigger)) throw new SlackError('exchanged_trigger_id')
  if (Date.now() - Number(at) > lifeMs) throw new SlackError('expired_trigger_id')
  used.add(trigger)
  return user
}
