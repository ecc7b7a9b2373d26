import {
  app,
  card,
  context,
  fields,
  green,
  header,
  red,
  type Sample,
  section,
  sectionFields,
  webhook,
} from './forms.ts'

const invoice = 'invoice-writer-7c9f8d6b5-k8wzt'
const labels = `{project_id=acme-eu, location=europe-west4, cluster_name=gke-eu-1, namespace_name=billing, pod_name=${invoice}, container_name=writer}`

function datadog(title: string, text: string, color = red) {
  return webhook(
    'Datadog',
    card(color, {
      title,
      text,
      fallback: title,
      title_link: 'https://app.datadoghq.eu/monitors/1',
      fields: fields({ Tags: '', Notified: '@slack-platform' }),
    }),
  )
}
function pagerDuty(head: string, title: string, color = red) {
  return app('PagerDuty', {
    text: `${head}: ${title}`,
    attachments: [
      {
        color,
        fallback: title,
        blocks: [
          section(`*<https://acme.pagerduty.com/incidents/Q1|${head} #881: ${title}>*`),
          sectionFields({ Assigned: 'Sam', Service: 'platform' }),
          context('Urgency: high'),
        ],
      },
    ],
  })
}

export const monitorSamples: Sample[] = [
  {
    says: 'Google Cloud Monitoring, a log match',
    message: app('Google Cloud Monitoring', {
      attachments: [
        {
          color: 'd93025',
          fallback: 'Alert firing',
          title: 'Alert firing',
          text: `*Image pull errors*\nLog match condition fired for Kubernetes Container with ${labels}.`,
          fields: fields({
            Policy: 'Image pulls',
            Severity: 'Warning',
            'Start time': 'Nov 3, 2025 at 9:12AM UTC',
          }),
        },
      ],
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Google Cloud Monitoring, labels on lines',
    message: app('Google Cloud Monitoring', {
      blocks: [
        header('Incident is open'),
        section(
          `*Condition*\nPods pending\n*Resource labels*\nresource.labels.cluster_name="gke-eu-1"\nresource.labels.namespace_name="billing"\nresource.labels.pod_name="${invoice}"`,
        ),
      ],
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Google Cloud Monitoring, closed',
    message: app('Google Cloud Monitoring', {
      attachments: [
        {
          color: '1e8e3e',
          title: 'Alert recovered',
          text: `Log match condition for Kubernetes Container with ${labels} returned to normal`,
        },
      ],
    }),
    why: 'resolved',
  },
  {
    says: 'Google Cloud Monitoring, restarts',
    message: app('Google Cloud Monitoring', {
      attachments: [
        {
          color: 'd93025',
          title: 'Alert firing',
          text: `Restart count for acme-eu Kubernetes Container with ${labels} is above the threshold of 3.000 with a value of 5.000.`,
        },
      ],
    }),
    why: 'other-trouble',
  },
  {
    says: 'Google Cloud Monitoring, a database',
    message: app('Google Cloud Monitoring', {
      attachments: [
        {
          color: 'd93025',
          title: 'Alert firing',
          text: 'Disk utilization for acme-eu Cloud SQL Database with {database_id=acme-eu:ledger} is above the threshold of 0.9 with a value of 0.93.',
        },
      ],
    }),
    why: 'no-subject',
  },
  {
    says: 'Datadog, group tags',
    message: datadog(
      `[Triggered on {kube_cluster_name:gke-eu-1,kube_namespace:billing,pod_name:${invoice}}] Pods wait for images`,
      'Pods in `ErrImagePull` for 10 minutes.\n\nkubernetes_state.container.status_report.count.waiting over reason:errimagepull was > 0.0 on average during the last 10m.',
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Datadog, a Deployment',
    message: datadog(
      '[Triggered on {kube_cluster_name:gke-eu-1,kube_deployment:checkout,kube_namespace:orders}] Deployment lacks replicas',
      'More than one Deployment replica is missing on checkout',
    ),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'Datadog, a StatefulSet',
    message: datadog(
      'Triggered: StatefulSet lacks replicas on kube_namespace:ledger-db,kube_stateful_set:ledger',
      'Replicas are missing.',
    ),
    workloads: ['statefulset/ledger-db/ledger'],
  },
  {
    says: 'Datadog, recovered',
    message: datadog(
      `Recovered: Pods wait for images on kube_namespace:billing,pod_name:${invoice}`,
      'ok now',
      green,
    ),
    why: 'resolved',
  },
  {
    says: 'Datadog, memory',
    message: datadog(
      `[Triggered on {kube_namespace:billing,pod_name:${invoice}}] High memory usage on pod`,
      'memory usage is above 90%',
    ),
    why: 'other-trouble',
  },
  {
    says: 'Datadog Bits',
    message: app('Datadog', {
      blocks: [
        header('Bits AI investigation'),
        section(`The pod ${invoice} in namespace billing can't pull its image because the tag is gone.`),
      ],
    }),
    why: 'analysis',
  },
  {
    says: 'PagerDuty, from Alertmanager',
    message: pagerDuty('Triggered', `[FIRING:1] KubePodNotReady billing (${invoice} warning)`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'PagerDuty, resolved',
    message: pagerDuty('Resolved', `[FIRING:1] KubePodNotReady billing (${invoice} warning)`, green),
    why: 'resolved',
  },
  {
    says: 'PagerDuty, details in words',
    message: pagerDuty('Triggered', `Pod ${invoice} in namespace billing: ErrImagePull`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Opsgenie, open',
    message: webhook(
      'Opsgenie',
      card('D0D0D0', {
        title: '#77: KubeDeploymentReplicasMismatch',
        fallback: 'New alert',
        text: 'Deployment orders/checkout has not matched the expected number of replicas for longer than 15 minutes.',
        fields: fields({ Priority: 'P2', Tags: 'prod', 'Routed Teams': 'platform' }),
      }),
    ),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'Opsgenie, closed',
    message: webhook(
      'Opsgenie',
      card('D0D0D0', {
        pretext: 'Sam closed alert <https://opsg.in/a/1|#77: KubePodNotReady>',
        fallback: 'closed',
        fields: fields({ Priority: 'P2', Tags: `pod=${invoice}` }),
      }),
    ),
    why: 'resolved',
  },
  {
    says: 'New Relic, an entity’s tags',
    message: app('New Relic', {
      blocks: [
        header('Pod with issues'),
        sectionFields({
          Priority: 'CRITICAL',
          State: 'ACTIVATED',
          'k8s.clusterName': 'gke-eu-1',
          'k8s.namespaceName': 'billing',
          'k8s.podName': invoice,
        }),
      ],
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'New Relic, closed',
    message: app('New Relic', {
      blocks: [
        header('Pod with issues'),
        sectionFields({ Priority: 'CRITICAL', State: 'CLOSED', 'k8s.podName': invoice }),
      ],
    }),
    why: 'resolved',
  },
  {
    says: 'New Relic, a query',
    message: webhook(
      'New Relic',
      card('#c00', {
        title: "Container is waiting query result is > 0.0 on 'Image pulls'",
        text: `namespaceName = 'billing', podName = '${invoice}', reason = 'ImagePullBackOff'`,
      }),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Sentry, an event',
    message: app('Sentry', {
      attachments: [
        {
          color: 'E03E2F',
          fallback: 'Failed',
          blocks: [
            section(
              ':red_circle: *<https://acme.sentry.io/issues/9|Failed>*\n```Failed to pull image "quay.io/acme/writer:7": rpc error: code = NotFound desc = failed to pull and unpack image "quay.io/acme/writer:7": failed to resolve reference "quay.io/acme/writer:7": quay.io/acme/writer:7: not found```',
            ),
            context(`namespace: billing  pod_name: ${invoice}`),
          ],
        },
      ],
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Sentry, a program’s own error',
    message: app('Sentry', {
      attachments: [
        {
          color: 'E03E2F',
          title: 'TypeError: undefined is not a function',
          text: 'orders.views.checkout',
          footer: 'ORDERS-1F',
        },
      ],
    }),
    why: 'other-trouble',
  },
  {
    says: 'Zabbix, a problem',
    message: app('Zabbix', {
      attachments: [
        {
          color: 'E97659',
          title: `Problem: Kubernetes: Namespace [billing] Pod [${invoice}]: Pod is not healthy`,
          fields: fields({
            Host: 'k8s [10.0.0.1]',
            Severity: 'High',
            'Event tags': 'component: pod\nnamespace: billing',
          }),
        },
      ],
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Zabbix, resolved',
    message: app('Zabbix', {
      attachments: [
        {
          color: '97AAB3',
          title: `Resolved in 6m 2s: Kubernetes: Namespace [billing] Pod [${invoice}]: Pod is not healthy`,
        },
      ],
    }),
    why: 'resolved',
  },
  {
    says: 'Zabbix, a Deployment',
    message: app('Zabbix', {
      attachments: [
        {
          color: 'E97659',
          title:
            'Problem: Kubernetes: Namespace [orders] Deployment [checkout]: Deployment replicas mismatch',
        },
      ],
    }),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'New Relic, closed in the small print',
    message: app('New Relic', {
      blocks: [
        section(`*<https://one.example.org/1|Pod ${invoice} is not ready>*`),
        context('Critical priority issue *closed*'),
      ],
    }),
    why: 'resolved',
  },
  {
    says: 'PagerDuty, closed by its status',
    message: app('PagerDuty', {
      blocks: [
        section(
          `:large_green_circle: *<https://acme.example.org/1|[#881] [FIRING:1] KubePodNotReady billing (${invoice} warning)>*`,
        ),
        section('*Status:* Resolved | *Resolved by:* Sam'),
      ],
    }),
    why: 'resolved',
  },
]
