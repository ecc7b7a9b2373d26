import { z } from 'zod'
import { SlackError } from '../slack-error.ts'
import type { Workspace } from '../workspace.ts'

export type Args = Record<string, unknown>
export type Method = (args: Args, workspace: Workspace) => Record<string, unknown>

/** Arguments as Slack takes them, or its refusal. */
export function take<Shape extends z.ZodRawShape>(args: Args, shape: Shape) {
  const parsed = z.object(shape).safeParse(args)
  if (parsed.success) return parsed.data
  throw new SlackError(
    'invalid_arguments',
    parsed.error.issues.map(({ message, path }) => `[ERROR] ${path.join('.')}: ${message}`),
  )
}

/** Forms carry every value as text. */
export const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1'),
])
