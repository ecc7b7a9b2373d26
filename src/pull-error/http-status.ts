import { expression } from './expressions/expression.ts'

const phrases: Readonly<Record<string, number>> = {
  'bad request': 400,
  unauthorized: 401,
  'payment required': 402,
  forbidden: 403,
  'not found': 404,
  'method not allowed': 405,
  'proxy authentication required': 407,
  'request timeout': 408,
  gone: 410,
  'precondition failed': 412,
  'too many requests': 429,
  'unavailable for legal reasons': 451,
  'internal server error': 500,
  'bad gateway': 502,
  'service unavailable': 503,
  'gateway timeout': 504,
}
const phrase = Object.keys(phrases).join('|')

const numberAndPhrase = expression(new RegExp(`(?:^|[^\\w.])([45]\\d\\d):? \\(?(?:${phrase})`, 'i'))
const namedNumber = expression(
  /\b(?:status(?: code)?(?: from registry)?|statuscode|http code|http status|http|httperror):? ([45]\d\d)\b/i,
)
/** Proxies and content networks answer with numbers that have no phrase, such as 520. */
const trailingNumber = expression(/(?:unexpected status|status code)[^\n]{0,900}?: ([45]\d\d)(?![\w.])/i)
/** The status of Docker's own API, as its Node client prints it; the registry's answer stands behind it. */
const ofDockerApi = /\(HTTP code \d{3}\) [\w ]{1,60} - /
const namesDockerApi = expression(ofDockerApi)
/** Docker's download manager and older clients print the phrase alone. */
const phraseAlone = expression(
  new RegExp(`(?:attempts=\\d+|trying to pull repository \\S+): (${phrase})\\b`, 'i'),
)
const tooMany = expression(/too many requests to registry/i)
/** A status line's phrase begins every word with a capital; a registry's own codes are in lower case. */
const barePhrase = /^"?: [A-Z][a-z]+(?: [A-Z][a-z]+){0,5}$/

/** HTTP status that the registry or its token service answered with. */
export function httpStatus(whole: string): number | undefined {
  const text = namesDockerApi.mayMatch(whole) ? whole.replace(ofDockerApi, '') : whole
  const written =
    numberAndPhrase.exec(text)?.[1] ?? namedNumber.exec(text)?.[1] ?? trailingNumber.exec(text)?.[1]
  if (written) return Number(written)
  if (tooMany.test(text)) return 429
  const alone = phraseAlone.exec(text)?.[1]
  return alone === undefined ? undefined : phrases[alone.toLowerCase()]
}

/** Go prints a proxy's refusal of CONNECT as the bare status phrase behind the URL. */
export function isProxyAnswer(afterUrl: string): boolean {
  const answer = afterUrl.trimEnd()
  return barePhrase.test(answer) && answer.replace(/^"?: /, '').toLowerCase() in phrases
}
