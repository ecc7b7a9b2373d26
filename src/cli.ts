#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import type { Env } from './config/environment.ts'
import type { Found } from './doctor/finding.ts'
import { hideFromNowOn } from './hide.ts'
import { ownVersion } from './own-version.ts'
import { Problem } from './problems.ts'
import type { CliParts } from './surfaces/terminal/run-cli.ts'

/** The clients of clusters and clouds are heavy: only a command that looks something up loads them. */
const parts: CliParts = {
  version: ownVersion,
  loadConfig: async (env) => {
    const { loadConfig } = await import('./config.ts')
    const config = await loadConfig({ env })
    hideFromNowOn(config.redact)
    return config
  },
  answer: async (request, config, reader) => {
    const { answer } = await import('./answer.ts')
    const { deadlineMs, slowPullMs } = config
    const sources =
      request.kind === 'explain' || request.kind === 'causes'
        ? { names: [], cluster: () => undefined }
        : (await import('./evidence/build-sources.ts')).buildSources(config)
    return answer(request, { sources, reader, deadlineMs, slowPullMs, now: () => new Date() })
  },
  loadDiagnose: async ({ slowPullMs }) => {
    const { diagnoseText } = await import('./diagnose-text.ts')
    return (text) => diagnoseText(text, { slowPullMs, now: new Date() })
  },
  readAuditTrail: async ({ data = './data' }, since, limit) => {
    const { readAuditTrail } = await import('./store/read-audit-trail.ts')
    return readAuditTrail(data, since, limit)
  },
  examine: examineSetUp,
}

async function examineSetUp(env: Env): Promise<Found[]> {
  const { consultDoctor, tellMistake } = await import('./consult-doctor.ts')
  const { createSlackExam } = await import('./surfaces/slack/examine-slack.ts')
  const version = await ownVersion()
  try {
    const config = await parts.loadConfig(env)
    return await consultDoctor({
      config,
      ...(config.slack && { slack: createSlackExam(config.slack) }),
      version,
    })
  } catch (error) {
    if (error instanceof Problem) return tellMistake(error, version)
    throw error
  }
}

// A reader such as `head` may have seen enough; that is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  // A full disk, say. Status 1 would claim that a pull failure was told.
  process.stderr.write(`pullcheck: ${error.message}\n`)
  process.exit(3)
})

// Libraries warn of what the answer already states, such as credentials that are not there.
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  if (process.env['LOG_LEVEL'] === 'debug') process.stderr.write(`${warning.stack ?? warning.message}\n`)
})

// The built program is a few large files; whoever asks for stacks wants them to name the source.
if (process.env['LOG_LEVEL'] === 'debug') process.setSourceMapsEnabled(true)

// Code compiled once starts three times as fast the next time; what is imported before this is not kept.
enableCompileCache()
const { runCli } = await import('./surfaces/terminal/run-cli.ts')

const { stdin, stdout, stderr, env, argv } = process
const status = await runCli(argv.slice(2), { stdin, stdout, stderr, env }, parts)
// Clients keep connections open; what was written must be out before they are cut.
stdout.write('', (error) => {
  if (!error) process.exit(status)
})
