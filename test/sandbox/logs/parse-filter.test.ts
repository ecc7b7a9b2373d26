import { describe, expect, test } from '@jest/globals'
import type { LogEntry } from '../../../src/sandbox/logs/log-entry.ts'
import { parseFilter } from '../../../src/sandbox/logs/parse-filter.ts'

const entry: LogEntry = {
  insertId: 'a1',
  logName: 'projects/kiosk/logs/events',
  resource: { type: 'k8s_pod', labels: { pod_name: 'web-0', namespace_name: 'shop' } },
  severity: 'WARNING',
  timestamp: '2026-11-20T10:00:00Z',
  receiveTimestamp: '2026-11-20T10:00:01Z',
  jsonPayload: { message: 'Failed to pull image "shop:1"', involvedObject: { uid: 'u-1' } },
}

describe('parseFilter', () => {
  test.each([
    ['', true],
    ['log_id("events")', true],
    ['log_id("gcfsd")', false],
    ['logName="projects/kiosk/logs/events"', true],
    ['resource.type="K8S_POD"', true],
    ['resource.type!="k8s_pod"', false],
    ['jsonPayload.message:"PULL IMAGE"', true],
    ['jsonPayload.message:"image \\"shop:1\\""', true],
    ['jsonPayload.message=~"^Failed to .* image"', true],
    ['jsonPayload.message=~"^failed"', false],
    ['jsonPayload.message=~"(?i)^failed"', true],
    ['jsonPayload.missing="x"', false],
    ['jsonPayload.involvedObject.uid=("u-0" OR "u-1")', true],
    ['timestamp>="2026-11-20T09:59:59Z" timestamp<="2026-11-20T10:00:00Z"', true],
    ['timestamp>"2026-11-20T10:00:00Z"', false],
    ['severity>=ERROR', false],
    ['severity=warning', true],
    ['NOT log_id("events")', false],
    ['-resource.type="k8s_node"', true],
    ['log_id("events")\n  AND resource.type="k8s_pod"', true],
    ['log_id("events")\nresource.type="k8s_node"', false],
    ['(log_id("gcfsd") OR\n log_id("events"))', true],
    ['resource.type="k8s_pod" -- the pod, not its node', true],
  ])('%s → %s', (filter, expected) => {
    expect(parseFilter(filter)(entry)).toBe(expected)
  })

  test('OR binds closer than AND', () => {
    const filter = 'log_id("events") OR log_id("gcfsd") AND resource.type="k8s_node"'

    expect(parseFilter(filter)(entry)).toBe(false)
  })

  test.each([
    ['resource.type=', /line 1, column 15/],
    ['log_id("events") AND\n resource.type ="unclosed', /line 2, column 17/],
    ['log_id("events"', /syntax error/],
    ['AND log_id("events")', /token 'AND'/],
    ['jsonPayload.message=~"("', /syntax error/],
    ['timestamp>="yesterday"', /syntax error/],
    ['unknown.field="x"', /syntax error/],
  ])('%s cannot be parsed', (filter, message) => {
    expect(() => parseFilter(filter)).toThrow(message)
  })
})
