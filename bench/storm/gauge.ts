import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { shiftClock } from './shift-clock.ts'
import type { Order, Usage } from './usage.ts'

// Loaded before the bot; it speaks with the bench over the channel that a forked process has.
const delay = monitorEventLoopDelay({ resolution: 1 })
let longest = { ms: 0, cpuMs: 0 }
let last = { at: performance.now(), cpu: process.threadCpuUsage() }
let startCpu = process.cpuUsage()
let peakHeap = 0
let highest = 0

/** On a busy machine others take the processor away: what the bot itself did in a block is its own time. */
function look(): void {
  const now = { at: performance.now(), cpu: process.threadCpuUsage() }
  const cpuMs = (now.cpu.user + now.cpu.system - last.cpu.user - last.cpu.system) / 1000
  if (cpuMs > longest.cpuMs) longest = { ms: now.at - last.at, cpuMs }
  last = now
}

function weigh(): void {
  const { rss, heapUsed } = process.memoryUsage()
  highest = Math.max(highest, rss)
  peakHeap = Math.max(peakHeap, heapUsed)
}

function restart(): void {
  delay.reset()
  startCpu = process.cpuUsage()
  longest = { ms: 0, cpuMs: 0 }
  last = { at: performance.now(), cpu: process.threadCpuUsage() }
  highest = 0
  peakHeap = 0
}

function usage(): Usage {
  const { user, system } = process.cpuUsage(startCpu)
  weigh()
  return {
    delayMs: { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 },
    longestCpuMs: longest.cpuMs,
    rssBytes: process.memoryUsage().rss,
    peakRssBytes: highest,
    startRssBytes: process.resourceUsage().maxRSS * 1024,
    peakHeapBytes: peakHeap,
    cpuMs: (user + system) / 1000,
  }
}

delay.enable()
setInterval(look, 1).unref()
setInterval(weigh, 50).unref()
process.on('message', (order: Order) => {
  if (order.do === 'shift') shiftClock(order.ms)
  if (order.do === 'restart') restart()
  process.send?.(usage())
})
// The bot ends when it is told to, not when nobody listens to it any more.
process.channel?.unref()
