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
const thumbs = 'thumbnailer-5d4b9c7f66-hq2vx'
const other = 'thumbnailer-5d4b9c7f66-7tn8k'
const failed = `Failed to pull image "quay.io/acme/writer:7": rpc error: code = NotFound desc = failed to pull and unpack image "quay.io/acme/writer:7": failed to resolve reference "quay.io/acme/writer:7": quay.io/acme/writer:7: not found`

function botkube(head: string, pairs: Record<string, string>, messages = '') {
  return app('Botkube', {
    text: "This content can't be displayed.",
    blocks: [
      section(`*${head}*`),
      sectionFields(pairs),
      ...(messages ? [section(`*Messages*\n• ${messages}`)] : []),
      context('<!date^1764000000^{date_num} {time_secs}|Mon, 24 Nov 2025>'),
    ],
  })
}
function kubewatch(value: string, color: string) {
  return app('kubewatch', card(color, { fields: [{ title: 'kubewatch', value, short: false }] }))
}
function kwatch(pairs: Record<string, string>, events = '') {
  return webhook('kwatch', {
    text: "This content can't be displayed.",
    blocks: [
      section(':red_circle: kwatch detected a crash in pod'),
      sectionFields(pairs, '\n'),
      ...(events ? [section(`:mag: *Events*`), section(`\`\`\`${events}\`\`\``)] : []),
      section('<https://github.com/abahmed/kwatch|kwatch>'),
    ],
  })
}
function robusta(head: string, ...blocks: Record<string, unknown>[]) {
  return app('Robusta', {
    text: head,
    blocks: [
      section(head),
      section('*Source:* `gke-eu-1`'),
      ...blocks,
      section(
        '_Ask AI questions about this alert, by connecting <https://platform.robusta.dev|Robusta SaaS> and tagging holmes._',
      ),
    ],
  })
}

