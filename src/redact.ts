import { expression } from './pull-error/expressions/expression.ts'

type Rule = readonly [pattern: RegExp, replacement: string]

/** The word `kubectl config view` prints too; harmless in URLs, Slack mark-up and Markdown alike. */
const mark = 'REDACTED'

/** A credential after a scheme, but not the ordinary word in `Basic auth` or `Bearer authentication`. */
const credential = String.raw`(?![A-Za-z][a-z]*(?:[-./_=][a-z]*)*(?![\w.~+/=-]))[\w.~+/=-]{8,}`

/**
 * Each pattern begins with a literal, or behind a look-behind that admits one start in a run of characters,
 * so that the time stays linear in the length of the text.
 */
const rules: readonly Rule[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, mark],
  [/(:\/\/)[^/\s"'<>:@?#]*:[^/\s"'<>@?#]+@/g, `$1${mark}@`],
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
  [/(?<![\w-])(?:xox[a-z](?:\.xox[a-z])?-|xapp-|glpat-|GOCSPX-|dckr_[a-z]+_)[\w-]{8,}/g, mark],
  [/(?<![\w-])(?:gh[oprsu]_|github_pat_|hf_|AIza)[\w-]{16,}/g, mark],
  [/(?<![\w-])(?:AKIA|ASIA)[A-Z0-9]{16}(?![\w-])/g, mark],
  [/(?<![\w./-])ya29\.[\w.-]{8,}/g, mark],
  [/(?<![\w.-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, mark],
]

const replacements = rules.map(([pattern, replacement]) => ({
  pattern,
  replacement,
  mayMatch: expression(pattern).mayMatch,
}))

/** Takes credentials out of text before it is shown or logged; image digests and ordinary words stay. */
export function redact(text: string): string {
  let redacted = text
  for (const { pattern, replacement, mayMatch } of replacements) {
    if (mayMatch(redacted)) redacted = redacted.replace(pattern, replacement)
  }
  return redacted
}
