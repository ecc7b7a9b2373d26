import {
  amber,
  app,
  card,
  fields,
  green,
  red,
  type Sample,
  section,
  sectionFields,
  webhook,
} from './forms.ts'

const page = 'http://am.obs.svc:9093/#/alerts?receiver=team'
const invoice = 'invoice-writer-7c9f8d6b5-k8wzt'
const thumbs = 'thumbnailer-5d4b9c7f66-hq2vx'
const ksm = 'obs-kube-state-metrics-6b7d9f8c45-wq4zx'

function byDefault(title: string, text?: string, color = red) {
  const [, state = ''] = /^\[(\w+)/.exec(title) ?? []
  return webhook(
    'alertmanager',
    card(state === 'RESOLVED' ? green : color, {
      title,
      fallback: `${title} | <${page}>`,
      title_link: page,
      ...(text && { text }),
    }),
  )
}
function titled(title: string, text: string, color = red) {
  return webhook('Alertmanager', card(color, { title, text, fallback: `${title} | <${page}>` }))
}

export const alertmanagerSamples: Sample[] = [
  {
    says: 'default title, grouped by namespace',
    message: byDefault(`[FIRING:1] billing (KubePodNotReady ${invoice} obs/kps-prometheus warning)`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'default title, namespace among the values',
    message: byDefault(
      `[FIRING:1] KubePodNotReady (gke-eu-1 kube-state-metrics billing ${invoice} obs/kps-prometheus warning)`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'default title, group by alertname and cluster',
    message: byDefault(
      `[FIRING:1] KubeContainerWaiting gke-eu-1 (writer http 10.4.0.9:8080 kube-state-metrics billing ${invoice} obs/kps-prometheus ErrImagePull kps-kube-state-metrics warning)`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'default title, group by alertname, cluster and namespace',
    message: byDefault(
      `[FIRING:1] KubeContainerWaiting gke-eu-1 billing (writer kube-state-metrics ${invoice} ImagePullBackOff warning)`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'default title of a StatefulSet’s pod',
    message: byDefault(
      '[FIRING:1] ledger-db (KubePodNotReady kube-state-metrics ledger-2 obs/kps-prometheus warning)',
    ),
    pods: ['ledger-db/ledger-2'],
  },
  {
    says: 'default title of a DaemonSet’s pod, namespace inside',
    message: byDefault(
      '[FIRING:1] KubePodNotReady (kube-state-metrics logging log-shipper-x9m4t obs/kps-prometheus warning)',
    ),
    pods: ['logging/log-shipper-x9m4t'],
  },
  {
    says: 'default title of a Deployment, with the exporter’s pod',
    message: byDefault(
      `[FIRING:1] orders (KubeDeploymentReplicasMismatch kube-state-metrics checkout http 10.4.0.9:8080 kube-state-metrics ${ksm} obs/kps-prometheus kps-kube-state-metrics warning)`,
    ),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'default title of a StatefulSet alert, namespace inside',
    message: byDefault(
      `[FIRING:1] KubeStatefulSetReplicasMismatch (kube-state-metrics http 10.4.0.9:8080 kube-state-metrics ledger-db ${ksm} obs/kps-prometheus kps-kube-state-metrics warning ledger)`,
    ),
    workloads: ['statefulset/ledger-db/ledger'],
  },
  {
    says: 'default title, two alerts in one: no pod is common to them',
    message: byDefault('[FIRING:2] billing (KubePodNotReady kube-state-metrics obs/kps-prometheus warning)'),
    why: 'names-namespace',
  },
  {
    says: 'default title, resolved',
    message: byDefault(`[RESOLVED] billing (KubePodNotReady ${invoice} obs/kps-prometheus warning)`),
    why: 'resolved',
  },
  {
    says: 'mixin words of a pod',
    message: titled(
      '[FIRING:1] KubePodNotReady',
      `Pod billing/${invoice} has been in a non-ready state for longer than 15 minutes on cluster gke-eu-1.`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'mixin words of a rollout',
    message: titled(
      '[FIRING:1] KubeDeploymentRolloutStuck',
      'Rollout of deployment orders/checkout is not progressing for longer than 15 minutes.',
    ),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'mixin words of a DaemonSet',
    message: titled(
      '[FIRING:1] KubeDaemonSetRolloutStuck',
      'DaemonSet logging/log-shipper has not finished or progressed for at least 15m.',
      amber,
    ),
    workloads: ['daemonset/logging/log-shipper'],
  },
  {
    says: 'mixin words of a Job',
    message: titled(
      '[FIRING:1] KubeJobNotCompleted',
      'Job batch/nightly-export-29350080 is taking more than 12h to complete.',
    ),
    workloads: ['job/batch/nightly-export-29350080'],
  },
  {
    says: 'mixin words of a crash loop',
    message: titled(
      '[FIRING:1] KubePodCrashLooping',
      `Pod billing/${invoice} (writer) is in waiting state (reason: "CrashLoopBackOff").`,
    ),
    why: 'other-trouble',
  },
  {
    says: 'OOM',
    message: titled(
      '[FIRING:1] KubernetesContainerOomKiller',
      `Container writer in pod billing/${invoice} has been OOMKilled 2 times in the last 10 minutes.`,
    ),
    why: 'other-trouble',
  },
  {
    says: 'a node',
    message: titled(
      '[FIRING:1] KubeNodeNotReady',
      'gke-eu-1-pool-2-9f3a1c77-b4kd has been unready for more than 15 minutes.',
    ),
    why: 'other-trouble',
  },
  {
    says: 'a volume',
    message: titled(
      '[FIRING:1] KubePersistentVolumeFillingUp',
      'The PersistentVolume claimed by data-ledger-2 in Namespace ledger-db is only 2% free.',
    ),
    why: 'other-trouble',
  },
  {
    says: 'a target',
    message: titled(
      '[FIRING:1] TargetDown',
      '50% of the invoice-writer/invoice-writer targets in billing namespace are down.',
    ),
    why: 'other-trouble',
  },
  {
    says: 'the watchdog',
    message: byDefault('[FIRING:1] Watchdog (obs/kps-prometheus none)', undefined, green),
    why: 'other-trouble',
  },
  {
    says: 'unscheduled pods',
    message: titled(
      '[FIRING:1] KubeDaemonSetNotScheduled',
      '3 Pods of DaemonSet logging/log-shipper are not scheduled.',
    ),
    why: 'other-trouble',
  },
  {
    says: 'HPA at its most',
    message: titled(
      '[FIRING:1] KubeHpaMaxedOut',
      'HPA orders/checkout has been running at max replicas for longer than 15 minutes.',
    ),
    why: 'other-trouble',
  },
  {
    says: 'grouped text with labels of each alert',
    message: titled(
      '[FIRING:2] KubeContainerWaiting',
      `*Alert:* Container waits - \`warning\`\n*Details:*\n  • *alertname:* \`KubeContainerWaiting\`\n  • *container:* \`writer\`\n  • *namespace:* \`billing\`\n  • *pod:* \`${invoice}\`\n  • *reason:* \`ImagePullBackOff\`\n\n*Alert:* Container waits - \`warning\`\n*Details:*\n  • *alertname:* \`KubeContainerWaiting\`\n  • *container:* \`resize\`\n  • *namespace:* \`media\`\n  • *pod:* \`${thumbs}\`\n  • *reason:* \`ImagePullBackOff\`\n`,
    ),
    pods: [`billing/${invoice}`, `media/${thumbs}`],
  },
  {
    says: 'firing and resolved sections',
    message: titled(
      '[FIRING:1, RESOLVED:1] KubePodNotReady',
      `*Firing:*\n- Pod billing/${invoice} has been in a non-ready state\n\n*Resolved:*\n- Pod media/${thumbs} has been in a non-ready state\n`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'default text lists of the email kind',
    message: titled(
      '[FIRING:1] KubePodNotReady',
      `Alerts Firing:\nLabels:\n - alertname = KubePodNotReady\n - namespace = billing\n - pod = ${invoice}\nAnnotations:\n - summary = Pod has been in a non-ready state\nSource: <http://prom/graph|http://prom/graph>\nAlerts Resolved:\nLabels:\n - alertname = KubePodNotReady\n - namespace = media\n - pod = ${thumbs}\n`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'exported labels name the pod, plain ones the exporter',
    message: titled(
      '[FIRING:1] PodNotReady',
      `*Labels:*\n• exported_namespace=billing\n• exported_pod=${invoice}\n• namespace=obs\n• pod=${ksm}\n• job=kube-state-metrics`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a Deployment by its exported namespace',
    message: titled(
      '[FIRING:1] DeploymentLacksReplicas',
      `deployment: checkout\nexported_namespace: orders\nnamespace: obs\npod: ${ksm}`,
    ),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'awesome alerts, labels as a Go map',
    message: titled(
      'Kubernetes pod not healthy (instance 10.4.0.9:8080)',
      `Pod billing/${invoice} has been in a non-running state for longer than 15 minutes.\n  VALUE = 1\n  LABELS = map[namespace:billing phase:Pending pod:${invoice}]`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'fields instead of a text',
    message: webhook(
      'Prometheus',
      card(red, {
        title: ':fire: PodWaiting',
        fields: fields({
          Severity: 'warning',
          Namespace: 'billing',
          Pod: invoice,
          Container: 'writer',
          Reason: 'ErrImagePull',
        }),
      }),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'blocks by a forwarder',
    message: app('alert-relay', {
      text: 'PodWaiting',
      blocks: [
        section('*PodWaiting* is firing'),
        sectionFields({ Pod: `\`${invoice}\``, Namespace: '`billing`', Reason: '`ImagePullBackOff`' }, '\n'),
      ],
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'an edited message that became resolved',
    message: {
      type: 'message',
      subtype: 'message_changed',
      channel: 'C0',
      ts: '1764000009.1',
      message: byDefault(`[RESOLVED] billing (KubePodNotReady ${invoice} warning)`),
      previous_message: byDefault(`[FIRING:1] billing (KubePodNotReady ${invoice} warning)`),
    },
    why: 'resolved',
  },
  {
    says: 'an edited message that still fires',
    message: {
      type: 'message',
      subtype: 'message_changed',
      channel: 'C0',
      ts: '1764000009.1',
      message: byDefault(`[FIRING:1] billing (KubePodNotReady ${invoice} obs/kps-prometheus warning)`),
    },
    pods: [`billing/${invoice}`],
  },
  {
    says: 'only the colour tells that it is over',
    message: titled(
      'KubePodNotReady',
      `Pod billing/${invoice} has been in a non-ready state for longer than 15 minutes.`,
      green,
    ),
    why: 'resolved',
  },
  {
    says: 'a status line for each alert',
    message: titled(
      '2 alerts for KubePodNotReady',
      `*Alert:* KubePodNotReady\n*Status:* resolved\n*Namespace:* media\n*Pod:* ${thumbs}\n\n*Alert:* KubePodNotReady\n*Status:* firing\n*Namespace:* billing\n*Pod:* ${invoice}\n`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a name cut short',
    message: titled(
      '[FIRING:1] KubePodNotReady',
      'Pod invoice-writer-7c9f8d6b5-k8… in namespace billing is not ready',
    ),
    why: 'names-namespace',
  },
  {
    says: 'a name of a template that lacks its label',
    message: titled('[FIRING:1] KubePodNotReady', 'Pod <no value> in namespace billing is not ready'),
    why: 'names-namespace',
  },
]
