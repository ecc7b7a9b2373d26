import { isAboutPull, isRuntimeDown } from './about-pull.ts'
import { decisiveAttempt } from './attempts.ts'
import { brokenOff } from './broken-off.ts'
import { cleanError } from './clean-text.ts'
import { contentTrouble } from './content-trouble.ts'
import { denialOf } from './denial.ts'
import { dnsTrouble } from './dns-trouble.ts'
import { expression } from './expressions/expression.ts'
import { googleRefusal } from './google-refusal.ts'
import { httpStatus, isProxyAnswer } from './http-status.ts'
import { type ImageReference, parseImageReference } from './image-reference.ts'
import { missingOf } from './missing.ts'
import { imageOfUrl, namedImage } from './named-image.ts'
import { dialledAddress, networkTrouble } from './network-trouble.ts'
import { nodeRefusalOf } from './node-refusal.ts'
import { nodeTrouble } from './node-trouble.ts'
import type { PullError } from './pull-error.ts'
import { refusalOf } from './refusal.ts'
import { isGoogleAddress, type Registry, registryOf } from './registries.ts'
import { registryCode } from './registry-code.ts'
import { hostOfUrl, type RequestLine, requestLine, urlParts } from './request-line.ts'
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

const namesLimits = expression(/docker\.com\/increase-rate-limit/)
const proxyFailed = expression(/proxyconnect|socks connect/)

/** Takes a pull error apart; undefined for a text that is not about pulling an image. */
export function parsePullError(text: string): PullError | undefined {
  const whole = cleanError(text)
  return isAboutPull(whole) ? pullErrorOf(whole, namedImage(whole)) : undefined
}

/** The anatomy of a text that is known to be a pull error, and of the image that it names. */
export function pullErrorOf(cleanText: string, named: string | undefined): PullError {
  const decisive = decisiveAttempt(cleanText)
  const request = requestLine(decisive)
  const ip = dialledAddress(decisive)
  // Fields are set one by one: to spread as many conditions took twice as long as to find what they hold.
  const error: PullError = { text: cleanText }
  setOrigin(error, named, request, ip)
  setFields(error, decisive, request, ip)
  return Object.assign(error, troubleOf(decisive, request, error))
}

/** What the text names in so many words. */
function setFields(error: PullError, text: string, request: RequestLine | undefined, ip: string | undefined) {
  const stage = stageOf(text)
  if (stage) error.stage = stage
  const grpcCode = /\bcode\s?=\s?(\w+)/.exec(text)?.[1]
  // Kubelets before 1.7 printed the number of the code.
  if (grpcCode) error.grpcCode = grpcCode === '2' ? 'Unknown' : grpcCode
  if (request) {
    error.method = request.method
    error.url = request.url
  }
  const status = httpStatus(text)
  if (status !== undefined) error.status = status
  const code = registryCode(text)
  if (code) error.registryCode = code
  if (ip) error.ip = ip
  const denial = denialOf(text)
  if (denial) error.denial = denial
  Object.assign(error, googleRefusal(text))
}

function setOrigin(
  error: PullError,
  named: string | undefined,
  request: RequestLine | undefined,
  ip: string | undefined,
) {
  const image =
    (named === undefined ? undefined : parseImageReference(named)) ?? (request && imageOfUrl(request.url))
  if (image) error.image = image
  const registry = registryAsked(image, request) ?? ofAdvice(error.text)
  const google = ip !== undefined && isGoogleAddress(ip)
  if (registry) error.registry = google ? { ...registry, google } : registry
  else if (google) error.registry = registryOf(ip)
}

/** The first request of a pull names the host alone; the image's name tells the rest. */
function registryAsked(
  image: ImageReference | undefined,
  request: RequestLine | undefined,
): Registry | undefined {
  const ofImage = image && registryOf(image.host, image.path)
  if (!request || hostOfUrl(request.url)?.toLowerCase() === ofImage?.host) return ofImage
  const { host, path } = urlParts(request.url) ?? {}
  return host === undefined ? ofImage : registryOf(host, path)
}

/** Docker Hub's refusal often stands alone, and names nothing but the page on its limits. */
function ofAdvice(text: string) {
  return namesLimits.test(text) ? registryOf('docker.io') : undefined
}

/** The one thing that went wrong, looked for from the wire upwards: an answer rules out a silent network. */
function troubleOf(text: string, request: RequestLine | undefined, error: Partial<PullError>): Trouble {
  if (isRuntimeDown(text) || isRuntimeLost(text)) return { runtimeDown: true }
  const nodeRefusal = nodeRefusalOf(text)
  if (nodeRefusal) return { nodeRefusal }
  if (error.status === 407 || proxyFailed.test(text)) return { proxy: true }
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
