import { expression } from './expressions/expression.ts'
import type { PullError } from './pull-error.ts'

// containerd cancels a pull after five minutes without progress, dockershim and cri-dockerd after one minute.
const canceled = expression(
  /context cancell?ed|request canceled$|because of no progress (?:in|for)|exceeds image pull deadline|code = Canceled\b/i,
)
const endsCanceled = expression(/context cancell?ed\W*$/i)
const deadline = expression(
  /deadline exceeded|code = DeadlineExceeded\b|pull(?:ing)? image timed out|image pull progress timeout/i,
)

/** Who gave up: the node on a pull that made no progress, or a deadline of the caller. */
export function brokenOff(text: string): PullError['brokenOff'] {
  if (endsCanceled.test(text)) return 'canceled'
  if (deadline.test(text)) return 'deadline-exceeded'
  return canceled.test(text) ? 'canceled' : undefined
}
