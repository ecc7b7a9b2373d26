import { hide } from './hide.ts'
import { expression, hasSign, mayMatchAny } from './pull-error/expressions/expression.ts'
import { sign } from './pull-error/expressions/signs.ts'

type Rule = readonly [pattern: RegExp, replacement: string]

/** The word `kubectl config view` prints too; harmless in URLs, Slack mark-up and Markdown alike. */
const mark = 'REDACTED'

/** A credential after a scheme, but not the ordinary word in `Basic auth` or `Bearer authentication`. */
const credential = String.raw`(?![A-Za-z][a-z]*(?:[-./_=][a-z]*)*(?![\w.~+/=-]))[\w.~+/=-]{8,}`

/** What configuration names its secrets, with a word or two before it: `REGISTRY_PASSWORD`, `client-secret`. */
const secretName = String.raw`(?:[a-z0-9]{1,30}[_-]){0,3}(?:password|passwd|api_?key|(?:client|app)[_-]?secret|(?:access|auth|refresh|deploy)[_-]?token)`
/** An ordinary word, a placeholder, an address or a number of HTTP in the place of a secret. */
const noSecret = String.raw`(?![A-Za-z][a-z]*[.,;:!?]?["']?[ 	]*$|[<$*{[|>(&]|https?:|\d{3}$)`

/**
 * Each pattern begins with a literal, or behind a look-behind that admits one start in a run of characters,
 * so that the time stays linear in the length of the text.
 */
