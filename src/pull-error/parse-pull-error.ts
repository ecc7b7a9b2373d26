import { isAboutPull, isRuntimeDown } from './about-pull.ts'
import { decisiveAttempt } from './attempts.ts'
import { brokenOff } from './broken-off.ts'
import { cleanError } from './clean-text.ts'
import { contentTrouble } from './content-trouble.ts'
import { denialOf } from './denial.ts'
import { dnsTrouble } from './dns-trouble.ts'
import { googleRefusal } from './google-refusal.ts'
import { httpStatus, isProxyAnswer } from './http-status.ts'
import { parseImageReference } from './image-reference.ts'
import { missingOf } from './missing.ts'
import { imageOfUrl, namedImage } from './named-image.ts'
import { dialledAddress, networkTrouble } from './network-trouble.ts'
import { nodeRefusalOf } from './node-refusal.ts'
import { nodeTrouble } from './node-trouble.ts'
import type { PullError } from './pull-error.ts'
import { refusalOf } from './refusal.ts'
import { isGoogleAddress, registryOf } from './registries.ts'
import { registryCode } from './registry-code.ts'
import { type RequestLine, registryOfUrl, requestLine } from './request-line.ts'
import { isRuntimeLost } from './runtime-lost.ts'
import { stageOf } from './stages.ts'
import { tlsTrouble } from './tls-trouble.ts'

type Trouble = Pick<
  PullError,
  | 'network'
  | 'dns'
  | 'tls'
  | 'proxy'
  | 'refusal'
  | 'nodeRefusal'
  | 'nodeTrouble'
  | 'contentTrouble'
  | 'missing'
  | 'brokenOff'
  | 'runtimeDown'
>

/** Takes a pull error apart; undefined for a text that is not about pulling an image. */
export function parsePullError(text: string): PullError | undefined {
  const whole = cleanError(text)
  return isAboutPull(whole) ? pullErrorOf(whole) : undefined
}

/** The anatomy of a text that is known to be a pull error, for instance by the event that carries it. */
export function pullErrorOf(cleanText: string): PullError {
  const decisive = decisiveAttempt(cleanText)
  const request = requestLine(decisive)
  const error = fieldsOf(decisive, request)
  return {
    text: cleanText,
    ...whereOf(cleanText, request, error.ip),
    ...error,
    ...troubleOf(decisive, request, error),
  }
}

function fieldsOf(text: string, request: RequestLine | undefined) {
  const stage = stageOf(text)
  const grpcCode = /\bcode\s?=\s?(\w+)/.exec(text)?.[1]
  const status = httpStatus(text)
  const code = registryCode(text)
  const ip = dialledAddress(text)
  const denial = denialOf(text)
  return {
    ...(stage && { stage }),
    // Kubelets before 1.7 printed the number of the code.
    ...(grpcCode && { grpcCode: grpcCode === '2' ? 'Unknown' : grpcCode }),
    ...(request && { method: request.method, url: request.url }),
    ...(status !== undefined && { status }),
    ...(code && { registryCode: code }),
    ...(ip && { ip }),
    ...(denial && { denial }),
    ...googleRefusal(text),
  } satisfies Partial<PullError>
}

function whereOf(text: string, request: RequestLine | undefined, ip: string | undefined) {
  const image = parseImageReference(namedImage(text) ?? '') ?? (request && imageOfUrl(request.url))
  const ofImage = image && registryOf(image.host, image.path)
  const ofUrl = request && registryOfUrl(request.url)
  // The first request of a pull names the host alone; the image's name tells the rest.
  const registry = (ofUrl?.host === ofImage?.host ? ofImage : ofUrl) ?? ofImage ?? ofAdvice(text)
  const google = ip !== undefined && isGoogleAddress(ip)
  return {
    ...(image && { image }),
    ...(registry && { registry: google ? { ...registry, google } : registry }),
    ...(!registry && google && ip && { registry: registryOf(ip) }),
  } satisfies Partial<PullError>
}

/** Docker Hub's refusal often stands alone, and names nothing but the page on its limits. */
function ofAdvice(text: string) {
  return text.includes('docker.com/increase-rate-limit') ? registryOf('docker.io') : undefined
}

/** The one thing that went wrong, looked for from the wire upwards: an answer rules out a silent network. */
function troubleOf(text: string, request: RequestLine | undefined, error: Partial<PullError>): Trouble {
  if (isRuntimeDown(text) || isRuntimeLost(text)) return { runtimeDown: true }
  const nodeRefusal = nodeRefusalOf(text)
  if (nodeRefusal) return { nodeRefusal }
  if (error.status === 407 || /proxyconnect|socks connect/.test(text)) return { proxy: true }
  if (request && isProxyAnswer(request.after)) return { proxy: true }
  return (
    (error.status === undefined ? unansweredTrouble(text, error) : undefined) ?? answerTrouble(text, error)
  )
}

/** Without a registry's refusal: trouble of the node, then of the wire, then of what came over it. */
function unansweredTrouble(text: string, { stage }: Partial<PullError>): Trouble | undefined {
  const onNode = nodeTrouble(text, stage === 'unpack')
  if (onNode) return { nodeTrouble: onNode }
  const content = stage === 'authorize' || stage === 'parse' ? undefined : contentTrouble(text)
  return wireTrouble(text) ?? (content && { contentTrouble: content })
}

function wireTrouble(text: string): Trouble | undefined {
  const dns = dnsTrouble(text)
  if (dns) return { dns }
  const tls = tlsTrouble(text)
  if (tls) return { tls }
  const network = networkTrouble(text)
  return network && { network }
}

function answerTrouble(text: string, error: Partial<PullError>): Trouble {
  const { status, registryCode: code, stage } = error
  const missing = missingOf(text, error)
  if (missing === 'platform') return { missing }
  const refusal = stage === 'parse' ? undefined : refusalOf(text, status, code)
  if (refusal) return { refusal }
  if (missing) return stage === 'parse' && status === undefined && !code ? {} : { missing }
  const gaveUp = status === undefined && stage !== 'parse' ? brokenOff(text) : undefined
  return gaveUp && !isLocalTrouble(text) ? { brokenOff: gaveUp } : {}
}

/** A full or broken disk ends a pull as well, and the cancelled downloads beside it are only its echo. */
function isLocalTrouble(text: string): boolean {
  return /no space left|read-only file system|input\/output error|unexpected commit|digest|failed to inspect image/i.test(
    text,
  )
}
