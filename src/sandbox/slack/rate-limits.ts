type Limit = { perMinute: number; burst: number; perChannel?: true }

/** Slack's tiers; posting has a limit of its own, one message a second in a channel with short bursts. */
const limits: Record<string, Limit> = {
  'chat.postMessage': { perMinute: 60, burst: 4, perChannel: true },
  'chat.update': { perMinute: 50, burst: 10 },
  'chat.postEphemeral': { perMinute: 100, burst: 20 },
  'conversations.history': { perMinute: 50, burst: 10 },
  'conversations.replies': { perMinute: 50, burst: 10 },
  'reactions.add': { perMinute: 50, burst: 10 },
  'reactions.remove': { perMinute: 20, burst: 5 },
}

export type RateLimits = ReturnType<typeof createRateLimits>

/** Token buckets; each refusal says after how many whole seconds to come again. */
export function createRateLimits(now: () => Date) {
  const buckets = new Map<string, { tokens: number; at: number }>()

  return {
    /** Seconds to wait, or zero for a call that is let through. */
    take(method: string, channel: unknown): number {
      const limit = limits[method]
      if (!limit) return 0
      const key = limit.perChannel ? `${method} ${String(channel)}` : method
      const perSecond = limit.perMinute / 60
      const at = now().getTime() / 1000
      const before = buckets.get(key) ?? { tokens: limit.burst, at }
      const tokens = Math.min(limit.burst, before.tokens + (at - before.at) * perSecond)
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond))
    },
  }
}
