import {
  app,
  card,
  context,
  fields,
  green,
  header,
  person,
  red,
  type Sample,
  section,
  sectionFields,
  webhook,
} from './forms.ts'

const invoice = 'invoice-writer-7c9f8d6b5-k8wzt'
const thumbs = 'thumbnailer-5d4b9c7f66-hq2vx'
const shipper = 'log-shipper-x9m4t'

function alert(title: string, text: string, color = red) {
  return webhook('Alertmanager', card(color, { title, text, fallback: title }))
}

export const edgeSamples: Sample[] = [
  {
    says: 'a list with different reasons',
    message: alert(
      '[FIRING:2] PodsNotReady',
      `• Pod billing/${invoice} waits: ImagePullBackOff\n• Pod media/${thumbs} waits: CrashLoopBackOff`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'labels with different reasons',
    message: alert(
      '[FIRING:2] PodsWaiting',
      `alertname: PodsWaiting\nnamespace: billing\npod: ${invoice}\nreason: ImagePullBackOff\n\nalertname: PodsWaiting\nnamespace: media\npod: ${thumbs}\nreason: CrashLoopBackOff`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'pods as a list below a label',
    message: app('Platform bot', {
      blocks: [
        header('Image pull failures'),
        section(`*Namespace:* billing\n*Affected pods:*\n• \`${invoice}\`\n• \`ledger-2\``),
      ],
    }),
    pods: [`billing/${invoice}`, 'billing/ledger-2'],
  },
  {
    says: 'pods with their namespaces as a list below a label',
    message: app('Platform bot', {
      blocks: [section(`*Pods that can't pull*\nPods:\n- billing/${invoice}\n- media/${thumbs}`)],
    }),
    pods: [`billing/${invoice}`, `media/${thumbs}`],
  },
  {
    says: 'pod before namespace, several times',
    message: alert(
      '[FIRING:2] PodsPending',
      `Pod: ${invoice}\nNamespace: billing\nPod: ${thumbs}\nNamespace: media`,
    ),
    pods: [`billing/${invoice}`, `media/${thumbs}`],
  },
  {
    says: 'one namespace for several pods',
    message: alert(
      '[FIRING:2] PodsPending',
      `*Namespace:* media\n*Pod:* ${thumbs}\n*Pod:* thumbnailer-5d4b9c7f66-7tn8k`,
    ),
    pods: [`media/${thumbs}`, 'media/thumbnailer-5d4b9c7f66-7tn8k'],
  },
  {
    says: 'pairs on one line',
    message: webhook('hook', {
      text: `:warning: namespace=billing pod=${invoice} container=writer reason=ErrImagePull`,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a metric',
    message: webhook('hook', {
      text: `kube_pod_container_status_waiting_reason{container="writer",namespace="billing",pod="${invoice}",reason="ImagePullBackOff"} 1`,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'JSON with the pod first',
    message: webhook('hook', {
      text: `{"pod": "${invoice}", "namespace": "billing", "reason": "ErrImagePull"}`,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'nested JSON',
    message: webhook('hook', {
      text: `\`\`\`{\n  "kubernetes": {\n    "namespace_name": "billing",\n    "pod_name": "${invoice}"\n  },\n  "message": "Back-off pulling image"\n}\`\`\``,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'OpenTelemetry names',
    message: webhook(
      'hook',
      card(red, {
        title: 'Pod is pending',
        fields: fields({
          'k8s.pod.name': invoice,
          'k8s.namespace.name': 'billing',
          'k8s.deployment.name': 'invoice-writer',
        }),
      }),
    ),
    pods: [`billing/${invoice}`],
    workloads: ['deployment/billing/invoice-writer'],
  },
  {
    says: 'a linked pod',
    message: webhook('hook', {
      text: `Pod <https://console.example.org/pod?id=1&amp;x=2|${invoice}> in namespace <https://console.example.org/ns|billing> fails to pull its image`,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a pod of a DaemonSet in words',
    message: webhook('hook', { text: `logging/${shipper} is in ErrImagePull` }),
    pods: [`logging/${shipper}`],
  },
  {
    says: 'a node beside it',
    message: webhook(
      'hook',
      card(red, {
        title: 'Pod pending',
        fields: fields({ Node: 'gke-eu-1-pool-2-9f3a1c77-b4kd', Pod: invoice, Namespace: 'billing' }),
      }),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'an image that looks like a path',
    message: webhook('hook', {
      text: `Failed to pull image "europe-west4-docker.pkg.dev/acme/apps/thumbnailer-5d4b9c7f66-hq2vx:1" for pod ${invoice} in namespace billing`,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'nothing but an image',
    message: webhook('hook', {
      text: 'Failed to pull image "registry.example.org/media/thumbnailer:1": not found',
    }),
    why: 'pull-error',
  },
  {
    says: 'a scrape job is no Job',
    message: alert(
      '[FIRING:1] KubePodNotReady',
      `job: kube-state-metrics\nnamespace: billing\npod: ${invoice}`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a Job',
    message: webhook(
      'hook',
      card(red, {
        title: 'Job has failed to start',
        fields: fields({ job_name: 'nightly-export-29350080', namespace: 'batch' }),
      }),
    ),
    workloads: ['job/batch/nightly-export-29350080'],
  },
  {
    says: 'a CronJob',
    message: webhook(
      'hook',
      card(red, { title: 'CronJob batch/nightly-export is taking more than 1h to complete.', text: '' }),
    ),
    workloads: ['cronjob/batch/nightly-export'],
  },
  {
    says: 'who owns the pod',
    message: webhook('hook', {
      text: `Pod ${invoice} (ReplicaSet/invoice-writer-7c9f8d6b5) in namespace billing: ImagePullBackOff`,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'kinds in kubectl’s long form',
    message: webhook('hook', { text: 'deployment.apps/checkout -n orders: 0 of 3 replicas available' }),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'a certificate',
    message: alert('[FIRING:1] CertificateExpiry', 'Certificate orders/checkout-tls expires in 7 days'),
    why: 'other-trouble',
  },
  {
    says: 'a certificate’s pull error is a pull error',
    message: webhook('hook', {
      text: `pod/${invoice} in namespace billing: failed to pull image: x509: certificate has expired or is not yet valid`,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'memory beside a pod that is not ready',
    message: app('Robusta', {
      blocks: [section(`Pod billing/${invoice} is not ready`), context('Graphs: CPU Usage, Memory Usage')],
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a readiness probe',
    message: webhook('hook', {
      text: `Warning Unhealthy pod/${invoice} Readiness probe failed: HTTP probe failed with statuscode: 503`,
    }),
    why: 'other-trouble',
  },
  {
    says: 'a volume that is not mounted',
    message: webhook('hook', {
      text: `Warning FailedMount pod/${invoice} MountVolume.SetUp failed for volume "tls"`,
    }),
    why: 'other-trouble',
  },
  {
    says: 'a missing secret',
    message: webhook('hook', {
      text: `pod/${invoice} in namespace billing: CreateContainerConfigError: secret "db" not found`,
    }),
    why: 'other-trouble',
  },
  {
    says: 'an invalid image name',
    message: webhook('hook', { text: `pod/${invoice} in namespace billing: InvalidImageName` }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'resolved in the pretext',
    message: webhook(
      'hook',
      card('', {
        pretext: ':white_check_mark: *RESOLVED*',
        title: 'KubePodNotReady',
        text: `pod: ${invoice}\nnamespace: billing`,
      }),
    ),
    why: 'resolved',
  },
  {
    says: 'resolved with an emoji in brackets',
    message: alert('[✅ Resolved] Pods wait', `Pod billing/${invoice} is not ready`, ''),
    why: 'resolved',
  },
  {
    says: 'resolved in a field',
    message: webhook(
      'hook',
      card('', {
        title: 'Pods wait',
        fields: fields({ Status: 'Resolved', Pod: invoice, Namespace: 'billing' }),
      }),
    ),
    why: 'resolved',
  },
  {
    says: 'back to normal',
    message: webhook('hook', { text: `Pod billing/${invoice} is back to normal` }),
    why: 'resolved',
  },
  {
    says: 'not resolved yet',
    message: webhook('hook', {
      text: `Still firing, not resolved for 2h: pod billing/${invoice} is not ready`,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a host that is not resolved is not a resolved alert',
    message: webhook('hook', {
      text: `pod/${invoice} in namespace billing: failed to resolve reference "quay.io/acme/writer:7": no such host`,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'attachments of which one is over',
    message: {
      ...alert('', ''),
      attachments: [
        { color: red, title: '[FIRING] PodsWait', text: `Pod billing/${invoice} is not ready` },
        { color: green, title: '[RESOLVED] PodsWait', text: `Pod media/${thumbs} is not ready` },
      ],
    },
    pods: [`billing/${invoice}`],
  },
  {
    says: 'items that say for themselves what is over',
    message: alert(
      'PodsWait',
      `[FIRING] Pod billing/${invoice} is not ready\n[RESOLVED] Pod media/${thumbs} is not ready`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a rich text of a bot',
    message: app('Platform bot', {
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'emoji', name: 'warning', unicode: '26a0-fe0f' },
                { type: 'text', text: ' Pods that wait for their image:' },
              ],
            },
            {
              type: 'rich_text_list',
              style: 'bullet',
              elements: [
                {
                  type: 'rich_text_section',
                  elements: [{ type: 'text', text: `billing/${invoice}`, style: { code: true } }],
                },
                {
                  type: 'rich_text_section',
                  elements: [{ type: 'link', url: 'https://x.example.org', text: `media/${thumbs}` }],
                },
              ],
            },
          ],
        },
      ],
    }),
    pods: [`billing/${invoice}`, `media/${thumbs}`],
  },
  {
    says: 'a markdown block',
    message: app('Platform bot', {
      blocks: [
        {
          type: 'markdown',
          text: `## Pods pending\n| Pod | Namespace |\n|---|---|\n| ${invoice} | billing |\n`,
        },
      ],
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a label and its value in the same words as the text',
    message: app('Platform bot', {
      text: `Pod ${invoice} fails`,
      blocks: [section(`Pod ${invoice} fails`), sectionFields({ Namespace: 'billing' })],
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a pod that was only mentioned to have been made',
    message: webhook('hook', { text: `Pod billing/${invoice} created` }),
    why: 'success',
  },
  {
    says: 'a person with two words of namespace',
    message: person(`anyone knows why ${invoice} can't pull? ns billing`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a person with quotes',
    message: person(`Pod "${invoice}" in namespace "billing" is not starting`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a person with a Deployment in French',
    message: person('le déploiement checkout dans le namespace orders ne démarre pas'),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'a person with a Deployment in Spanish',
    message: person('el deployment checkout del namespace orders no levanta'),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'a person with a StatefulSet in Japanese',
    message: person('orders namespace の statefulset ledger が起動しません'),
    workloads: ['statefulset/orders/ledger'],
  },
  {
    says: 'a person asks for a review',
    message: person('can you review the deployment yaml of checkout? the pod spec has a typo'),
    why: 'chatter',
  },
  {
    says: 'a person announces',
    message: person('deploying checkout 2.1.0 to production now'),
    why: 'chatter',
  },
  {
    says: 'a person with a node',
    message: person('node gke-eu-1-pool-2-9f3a1c77-b4kd is NotReady'),
    why: 'chatter',
  },
  {
    says: 'a person pastes an event',
    message: person(
      'seeing this:',
      `Warning  Failed  2m  kubelet  Failed to pull image "quay.io/acme/writer:7": rpc error: code = NotFound desc = failed to pull and unpack image "quay.io/acme/writer:7": not found`,
    ),
    why: 'pull-error',
  },
  {
    says: 'a person pastes mixed events',
    message: person(
      '',
      `NAMESPACE   LAST SEEN   TYPE      REASON      OBJECT   MESSAGE\nbilling     3m   Warning   Failed      pod/${invoice}   Error: ImagePullBackOff\nmedia       2m   Warning   Unhealthy   pod/${thumbs}   Readiness probe failed: timeout\nlogging     1m   Normal    Pulled      pod/${shipper}   Successfully pulled image`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'wide rows of one namespace',
    message: person(
      '',
      `kubectl get po -n media -o wide\nNAME   READY   STATUS    RESTARTS   AGE   IP   NODE\n${thumbs}   0/1   ContainerCreating   0   12m   <none>   gke-eu-1-pool-2-9f3a1c77-b4kd`,
    ),
    pods: [`media/${thumbs}`],
  },
  {
    says: 'a title of names and values',
    message: webhook(
      'Alertmanager',
      card(red, {
        title: `[FIRING:1] PodWaiting for kube-state-metrics (namespace="billing", pod="${invoice}")`,
      }),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'counted headings',
    message: webhook(
      'Grafana',
      card(red, {
        title: 'Pods',
        text: `1 firing:\nPod billing/${invoice} is pending\n\n1 resolved:\nPod media/${thumbs} is pending`,
      }),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'the exporter’s labels in a default title',
    message: webhook(
      'Alertmanager',
      card(red, {
        title: `[FIRING:1] KubePodNotReady (kube-state-metrics http billing ${invoice} 10.4.0.9:8080 kube-state-metrics obs obs-kube-state-metrics-6b7d9f8c45-wq4zx warning)`,
      }),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a person who does not say pod',
    message: person('`ledger-2` in `ledger-db` is stuck on `ErrImagePull`'),
    pods: ['ledger-db/ledger-2'],
  },
  {
    says: 'a person who says where in Spanish',
    message: person(`¿alguien puede mirar ${invoice}? está en ImagePullBackOff en billing`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a person who means the place, not a namespace',
    message: person(`${invoice} in prod can't pull`),
    pods: [invoice],
  },
  {
    says: 'a person with a Deployment whose namespace comes last',
    message: person('invoice-writer deployment is failing to pull in billing'),
    workloads: ['deployment/billing/invoice-writer'],
  },
  {
    says: 'a person shares an alert',
    message: {
      ...person('look'),
      attachments: [{ is_share: true, text: `Pod billing/${invoice}: ErrImagePull` }],
    },
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a well-known alert that names nothing',
    message: webhook(
      'Alertmanager',
      card(red, { title: '[FIRING:3] KubePodNotReady (obs/kps-prometheus warning)' }),
    ),
    why: 'names-nothing',
  },
  {
    says: 'a database that lags',
    message: webhook(
      'Alertmanager',
      card(red, {
        title: '[FIRING:1] PostgresReplicationLag',
        text: 'The replicas of ledger are 5 minutes behind.',
      }),
    ),
    why: 'no-subject',
  },
  {
    says: 'a quota',
    message: webhook('hook', {
      text: 'Warning FailedCreate replicaset/checkout-5d4b9c7f66 Error creating: pods "checkout-5d4b9c7f66-x2k4q" is forbidden: exceeded quota: compute',
    }),
    why: 'other-trouble',
  },
  {
    says: 'a description without a reason',
    message: person(
      'why?',
      `Name:             ${invoice}\nNamespace:        billing\nControlled By:    ReplicaSet/invoice-writer-7c9f8d6b5\nContainers:\n  writer:\n    State:          Waiting\n      Reason:       ContainerCreating\n    Restart Count:  0\n    Requests:\n      cpu:        100m\n      memory:     128Mi`,
    ),
    pods: [`billing/${invoice}`],
  },
]
