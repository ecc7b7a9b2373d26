import { z } from 'zod'
import { alertmanager } from './alertmanager.ts'
import { alertmanagerGrouped } from './alertmanager-grouped.ts'
import { argoCd } from './argo-cd.ts'
import { botkube } from './botkube.ts'
import { datadog } from './datadog.ts'
import { eventExporter } from './event-exporter.ts'
import { googleCloudMonitoring } from './google-cloud-monitoring.ts'
import { grafana } from './grafana.ts'
import { grafanaOncall } from './grafana-oncall.ts'
import { kwatch } from './kwatch.ts'
import { opsgenie } from './opsgenie.ts'
import { pagerduty } from './pagerduty.ts'
import { person } from './person.ts'
import { personWithKubectl } from './person-with-kubectl.ts'
import { robusta } from './robusta.ts'

/** Who may post alerts. */
export const alertTools = {
  alertmanager,
  'alertmanager-grouped': alertmanagerGrouped,
  grafana,
  'grafana-oncall': grafanaOncall,
  'google-cloud-monitoring': googleCloudMonitoring,
  datadog,
  pagerduty,
  opsgenie,
  robusta,
  botkube,
  kwatch,
  'argo-cd': argoCd,
  'event-exporter': eventExporter,
  person,
  'person-with-kubectl': personWithKubectl,
}

export const AlertToolName = z.custom<keyof typeof alertTools>(
  (name) => typeof name === 'string' && Object.hasOwn(alertTools, name),
)
export type AlertToolName = z.infer<typeof AlertToolName>
