import { randomBytes } from 'node:crypto'

const mostUses = 5
const lifeMs = 30 * 60 * 1000

/** What a response_url belongs to. */
export type Interaction = {
  channel: string
  user: string
  /** The message that `replace_original` means: the one with the button, or the last response. */
  original?: string
}

export type ResponseUrls = ReturnType<typeof createResponseUrls>

/** Slack lets an app answer five times within thirty minutes. */
export function createResponseUrls(now: () => Date) {
  const open = new Map<string, { interaction: Interaction; uses: number; until: number }>()

  return {
    /** Path to answer to. */
    create(interaction: Interaction): string {
      const token = randomBytes(18).toString('base64url')
      open.set(token, { interaction, uses: 0, until: now().getTime() + lifeMs })
      return `/commands/${token}`
    },
    /** Counts a use; a string is Slack's reason to refuse. */
    use(path: string): Interaction | 'used_url' | 'expired_url' | 'no_such_url' {
      const found = open.get(path.replace(/^\/commands\//, ''))
      if (!found) return 'no_such_url'
      if (now().getTime() > found.until) return 'expired_url'
      if (found.uses >= mostUses) return 'used_url'
      found.uses += 1
      return found.interaction
    },
  }
}
