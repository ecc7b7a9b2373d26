import { describe, expect, test } from '@jest/globals'
import { languages } from '../src/i18n/languages.ts'
import { createTranslator } from '../src/i18n/translator.ts'
import { Problem } from '../src/problems.ts'
import { composeProblem } from '../src/reply/compose-problem.ts'
import { startProblem } from '../src/start-problem.ts'

const withCode = (message: string, code: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code })

const noName = withCode(
  'A request error occurred: fetch failed',
  'slack_webapi_request_error',
  new TypeError('fetch failed', { cause: withCode('getaddrinfo ENOTFOUND slack.com', 'ENOTFOUND') }),
)
const nobodyThere = withCode(
  'A request error occurred: fetch failed',
  'slack_webapi_request_error',
  new TypeError('fetch failed', { cause: withCode('', 'ECONNREFUSED') }),
)

describe('startProblem', () => {
  test.each([
    [
      noName,
      'slack-unreachable',
      { url: 'https://slack.com/api/', reason: 'getaddrinfo ENOTFOUND slack.com' },
    ],
    [nobodyThere, 'slack-unreachable', { reason: 'ECONNREFUSED' }],
    [
      withCode('An HTTP protocol error occurred: statusCode = 503', 'slack_webapi_http_error'),
      'slack-unreachable',
      { reason: 'An HTTP protocol error occurred: statusCode = 503' },
    ],
    [
      withCode('An API error occurred: invalid_auth', 'slack_webapi_platform_error'),
      'slack-refused',
      { reason: 'An API error occurred: invalid_auth' },
    ],
    [withCode('listen EADDRINUSE', 'EADDRINUSE'), 'port-taken', { port: '3000' }],
    [
      Object.assign(withCode('listen EACCES: permission denied 0.0.0.0:80', 'EACCES'), { syscall: 'listen' }),
      'port-forbidden',
      { port: '3000' },
    ],
  ])('%s is %s', (error, code, values) => {
    expect(startProblem(error, { port: 3000 })).toMatchObject({ code, values, cause: error })
  })

  test('names the address that was configured', () => {
    const problem = startProblem(noName, { slackUrl: 'http://127.0.0.1:9/api/' })

    expect(problem).toMatchObject({ values: { url: 'http://127.0.0.1:9/api/' } })
  })

  test('leaves alone what no operator can mend', () => {
    const error = new Error('boom')

    expect(startProblem(error, {})).toBe(error)
  })
})

test.each([...languages])('in %s an unreachable Slack is no matter of tokens that are wrong', (lang) => {
  const problem = startProblem(noName, {})
  const reply = problem instanceof Problem && composeProblem(problem, createTranslator({ lang }))

  const words = JSON.stringify(reply)
  expect(words).toContain('getaddrinfo ENOTFOUND slack.com')
  expect(words).toContain('443')
  expect(words).not.toMatch(/SLACK_BOT_TOKEN|\{\{|replies:/)
})
