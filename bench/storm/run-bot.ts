import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import type { Order, Usage } from './usage.ts'

export type BotProcess = {
  url: string
  /** The program that runs, and the flags that the image gives it. */
  command: string
  tell: (order: Order) => Promise<Usage>
  stop: () => Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const patienceMs = 60_000

/** The bot as the image starts it, in a process of its own, until it is ready; from source where nothing is built. */
export async function runBot(env: NodeJS.ProcessEnv, folder: string): Promise<BotProcess> {
  const port = await freePort()
  const logPath = `${folder}/bot.log`
  const { program, flags } = commandOfImage()
  const log = openSync(logPath, 'a')
  const child = fork(`${root}${program}`, [], {
    cwd: root,
    env: { ...process.env, ...envOfImage(), ...env, PORT: String(port) },
    execArgv: [...flags, ...extraFlags(), '--import', buildGauge(folder)],
    stdio: ['ignore', log, log, 'ipc'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(url, child, logPath)
  return {
    url: `${url}/slack/events`,
    command: [...flags, ...extraFlags(), program].join(' '),
    tell: (order) => ask(child, order),
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Of JavaScript, since what takes the types away would be weighed with the bot. */
function buildGauge(folder: string): string {
  const outfile = `${folder}/gauge.mjs`
  buildSync({
    entryPoints: [`${root}bench/storm/gauge.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  })
  return outfile
}

function envOfImage(): Record<string, string> {
  const lines = readFileSync(`${root}Dockerfile`, 'utf8').matchAll(/^ENV (\w+)=(\S+)$/gm)
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]))
}

function commandOfImage(): { program: string; flags: string[] } {
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(readFileSync(`${root}Dockerfile`, 'utf8')) ?? []
  const words: string[] = JSON.parse(command)
  const flags = words.filter((word) => word.startsWith('--'))
  return existsSync(`${root}dist/src/main.js`)
    ? { program: 'dist/src/main.js', flags }
    : { program: 'src/main.ts', flags }
}

/** For a profile: `STORM_NODE_FLAGS=--cpu-prof`. */
function extraFlags(): string[] {
  return (process.env.STORM_NODE_FLAGS ?? '').split(' ').filter(Boolean)
}

async function ask(child: ChildProcess, order: Order): Promise<Usage> {
  const answer = once(child, 'message')
  child.send(order)
  const [usage]: Usage[] = await answer
  if (!usage) throw new Error('The bot told no usage')
  return usage
}

async function untilReady(url: string, child: ChildProcess, logPath: string): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await pause(250)) {
    if (child.exitCode !== null) break
    const response = await fetch(`${url}/readyz`).catch(() => undefined)
    if (response?.ok) return
  }
  child.kill('SIGKILL')
  throw new Error(`The bot was not ready:\n${readFileSync(logPath, 'utf8').slice(-4000)}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('No port was free')
  return address.port
}
