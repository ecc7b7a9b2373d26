import { person, type Sample } from './forms.ts'

const invoice = 'invoice-writer-7c9f8d6b5-k8wzt'
const thumbs = 'thumbnailer-5d4b9c7f66-hq2vx'
const table = `NAME                             READY   STATUS             RESTARTS      AGE
${invoice}   0/1     ImagePullBackOff   0             6m
${thumbs}     1/1     Running            2 (3d ago)    9d
ledger-2                         0/1     ErrImagePull       0             4m
report-29350080-zt7wq            0/1     Completed          0             1h`
const everywhere = `NAMESPACE   NAME                             READY   STATUS                  RESTARTS   AGE
billing     ${invoice}   0/1     Init:ImagePullBackOff   0          6m
media       ${thumbs}     0/1     CrashLoopBackOff        9          9d`
const description = `Name:             ${invoice}
Namespace:        billing
Priority:         0
Service Account:  writer
Node:             gke-eu-1-pool-2-9f3a1c77-b4kd/10.4.0.7
Controlled By:    ReplicaSet/invoice-writer-7c9f8d6b5
    Mounts:
      /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-x7k2p (ro)
Events:
  Type     Reason   Age   From     Message
  Normal   Scheduled  5m  default-scheduler  Successfully assigned billing/${invoice} to gke-eu-1-pool-2-9f3a1c77-b4kd
  Warning  Failed   5m    kubelet  Error: ErrImagePull`

