import { describe, expect, test } from '@jest/globals'
import { readAlert } from '../../../../src/surfaces/slack/alerts/read-alert.ts'
import { alertmanagerSamples } from './samples/alertmanager.ts'
import { deployerSamples } from './samples/deployers.ts'
import { edgeSamples } from './samples/edges.ts'
import type { Sample } from './samples/forms.ts'
import { grafanaSamples } from './samples/grafana.ts'
import { monitorSamples } from './samples/monitors.ts'
import { peopleSamples } from './samples/people.ts'
import { watcherSamples } from './samples/watchers.ts'

describe.each<[string, Sample[]]>([
  ['Alertmanager', alertmanagerSamples],
  ['Grafana and OnCall', grafanaSamples],
  ['Monitoring services', monitorSamples],
  ['Watchers of clusters', watcherSamples],
  ['Deployment tools', deployerSamples],
  ['People', peopleSamples],
  ['Edges', edgeSamples],
])('%s', (_, samples) => {
  test.each(samples)('$says', ({ message, pods = [], workloads = [], why }) => {
    const read = readAlert(message)
    expect({
      pods: read.pods.map(({ namespace, name }) => pathOf(namespace, name)).toSorted(),
      workloads: read.workloads.map(({ kind, namespace, name }) => pathOf(kind, namespace, name)).toSorted(),
      why: why === undefined ? undefined : read.why,
      ignore: read.ignore,
    }).toEqual({
      pods: pods.toSorted(),
      workloads: workloads.toSorted(),
      why,
      ignore: why !== undefined && !/^names-|^pull-/.test(why),
    })
  })
})

function pathOf(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('/')
}
