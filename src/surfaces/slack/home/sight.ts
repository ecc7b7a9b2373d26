import { refusalOf } from '../../../access/decide-access.ts'
import type { SlackSurface } from '../surface.ts'

/** Whether somebody may ask about a namespace; `cluster` is missing where the usual one is meant. */
export type Sight = (place: { cluster?: string; namespace: string }) => boolean

type Options = Pick<SlackSurface, 'access' | 'log'> & { usualCluster: string }

/** The App Home is in no channel, so that rules for channels do not count there. */
export const noChannel = ''

/** What is not allowed is neither shown nor counted; while Slack does not tell who somebody is, nothing is. */
export async function sightOf(user: string, { access, log, usualCluster }: Options): Promise<Sight> {
  try {
    const { facts, rules } = await access.describe({ user, channel: noChannel })
    return ({ cluster = usualCluster, namespace }) => !refusalOf(rules, facts, { cluster, namespace })
  } catch (error) {
    log.error({ err: error, user }, 'Slack did not tell who opened the App Home, so nothing is listed')
    return () => false
  }
}
