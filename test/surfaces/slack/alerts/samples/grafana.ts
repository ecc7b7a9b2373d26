import { app, card, context, fields, green, red, type Sample, section, webhook } from './forms.ts'

const invoice = 'invoice-writer-7c9f8d6b5-k8wzt'
const thumbs = 'thumbnailer-5d4b9c7f66-hq2vx'

function labels(pod: string, namespace: string): string {
  return `Value: A=1, C=1\nLabels:\n - alertname = Pods waiting\n - cluster = gke-eu-1\n - grafana_folder = Platform\n - namespace = ${namespace}\n - pod = ${pod}\nAnnotations:\n - summary = A container waits\nSource: <https://graf.example.org/alerting/grafana/abc/view?orgId=1>\nSilence: <https://graf.example.org/alerting/silence/new?alertmanager=grafana&amp;matcher=pod%3Dother>\n`
}
function grafana(title: string, text: string, color = 'D63232') {
  return webhook('Grafana', card(color, { title, text, fallback: title, footer: 'Grafana v11.6.0' }))
}
function onCall(title: string, text: string, color: string, footer = '') {
  return app('Grafana OnCall', {
    text: '',
    attachments: [
      {
        color,
        fallback: title,
        blocks: [
          section(
            `*<https://oncall.example.org/a/g/I1|#42 ${title}>* via Prometheus (*<https://am.example.org|source>*)`,
          ),
          section(text),
          ...(footer ? [context(footer)] : []),
        ],
      },
    ],
  })
}

export const grafanaSamples: Sample[] = [
  {
    says: 'labels of one alert',
    message: grafana(
      '[FIRING:1] Pods waiting Platform (gke-eu-1 billing)',
      `**Firing**\n\n${labels(invoice, 'billing')}`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'two alerts, each in its namespace',
    message: grafana(
      '[FIRING:2] Pods waiting Platform (gke-eu-1)',
      `**Firing**\n\n${labels(invoice, 'billing')}\n${labels(thumbs, 'media')}`,
    ),
    pods: [`billing/${invoice}`, `media/${thumbs}`],
  },
  {
    says: 'one fires, one is over',
    message: grafana(
      '[FIRING:1, RESOLVED:1] Pods waiting Platform',
      `**Firing**\n\n${labels(invoice, 'billing')}\n\n**Resolved**\n\n${labels(thumbs, 'media')}`,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'all over',
    message: grafana(
      '[RESOLVED] Pods waiting Platform',
      `**Resolved**\n\n${labels(invoice, 'billing')}`,
      '36a64f',
    ),
    why: 'resolved',
  },
  {
    says: 'no data',
    message: grafana(
      '[FIRING:1] DatasourceNoData Platform (abc)',
      '**Firing**\n\nValue: [no value]\nLabels:\n - alertname = DatasourceNoData\n - rulename = Pods waiting\n',
    ),
    why: 'no-subject',
  },
  {
    says: 'CPU',
    message: grafana('[FIRING:1] High CPU Platform', `**Firing**\n\n${labels(invoice, 'billing')}`),
    why: 'other-trouble',
  },
  {
    says: 'legacy alerting',
    message: webhook(
      'Grafana',
      card('D63232', {
        title: '[Alerting] Image pull errors',
        text: 'Containers wait for their image',
        fields: fields({ [`{namespace="billing", pod="${invoice}"}`]: '1' }),
      }),
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'legacy alerting, over',
    message: webhook('Grafana', card('36a64f', { title: '[OK] Image pull errors', text: '' })),
    why: 'resolved',
  },
  {
    says: 'OnCall firing',
    message: onCall(
      'KubePodNotReady',
      `Severity: warning :warning:\nStatus: firing :fire: (on the source)\nFiring: 1\nResolved: 0\n\n*:label: Labels:*\n- alertname: KubePodNotReady\n- namespace: billing\n- pod: ${invoice}\n`,
      red,
    ),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'OnCall resolved',
    message: onCall(
      'KubePodNotReady',
      `Status: resolved\n*:label: Labels:*\n- namespace: billing\n- pod: ${invoice}\n`,
      green,
      'Resolved by alert source',
    ),
    why: 'resolved',
  },
  {
    says: 'OnCall acknowledged',
    message: onCall(
      'KubePodNotReady',
      `*GroupLabels:*\n- namespace: billing\n- pod: ${invoice}\n`,
      'daa038',
      'Acknowledged by @sam',
    ),
    pods: [`billing/${invoice}`],
  },
]