const rules: readonly Rule[] = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
    mark,
  ],
  [/(:\/\/)[^/\s"'<>:@?#]*:[^/\s"'<>@?#]+@/g, `$1${mark}@`],
  // A token in place of the user's name; names such as `oauth2accesstoken` hold fewer digits.
  [/(:\/\/)(?:[A-Za-z_.-]{0,40}\d){3}[\w.~%-]{8,}@/g, `$1${mark}@`],
  // A password in front of an image's registry, which no runtime accepts and people write nevertheless.
  [
    /(?<![\w.:/@-])[\w.-]{1,64}:[^\s"'<>@:/]{1,128}@(?=[\w-]{1,63}\.[\w.-]{2,128}(?::\d{1,5})?\/)/g,
    `${mark}@`,
  ],
  // Whoever has such an address can post with it: webhooks, response URLs.
  [/(hooks\.slack\.com\/)(?:services|commands|actions|workflows|triggers)\/[\w/-]{8,}/g, `$1${mark}`],
  [
    new RegExp(
      String.raw`\b(Authorization\\?["']?[ \t]*[:=][ \t]*\\?["']?(?:\w+[ \t]+)?)${credential}`,
      'gi',
    ),
    `$1${mark}`,
  ],
  [new RegExp(String.raw`\b((?:[Bb]earer|BEARER|[Bb]asic|BASIC)[ \t]{1,8})${credential}`, 'g'), `$1${mark}`],
  [
    /((?:[?&]|\\u0026|&amp;)(?:X-Goog-Signature|X-Amz-(?:Signature|Security-Token)|Signature|sig|verify|(?:access_|id_|refresh_)?token|hdnea|api_?key|password|secret)=)[^&\s"'<>\\)]+/gi,
    `$1${mark}`,
  ],
  [
    /(\\?"(?:auth|password|passwd|secret|token|identitytoken|registrytoken|access_?token|refresh_?token|id_token|client_?secret|private_key)\\?"[ \t]{0,8}:[ \t]{0,8}\\?")[^"\\\s]{3,}/gi,
    `$1${mark}`,
  ],
  [/(\.docker(?:configjson|cfg)\\?["']?[ \t]{0,8}[:=][ \t]{0,8}\\?["']?)[\w+/=-]{8,}/gi, `$1${mark}`],
  [/((?:^|[\s"'-])(?:docker-)?(?:password|passwd)=)[^\s"'&]+/gi, `$1${mark}`],
  // A line of YAML or of an environment file that holds nothing else.
  [
    new RegExp(
      String.raw`(^[ 	]{0,40}(?:- |export )?["']?${secretName}["']?(?::[ 	]{1,8}|[ 	]?=[ 	]?)["']?)${noSecret}[^\s"']{4,}(?=["',]{0,2}[ 	]*$)`,
      'gim',
    ),
    `$1${mark}`,
  ],
  // In the middle of a sentence, what stands behind the colon is a word more often than a password.
  [/(\bpass(?:word|wd): ["']?)(?=[^\s"'\d]{0,64}\d)[^\s"',;:/.]{6,}(?=["',;]?(?:\s|$))/gi, `$1${mark}`],
  [
    /(\b(?:[A-Z][A-Z0-9]{0,30}_){1,4}(?:PASSWORD|PASSWD|CLIENT_SECRET|TOKEN|API_?KEY)=["']?)[^\s"'&$<]{4,}/g,
    `$1${mark}`,
  ],
  [/(--(?:docker-)?password[ \t]{1,4})[^\s"'-][^\s"']*/gi, `$1${mark}`],
  [/(secret_?access_?key\\?["']?[ \t]{0,8}[:=][ \t]{0,8}\\?["']?)[\w+/=]{16,}/gi, `$1${mark}`],
  [/(AccountKey=)[\w+/=]{16,}/g, `$1${mark}`],
  [/((?:^|[\s"'])(?:set-)?cookie\\?["']?:[ \t]{0,8}\\?["']?)[^\s"'\\]{8,}/gi, `$1${mark}`],
  [/(?<![\w-])(?:xox[a-z](?:\.xox[a-z])?-|xapp-\d-|glpat-|GOCSPX-|dckr_[a-z]+_)[\w-]{8,}/g, mark],
  [/(?<![\w-])(?:gh[oprsu]_|github_pat_|npm_|hf_|AIza)[\w-]{16,}/g, mark],
  [/(?<![\w-])(?:AKIA|ASIA)[A-Z0-9]{16}(?![\w-])/g, mark],
  [/(?<![\w./-])ya29\.[\w.-]{8,}/g, mark],
  // JSON in base64 that begins as `{"auths":` does, or `{"auth"`: a pull secret's content.
  [/(?<![\w.+/-])eyJhdXRo[\w+/=-]{8,}/g, mark],
  [/(?<![\w.-])1\/\/0[\w-]{20,}/g, mark],
  [/(?<![\w.-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, mark],
  // The rest of one that a terminal broke: no word, date or host has letters of both cases and digits like this.
  [
    /(REDACTED)(?:\n(?=[\w+/=.~-]{0,80}\d)(?=[\w+/=.~-]{0,80}[a-z])(?=[\w+/=.~-]{0,80}[A-Z])[\w+/=.~-]{8,}|\n[\da-f]{24,})+/g,
    '$1',
  ],
]

const replacements = rules.map(([pattern, replacement]) => ({
  pattern,
  replacement,
  mayMatch: needsAt(pattern) ? holdsAt : expression(pattern).mayMatch,
}))
/** One question for all other rules: few texts hold a word of any. */
const mayHoldOther = mayMatchAny(rules.map(([pattern]) => pattern).filter((pattern) => !needsAt(pattern)))

function needsAt(pattern: RegExp): boolean {
  return pattern.source.includes('@')
}

/** Cheaper than the words of an expression, and few texts have the sign. */
function holdsAt(text: string): boolean {
  return text.includes('@')
}

/** Takes credentials out of text before it is shown or logged; image digests and ordinary words stay. */
export function redact(text: string): string {
  if (!holdsAt(text) && !mayHoldOther(text)) return text
  let redacted = text
  for (const { pattern, replacement, mayMatch } of replacements) {
    if (mayMatch(redacted)) redacted = redacted.replace(pattern, replacement)
  }
  return redacted
}

/** What a terminal or a browser obeys or hides: it can split a credential, or make a command look like another. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
  /\u001b\[[0-?]*[ -/]*[@-~]|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** The same for every text inside a value that was read from elsewhere. */
export function redactTexts<T>(value: T): T
export function redactTexts(value: unknown): unknown {
  return changeTexts(value, redactPlain)
}

/**
 * The border: for every text inside a value that is about to be shown, logged or kept as an answer. Evidence is
 * redacted where it is read; this catches what is put together later, and fields that should hold no free
 * text and do. What the configuration hides goes only here, since the way to the answer needs it.
 */
export function redactShown<T>(value: T): T
export function redactShown(value: unknown): unknown {
  return changeTexts(value, (text) => hide(redactPlain(text)))
}

function redactPlain(text: string): string {
  return redact(hasSign(text, sign.foreign) ? text.replace(unseen, '') : text)
}

function changeTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item: unknown) => changeTexts(item, change))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changeTexts(inner, change)]))
}
