import { setTimeout as pause } from 'node:timers/promises'
import type { People } from './people.ts'

export type Storm = { alerts: number; channels: readonly string[]; pods: readonly string[]; seconds: number }
export type Sent = {
  alerts: number
  /** Acknowledged by the bot, be it at the second delivery. */
  accepted: number
  acknowledgedMs: { p50: number; p99: number; max: number }
  seconds: number
}

/** Tools of different shapes and sizes; each speaks of one pod in a message. */
const tools = ['alertmanager', 'grafana', 'datadog', 'kwatch', 'robusta', 'event-exporter', 'person'] as const
/** So many times in a second a handful of alerts comes to each channel. */
const ticksPerSecond = 10

/** Alerts at a steady rate, whether or not the bot keeps up. */
export async function sendStorm({ alerts, channels, pods, seconds }: Storm, people: People): Promise<Sent> {
  const ticks = seconds * ticksPerSecond
  const start = performance.now()
  const posting: ReturnType<People['post']>[] = []
  let sent = 0
  for (let tick = 1; tick <= ticks; tick += 1) {
    const [from, until] = [tick - 1, tick].map((n) => Math.round((alerts / channels.length) * (n / ticks)))
    const count = (until ?? 0) - (from ?? 0)
    for (const [index, channel] of channels.entries()) {
      if (count === 0) continue
      const tool = tools[(tick + index) % tools.length] ?? 'alertmanager'
      posting.push(people.post({ tool, channel, count, pods: around(pods, from ?? 0, count) }))
      sent += count
    }
    await pause(Math.max(0, start + (tick * 1000) / ticksPerSecond - performance.now()))
  }
  const deliveries = (await Promise.all(posting)).flat()
  return {
    alerts: sent,
    accepted: deliveries.filter(({ ok }) => ok).length,
    acknowledgedMs: spreadOf(deliveries.map(({ ms }) => ms)),
    seconds: (performance.now() - start) / 1000,
  }
}

/** So that all pods are named, again and again. */
function around(pods: readonly string[], from: number, count: number): string[] {
  return Array.from(
    { length: Math.min(count, pods.length) },
    (_, index) => pods[(from + index) % pods.length] ?? '',
  )
}

function spreadOf(values: readonly number[]): Sent['acknowledgedMs'] {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99), max: at(1) }
}
