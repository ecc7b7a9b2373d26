import { z } from 'zod'
import { steadyHex } from '../../steady-id.ts'
import { acceptBlocks } from '../accept-blocks.ts'
import { plain } from '../block-schema.ts'
import type { Block } from '../message-store.ts'
import type { OpenView } from '../open-views.ts'
import { SlackError } from '../slack-error.ts'
import { findPerson } from '../team.ts'
import { useTrigger } from '../trigger.ts'
import type { Workspace } from '../workspace.ts'
import { type Method, take } from './method.ts'

const mostBlocks = 100
/** The whole view as JSON. */
const largestView = 250_000
const Home = z.looseObject({ type: z.literal('home'), blocks: z.unknown() })
const Modal = z.strictObject({
  type: z.literal('modal'),
  title: plain(24),
  close: plain(24).optional(),
  submit: plain(24).optional(),
  blocks: z.unknown(),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
})

const publish: Method = (args, { messages, views }) => {
  const { user_id: user, view } = take(args, { user_id: z.string(), view: Home })
  if (!findPerson(user)) throw new SlackError('user_not_found')
  const blocks = acceptView(view)
  const opened = { id: viewId(user), user, hash: hashOf(blocks), view: { ...view, blocks } }
  views.putHome(opened)
  const published = { ...opened.view, id: opened.id, hash: opened.hash }
  messages.tell({ type: 'home', user, view: published })
  return { view: published }
}

const open: Method = (args, workspace) => {
  const { view, trigger_id: trigger } = take(args, { trigger_id: z.string(), view: Modal })
  const blocks = acceptView(view)
  const user = useTrigger(trigger, workspace.views.used)
  return show({ id: viewId(trigger), user, hash: hashOf(blocks), view: { ...view, blocks } }, workspace)
}

export const updateView: Method = (args, workspace) => {
  const {
    view,
    view_id: id,
    hash,
  } = take(args, { view_id: z.string(), view: Modal, hash: z.string().optional() })
  const known = workspace.views.find(id)
  if (!known) throw new SlackError('not_found')
  if (hash !== undefined && hash !== known.hash) throw new SlackError('hash_conflict')
  const blocks = acceptView(view)
  return show({ ...known, hash: hashOf(blocks), view: { ...view, blocks } }, workspace)
}

function acceptView(view: { blocks: unknown }): Block[] {
  if (JSON.stringify(view).length > largestView) throw new SlackError('view_too_large')
  return acceptBlocks(view.blocks, mostBlocks, largestView)
}

function show(opened: OpenView, { views, messages }: Workspace): Record<string, unknown> {
  const { id, user, hash, view } = opened
  views.put(opened)
  messages.tell({ type: 'modal', user, view: { ...view, id } })
  return { view: { ...view, id, hash } }
}

function hashOf(blocks: unknown): string {
  return steadyHex(JSON.stringify(blocks), 5)
}

function viewId(words: string): string {
  return `V${steadyHex(words, 9).toUpperCase()}`
}

export const viewMethods: Record<string, Method> = {
  'views.publish': publish,
  'views.open': open,
  'views.update': updateView,
}
