import { z } from 'zod'
import { steadyHex } from '../../steady-id.ts'
import { acceptBlocks } from '../accept-blocks.ts'
import { SlackError } from '../slack-error.ts'
import { findPerson } from '../team.ts'
import { type Method, take } from './method.ts'

const mostBlocks = 100
const View = z.looseObject({ type: z.enum(['home', 'modal']), blocks: z.unknown() })

const publish: Method = (args, { messages }) => {
  const { user_id: user, view } = take(args, { user_id: z.string(), view: View })
  if (!findPerson(user)) throw new SlackError('user_not_found')
  const published = { ...view, blocks: acceptBlocks(view.blocks, mostBlocks), id: viewId(user) }
  messages.tell({ type: 'home', user, view: published })
  return { view: published }
}

const open: Method = (args) => {
  const { view, trigger_id: trigger } = take(args, { trigger_id: z.string(), view: View })
  return { view: { ...view, blocks: acceptBlocks(view.blocks, mostBlocks), id: viewId(trigger) } }
}

function viewId(words: string): string {
  return `V${steadyHex(words, 9).toUpperCase()}`
}

export const viewMethods: Record<string, Method> = { 'views.publish': publish, 'views.open': open }
