import { failsToPull } from '../../scenarios/container-scripts.ts'
import type { ContainerScript } from '../../scenarios/scenario.ts'
import { ageOf } from './age-by.ts'

/** The kubelet doubles its pause from ten seconds up to five minutes (kubelet's image back-off). */
const firstPauseSeconds = 10
const longestPauseSeconds = 300
const syncSeconds = 12

type Failing = { name: string; image: string; error: string }

/** A container whose image has failed to be pulled again and again since some milliseconds ago. */
export function failingContainer(container: Failing, ms: number): ContainerScript {
  const { attempts, sinceLastMs } = attemptsWithin(ms)
  const script = failsToPull({ ...container, since: ageOf(ms), last: ageOf(sinceLastMs), attempts })
  const justFailed = sinceLastMs < syncSeconds * 1000
  const waiting = { reason: 'ErrImagePull', message: container.error }
  return justFailed ? { ...script, status: () => ({ state: { waiting } }) } : script
}

/** Pulls that were tried by then, the last of them so long ago. */
function attemptsWithin(ms: number): { attempts: number; sinceLastMs: number } {
  let attempts = 1
  let sinceLastMs = ms
  for (
    let pause = firstPauseSeconds;
    sinceLastMs >= pause * 1000;
    pause = Math.min(pause * 2, longestPauseSeconds)
  ) {
    sinceLastMs -= pause * 1000
    attempts += 1
  }
  return { attempts, sinceLastMs }
}