export const watcherSamples: Sample[] = [
  {
    says: 'Botkube, an error event',
    message: botkube(
      '❗ v1/events error',
      { Kind: 'Pod', Name: invoice, Namespace: 'billing', Reason: 'Failed', Cluster: 'gke-eu-1' },
      failed,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Botkube, a back-off of a pull',
    message: botkube(
      '❗ v1/events error',
      { Kind: 'Pod', Name: 'ledger-2', Namespace: 'ledger-db', Reason: 'BackOff', Cluster: 'gke-eu-1' },
      'Back-off pulling image "quay.io/acme/ledger:3"',
    ),
    pods: ['ledger-db/ledger-2'],
  },
  {
    says: 'Botkube, a back-off of a crash',
    message: botkube(
      '❗ v1/events error',
      { Kind: 'Pod', Name: invoice, Namespace: 'billing', Reason: 'BackOff', Cluster: 'gke-eu-1' },
      'Back-off restarting failed container writer in pod',
    ),
    why: 'other-trouble',
  },
  {
    says: 'Botkube, no room on nodes',
    message: botkube(
      '❗ v1/events error',
      { Kind: 'Pod', Name: invoice, Namespace: 'billing', Reason: 'FailedScheduling', Cluster: 'gke-eu-1' },
      '0/3 nodes are available: 3 Insufficient cpu.',
    ),
    why: 'other-trouble',
  },
  {
    says: 'Botkube, pod deleted',
    message: botkube('❗ v1/pods deleted', {
      Kind: 'Pod',
      Name: invoice,
      Namespace: 'billing',
      Cluster: 'gke-eu-1',
    }),
    why: 'success',
  },
  {
    says: 'Botkube, deployment updated',
    message: botkube('⚠️ apps/v1/deployments updated', {
      Kind: 'Deployment',
      Name: 'checkout',
      Namespace: 'orders',
      Cluster: 'gke-eu-1',
    }),
    why: 'success',
  },
  {
    says: 'Botkube of old, an attachment',
    message: app(
      'BotKube',
      card('danger', {
        title: 'v1/pods error',
        fields: fields({
          Kind: 'Pod',
          Name: invoice,
          Namespace: 'billing',
          Reason: 'Failed',
          Message: 'Error: ErrImagePull\n',
          Cluster: 'gke-eu-1',
        }),
      }),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'kubewatch, updated',
    message: kubewatch(
      `A \`pod\` in namespace \`billing\` has been \`updated\`:\n\`billing/${invoice}\``,
      'daa038',
    ),
    why: 'success',
  },
  {
    says: 'kubewatch, deleted',
    message: kubewatch(
      `A \`deployment\` in namespace \`orders\` has been \`deleted\`:\n\`orders/checkout\``,
      red,
    ),
    why: 'success',
  },
  {
    says: 'kubewatch, any back-off',
    message: kubewatch(
      `Pod \`billing/${invoice}.187a3b2c4d5e6f70\` in \`billing\` Crashed : \nCrashLoopBackOff Created`,
      red,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'kwatch, one pod',
    message: kwatch(
      {
        Cluster: 'gke-eu-1',
        Name: invoice,
        Container: 'writer',
        Namespace: 'billing',
        Node: 'gke-eu-1-pool-2-9f3a1c77-b4kd',
        Reason: 'ErrImagePull',
      },
      `[2025-11-24 08:00:01 +0000 UTC] Failed ${failed}`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'kwatch, a crash',
    message: kwatch(
      {
        Cluster: 'gke-eu-1',
        Name: invoice,
        Container: 'writer',
        Namespace: 'billing',
        Reason: 'CrashLoopBackOff',
      },
      '[2025-11-24 08:00:01 +0000 UTC] Pulled Successfully pulled image "quay.io/acme/writer:7"\n[2025-11-24 08:00:09 +0000 UTC] BackOff Back-off restarting failed container',
    ),
    why: 'other-trouble',
  },
  {
    says: 'kwatch, OOM',
    message: kwatch({
      Cluster: 'gke-eu-1',
      Name: invoice,
      Container: 'writer',
      Namespace: 'billing',
      Reason: 'OOMKILLED',
    }),
    why: 'other-trouble',
  },
  {
    says: 'kwatch, an incident over several pods, cut short',
    message: app('kwatch', {
      text: "This content can't be displayed.",
      blocks: [
        section('🚨 Incident'),
        sectionFields(
          {
            Cluster: 'gke-eu-1',
            Name: 'thumbnailer',
            Kind: 'Deployment',
            Namespace: 'media',
            Reason: 'ErrImagePull',
            'Resources (Peak: 9)': `${thumbs}, ${other}, thumbnailer-5d4b...`,
          },
          '\n',
        ),
      ],
    }),
    pods: [`media/${thumbs}`, `media/${other}`],
    workloads: ['deployment/media/thumbnailer'],
  },
  {
    says: 'kwatch, resolved',
    message: webhook('kwatch', {
      text: '✅ Resolved: thumbnailer | Container: resize | Duration: 3m0s | Total events: 4',
    }),
    why: 'resolved',
  },
  {
    says: 'kwatch, one line',
    message: webhook('kwatch', {
      text: `🚨 Incident: thumbnailer | Namespace: media | Pod: ${thumbs} | Reason: ImagePullBackOff`,
    }),
    pods: [`media/${thumbs}`],
  },
  {
    says: 'Robusta, a pull',
    message: robusta(
      `🔴 Failed to pull at least one image in pod ${invoice} in namespace billing`,
      section('● Container `writer`\n● Image `quay.io/acme/writer:7`\n● Reason `Image not found`'),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Robusta, a Prometheus alert with a table of labels',
    message: robusta(
      '🔥 *Prometheus Alert Firing* 🟡 *Medium*\nPod has been in a non-ready state for more than 15 minutes.',
      section(`🚨 *Alert:* Pod billing/${invoice} has been in a non-ready state`),
      section(
        `*Alert labels*\n\`\`\`label     | value\n----------+--------------\nalertname | KubePodNotReady\nnamespace | billing\npod       | ${invoice}\`\`\``,
      ),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'Robusta, a table block',
    message: robusta('🔥 *Prometheus Alert Firing* Pods are not ready', {
      type: 'table',
      rows: [
        ['Pod', 'Namespace', 'Reason'],
        [thumbs, 'media', 'ImagePullBackOff'],
        ['ledger-2', 'ledger-db', 'ImagePullBackOff'],
      ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
    }),
    pods: [`media/${thumbs}`, 'ledger-db/ledger-2'],
  },
  {
    says: 'Robusta, a crash',
    message: robusta(
      `🔴 Crashing pod ${invoice} in namespace billing`,
      section('● Container *writer*\n● Restarts `5`\n● Status `WAITING`\n● Reason `CrashLoopBackOff`'),
    ),
    why: 'other-trouble',
  },
  {
    says: 'Robusta, resolved',
    message: robusta(`✅ *Prometheus resolved* 🟡 *Low*\nPod billing/${invoice} is not ready`),
    why: 'resolved',
  },
  {
    says: 'Robusta’s assistant',
    message: app('Robusta', {
      blocks: [header('AI Analysis'), section(`The pod ${invoice} fails because the tag does not exist.`)],
    }),
    why: 'analysis',
  },
  {
    says: 'HolmesGPT',
    message: app('HolmesGPT', {
      text: `Investigation: pod ${invoice} in namespace billing is in ImagePullBackOff`,
    }),
    why: 'analysis',
  },
  {
    says: 'k8sgpt',
    message: webhook('k8sgpt', {
      text: `>*[k8sgpt] K8sGPT analysis of the Pod billing/${invoice}*`,
      ...card('danger', { title: 'Report', text: 'Back-off pulling image "quay.io/acme/writer:7"' }),
    }),
    why: 'analysis',
  },
  {
    says: 'pullcheck itself',
    message: app('pullcheck', {
      text: `The image of pod ${invoice} in namespace billing was not found (ImagePullBackOff)`,
    }),
    why: 'analysis',
  },
  {
    says: 'event exporter, involved object',
    message: app('event-exporter', {
      text: failed,
      ...card('', {
        fields: fields({
          'involvedObject.kind': 'Pod',
          'involvedObject.namespace': 'billing',
          'involvedObject.name': invoice,
          reason: 'Failed',
        }),
      }),
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'event exporter, JSON',
    message: webhook('events', {
      text: `\`\`\`{"reason":"Failed","message":"Error: ImagePullBackOff","involvedObject":{"kind":"Pod","namespace":"billing","name":"${invoice}"}}\`\`\``,
    }),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'event exporter, object path',
    message: webhook('k8s-events', { text: `Warning Failed billing pod/${invoice} Error: ErrImagePull` }),
    pods: [invoice],
  },
  {
    says: 'event exporter, a pod that was scheduled',
    message: webhook('k8s-events', {
      text: `Normal Scheduled: Successfully assigned billing/${invoice} to gke-eu-1-pool-2-9f3a1c77-b4kd`,
    }),
    why: 'success',
  },
  {
    says: 'event exporter, no pod',
    message: app('event-exporter', {
      text: failed,
      ...card('', { fields: fields({ namespace: 'billing', object: 'billing', reason: 'Failed' }) }),
    }),
    why: 'pull-error',
  },
  {
    says: 'a forwarder with green colour',
    message: webhook('deploys', card(green, { title: 'Deployment orders/checkout', text: 'rolled out' })),
    why: 'resolved',
  },
  {
    says: 'Robusta, labels as a list',
    message: robusta(
      '🔥 *Prometheus Alert Firing* 🟢 *Info*\nDeployment lacks replicas',
      section(
        '*Alert labels*\n● alertname `KubeDeploymentReplicasMismatch`\n● deployment `checkout`\n● job `kube-state-metrics`\n● namespace `orders`\n● severity `warning`',
      ),
    ),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'event exporter, a path in brackets',
    message: webhook('k8s-event-exporter', { text: `*[ledger-db/ledger-2]*: \n*Failed* - ${failed}` }),
    pods: ['ledger-db/ledger-2'],
  },
]