export const peopleSamples: Sample[] = [
  {
    says: 'in English',
    message: person(`hey, pod ${invoice} in namespace billing won't start, any idea?`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'the namespace before its kind',
    message: person(`${invoice} in the billing namespace is stuck in ImagePullBackOff`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a path',
    message: person(`can someone look at billing/${invoice}? it's in ErrImagePull`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'two pods',
    message: person(`pods ledger-1 and ledger-2 in namespace ledger-db can't pull their image`),
    pods: ['ledger-db/ledger-1', 'ledger-db/ledger-2'],
  },
  {
    says: 'kubectl’s own form',
    message: person(`pod/${invoice} -n billing not coming up`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a Deployment',
    message: person('deployment checkout in namespace orders is stuck since noon'),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'a Deployment named first',
    message: person('the checkout deployment in namespace orders does not come up'),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'a pod with a plain name',
    message: person('pod web in namespace shop fails to start'),
    pods: ['shop/web'],
  },
  {
    says: 'in Spanish',
    message: person(`el pod ${invoice} en el namespace billing no arranca`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'in Spanish, translated',
    message: person(`el pod ${invoice} del espacio de nombres billing sigue en ErrImagePull`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'in French',
    message: person(`le pod ${invoice} dans le namespace billing ne démarre pas`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'in Japanese',
    message: person(`namespace billing の pod ${invoice} が起動しません`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'in Japanese without spaces',
    message: person(`名前空間billingのポッド${invoice}がImagePullBackOffのままです`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'in Indonesian',
    message: person(`pod ${invoice} di namespace billing tidak mau jalan`),
    pods: [`billing/${invoice}`],
  },
  { says: 'a table', message: person('these are down:', table), pods: [invoice, 'ledger-2'] },
  {
    says: 'a table with the command',
    message: person('', `$ kubectl get pods -n billing\n${table}`),
    pods: [`billing/${invoice}`, 'billing/ledger-2'],
  },
  {
    says: 'a table of all namespaces',
    message: person('help please', everywhere),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a description',
    message: person('what is wrong here?', description),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'events',
    message: person(
      '',
      `LAST SEEN   TYPE      REASON   OBJECT     MESSAGE\n3m   Warning   Failed   pod/${invoice}   Error: ImagePullBackOff`,
    ),
    pods: [invoice],
  },
  {
    says: 'a table of Deployments',
    message: person(
      '',
      'NAME       READY   UP-TO-DATE   AVAILABLE   AGE\ncheckout   0/2     2            0           5m\nfront      3/3     3            3           9d\n',
    ),
    workloads: ['deployment/checkout'],
  },
  {
    says: 'an error without a pod',
    message: person(
      'what does this mean: Failed to pull image "quay.io/acme/writer:7": rpc error: code = Unknown desc = unauthorized',
    ),
    why: 'pull-error',
  },
  { says: 'a question in general', message: person('what does ImagePullBackOff mean?'), why: 'chatter' },
  {
    says: 'last week',
    message: person(`remember ${invoice} with its ImagePullBackOff last week? that was the token`),
    why: 'chatter',
  },
  {
    says: 'since yesterday is not past',
    message: person(`pod ${invoice} in namespace billing fails since yesterday`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'fixed',
    message: person(`pod ${invoice} in namespace billing is fine now, sorry for the noise`),
    why: 'chatter',
  },
  { says: 'fixed, in Spanish', message: person(`ya está resuelto lo del pod ${invoice}`), why: 'chatter' },
  { says: 'fixed, in Japanese', message: person(`pod ${invoice} は直りました`), why: 'chatter' },
  { says: 'lunch', message: person('lunch?'), why: 'chatter' },
  {
    says: 'a crash',
    message: person(`pod ${invoice} in namespace billing is in CrashLoopBackOff`),
    why: 'other-trouble',
  },
  {
    says: 'a reply in a thread',
    message: { ...person(`pod ${invoice} in namespace billing won't start`), thread_ts: '1763000000.000001' },
    why: 'thread-reply',
  },
  {
    says: 'the first message of a thread',
    message: { ...person(`pod ${invoice} in namespace billing won't start`), thread_ts: '1764000000.000300' },
    pods: [`billing/${invoice}`],
  },
  {
    says: 'somebody joins',
    message: {
      type: 'message',
      subtype: 'channel_join',
      user: 'U0',
      text: '<@U0> has joined the channel',
      ts: '1',
    },
    why: 'not-a-message',
  },
  {
    says: 'a file',
    message: {
      ...person('see the file'),
      files: [{ name: 'out.txt', preview: `pod/${invoice} in namespace billing: ErrImagePull` }],
    },
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a Deployment in Spanish, the namespace without its kind',
    message: person('hola, el deployment invoice-writer en billing no levanta, da ErrImagePull'),
    workloads: ['deployment/billing/invoice-writer'],
  },
  {
    says: 'a namespace in brackets',
    message: person(`bonjour, le pod ${invoice} (namespace billing) reste en ImagePullBackOff`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a namespace before a Japanese particle',
    message: person(`billing の ${invoice} が ErrImagePull です`),
    pods: [`billing/${invoice}`],
  },
  {
    says: 'a StatefulSet in Indonesian',
    message: person('statefulset ledger di namespace ledger-db tidak mau naik'),
    workloads: ['statefulset/ledger-db/ledger'],
  },
  {
    says: 'a DaemonSet with a count of pods',
    message: person('daemonset log-shipper in namespace logging: 3 pods in ImagePullBackOff'),
    workloads: ['daemonset/logging/log-shipper'],
  },
  {
    says: 'a path before its kind',
    message: person('orders/checkout deployment stuck, new pods in ImagePullBackOff'),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'a Job',
    message: person("job nightly-export-29350080 in namespace batch can't pull its image"),
    workloads: ['job/batch/nightly-export-29350080'],
  },
  {
    says: 'a command that did not help',
    message: person('rollout restart of deployment/checkout -n orders did not help, still ImagePullBackOff'),
    workloads: ['deployment/orders/checkout'],
  },
  { says: 'one row', message: person(`${invoice}  0/1  ErrImagePull  0  2m`), pods: [invoice] },
  { says: 'fixed, in French', message: person(`merci, c'est réglé pour ${invoice}`), why: 'chatter' },
  {
    says: 'fixed, in Indonesian',
    message: person(`terima kasih, pod ${invoice} sudah normal`),
    why: 'chatter',
  },
  {
    says: 'what fixed it',
    message: person(`thanks! restarting ${invoice} in billing fixed it`),
    why: 'chatter',
  },
  {
    says: 'an appointment',
    message: person(`postmortem for the ${invoice} outage is at 10`),
    why: 'chatter',
  },
  { says: 'a namespace in passing', message: person('who owns the namespace billing?'), why: 'chatter' },
]
