import type { z } from 'zod'
import { steadyHex } from '../steady-id.ts'
import { Blocks } from './block-schema.ts'
import type { Block } from './message-store.ts'
import { SlackError } from './slack-error.ts'

const longestMessage = 13_200

/** Checks what a bot sends as strictly as Slack would, and names the blocks that have no id. */
export function acceptBlocks(blocks: unknown, most = 50, longest = longestMessage): Block[] {
  if (blocks === undefined || blocks === null || blocks === '') return []
  const parsed = Blocks.max(most).safeParse(blocks)
  if (!parsed.success) throw new SlackError('invalid_blocks', parsed.error.issues.map(describe))
  const named = parsed.data.map((block, index) => ({
    ...block,
    block_id: block.block_id ?? idOf(block, index),
  }))
  const twice = firstTwice(named.map((block) => block.block_id)) ?? firstTwice(named.flatMap(actionIdsOf))
  if (twice) throw new SlackError('invalid_blocks', [`[ERROR] id must be unique: ${twice}`])
  if (lengthOf(blocks) > longest) throw new SlackError('msg_blocks_too_long')
  return named
}

/** Slack points at the wrong place with a JSON pointer. */
function describe({ message, path }: z.core.$ZodIssue): string {
  return `[ERROR] ${message} [json-pointer:/blocks/${path.join('/')}]`
}

function idOf(block: unknown, index: number): string {
  return steadyHex(`${index} ${JSON.stringify(block)}`, 10)
}

/** An action's id must be unique within its block. */
function actionIdsOf(block: Block): string[] {
  const elements = Array.isArray(block.elements) ? block.elements : []
  return elements.flatMap(({ action_id: id }) => (id ? [`${block.block_id} ${id}`] : []))
}

function firstTwice(ids: string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index)
}

/** All the text that a reader would see, in characters. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, part) => sum + lengthOf(part), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (key === 'text' && typeof part === 'string' ? part.length : lengthOf(part)),
    0,
  )
}
