import { type Age, secondsOf } from '../ages.ts'
import { steadyHex } from '../steady-id.ts'
import type { ContainerScript, ScriptedEvent } from './scenario.ts'

type Container = { name: string; image: string; init?: boolean }
type Failure = Container & { error: string; since?: Age; last?: Age; attempts?: number }

/** The message of a back-off carries the error since Kubernetes 1.32 (kubernetes/kubernetes PR 127918). */
const minorThatKeepsErrors = 32

/** A container whose image can't be pulled, seen while the kubelet backs off. */
export function failsToPull({ error, since = '12m', last = '2m', attempts = 6, ...container }: Failure) {
  const backOff = `Back-off pulling image "${container.image}"`
  const times = { first: since, last, count: attempts }
  const backOffs = {
    ...times,
    last: secondsOf(last) < secondsOf('1h') ? '20s' : last,
    count: attempts * 7,
  } as const
  return script(container, {
    status: ({ kubeletMinor }) =>
      waiting(
        'ImagePullBackOff',
        kubeletMinor < minorThatKeepsErrors ? backOff : `${backOff}: ErrImagePull: ${error}`,
      ),
    events: [
      normal('Pulling', `Pulling image "${container.image}"`, times),
      warning('Failed', `Failed to pull image "${container.image}": ${error}`, times),
      warning('Failed', 'Error: ErrImagePull', times),
      normal('BackOff', backOff, backOffs),
      warning('Failed', 'Error: ImagePullBackOff', backOffs),
    ],
  })
}

type Run = Container & {
  pulledIn: string
  waited?: string
  size: number
  since?: Age
  /** How long ago it became ready; at its start if not said otherwise. */
  ready?: Age
  streamed?: boolean
}

/** A container that runs; `pulledIn` and `waited` are durations as Go prints them. */
export function runs({
  pulledIn,
  waited = pulledIn,
  size,
  since = '9m',
  ready = since,
  streamed,
  ...container
}: Run) {
  const pulled = `Successfully pulled image "${container.image}" in ${pulledIn} (${waited} including waiting). Image size: ${size} bytes.`
  return {
    ...script(container, {
      status: isRunning(container.image, since),
      events: [
        normal('Pulling', `Pulling image "${container.image}"`, { first: since, last: since, count: 1 }),
        normal('Pulled', pulled, { first: since, last: since, count: 1 }),
        ...starts(container.name, since),
      ],
    }),
    ready,
    ...(streamed && { streamed: since }),
  }
}

/** A container that runs from an image which the node had already. */
export function usesCopy({ since = '9m', ...container }: Container & { since?: Age }) {
  const present = `Container image "${container.image}" already present on machine`
  return {
    ...script(container, {
      status: isRunning(container.image, since),
      events: [
        normal('Pulled', present, { first: since, last: since, count: 1 }),
        ...starts(container.name, since),
      ],
    }),
    ready: since,
  }
}

function isRunning(image: string, since: Age): ContainerScript['status'] {
  return ({ timeOf }) => ({
    ready: true,
    started: true,
    imageID: digestOf(image),
    containerID: `containerd://${steadyHex(image, 64)}`,
    state: { running: { startedAt: timeOf(since) } },
  })
}

/** A container whose image is being pulled right now. */
export function isPulling({ since, ...container }: Container & { since: Age }) {
  return script(container, {
    status: () => waiting('ContainerCreating'),
    events: [
      normal('Pulling', `Pulling image "${container.image}"`, { first: since, last: since, count: 1 }),
    ],
  })
}

/** A container whose turn has not come, since an init container before it has not ended. */
export function waitsForInit(container: Container) {
  return script(container, { status: () => waiting('PodInitializing'), events: [] })
}

type Crash = Container & { restarts: number; exitCode: number; pod: string; namespace: string }

/** A container that starts, with its image in place, and dies. */
export function crashes({ restarts, exitCode, pod, namespace, ...container }: Crash) {
  const where = `failed container ${container.name} in pod ${pod}_${namespace}`
  const present = `Container image "${container.image}" already present on machine`
  return script(container, {
    status: ({ timeOf }) => ({
      ...waiting('CrashLoopBackOff', `back-off 5m0s restarting ${where}`),
      restartCount: restarts,
      imageID: digestOf(container.image),
      lastState: {
        terminated: { reason: 'Error', exitCode, startedAt: timeOf('3m'), finishedAt: timeOf('2m') },
      },
    }),
    events: [
      normal('Pulled', present, { first: '25m', last: '3m', count: restarts }),
      ...starts(container.name, '3m'),
      warning('BackOff', `Back-off restarting ${where}`, { first: '24m', last: '15s', count: restarts * 8 }),
    ],
  })
}

function script(
  { name, image, init = false }: Container,
  life: Pick<ContainerScript, 'status' | 'events'>,
): ContainerScript {
  return { name, image, init, ...life }
}

function starts(name: string, age: Age): ScriptedEvent[] {
  const once = { first: age, last: age, count: 1 }
  return [
    normal('Created', `Created container: ${name}`, once),
    normal('Started', `Started container ${name}`, once),
  ]
}

function waiting(reason: string, message?: string) {
  return { state: { waiting: { reason, ...(message && { message }) } } }
}

type Times = Pick<ScriptedEvent, 'first' | 'last' | 'count'>

function normal(reason: string, message: string, times: Times): ScriptedEvent {
  return { type: 'Normal', reason, message, ...inOrder(times) }
}

function warning(reason: string, message: string, times: Times): ScriptedEvent {
  return { type: 'Warning', reason, message, ...inOrder(times) }
}

/** An event can't have been last seen before it was first seen. */
function inOrder({ first, last, count }: Times): Times {
  return { first, last: secondsOf(last) > secondsOf(first) ? first : last, count }
}

function digestOf(image: string): string {
  return `${image.replace(/:[^:/]+$/, '')}@sha256:${steadyHex(image, 64)}`
}
