import { expect, test } from '@jest/globals'
import { createResponseUrls } from '../../../src/sandbox/slack/response-urls.ts'

test('a response_url lives for thirty minutes', () => {
  let now = new Date('2026-11-20T10:00:00Z')
  const urls = createResponseUrls(() => now)
  const path = urls.create({ channel: 'C1', user: 'U1' })

  now = new Date('2026-11-20T10:30:00Z')
  const inTime = urls.use(path)
  now = new Date('2026-11-20T10:30:01Z')

  expect(inTime).toEqual({ channel: 'C1', user: 'U1' })
  expect(urls.use(path)).toBe('expired_url')
  expect(urls.use('/commands/invented')).toBe('no_such_url')
})
