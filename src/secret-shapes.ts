type Shape = readonly [pattern: RegExp, replacement: string]

/** The word `kubectl config view` prints too; harmless in URLs, Slack mark-up and Markdown alike. */
const mark = 'REDACTED'

/** A credential after a scheme, but not the ordinary word in `Basic auth` or `Bearer authentication`. */
const credential = String.raw`(?![A-Za-z][a-z]*(?:[-./_=][a-z]*)*(?![\w.~+/=-]))[\w.~+/=-]{8,}`

/** What configuration names its secrets, with a word or two before it: `REGISTRY_PASSWORD`, `client-secret`. */
const secretName = String.raw`(?:[a-z0-9]{1,30}[_-]){0,3}(?:password|passwd|passphrase|api_?key|(?:client|app)[_-]?secret|(?:access|auth|refresh|deploy|identity|registry|session|private)[_-]?token)`
/** An ordinary word, a placeholder, an address or a number of HTTP in the place of a secret. */
const noSecret = String.raw`(?![A-Za-z][a-z]*[.,;:!?]?["']?[ 	]*$|[<$*{[|>(&]|https?:|\d{3}$)`

/**
 * What credentials look like, and what stands in their place. Each pattern begins with a literal, or behind a
 * look-behind that admits one start in a run of characters, so that the time stays linear in the length of the text.
 */
export const secretShapes: readonly Shape[] = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
    mark,
  ],
  // A password may hold an `@` that nobody encoded.
  [/(:\/\/)[^/\s"'<>:@?#]*:[^/\s"'<>@?#]+@(?:[^/\s"'<>@?#]{1,128}@){0,4}/g, `$1${mark}@`],
  [/(%3A%2F%2F[\w.~-]{0,64}%3A)[\w.~-]{1,128}(?=%40)/gi, `$1${mark}`],
  // A key whose beginning was cut off.
  [/(?<![\w+/=\n])[\w+/=\n]{16,}(?=-----END [A-Z ]*PRIVATE KEY)/g, `${mark}\n`],
  // A token in place of the user's name; names such as `oauth2accesstoken` hold fewer digits.
  [/(:\/\/)(?:[A-Za-z_.-]{0,40}\d){3}[\w.~%-]{8,}@/g, `$1${mark}@`],
  // A password in front of an image's registry, which no runtime accepts and people write nevertheless, or of a proxy.
  [
    /(?<![\w.:/@-])[\w.-]{1,64}:[^\s"'<>@:/]{1,128}@(?=[\w-]{1,63}\.[\w.-]{2,128}(?:(?::\d{1,5})?\/|:\d{2,5}(?!\w)))/g,
    `${mark}@`,
  ],
  // Whoever has such an address can post with it: webhooks, response URLs.
  [
    /(hooks\.slack(?:-gov)?\.com\/)(?:services|commands|actions|workflows|triggers)\/[\w/-]{8,}/g,
    `$1${mark}`,
  ],
  [/(\.com\/api\/webhooks\/\d{5,25}\/)[\w-]{16,}/g, `$1${mark}`],
  [/(\.webhook\.office\.com\/webhookb2\/)[\w@/-]{16,}/g, `$1${mark}`],
  [
    new RegExp(
      String.raw`\b(Authorization\\?["']?[ \t]*[:=][ \t]*\\?["']?(?:\w+[ \t]+)?)${credential}`,
      'gi',
    ),
    `$1${mark}`,
  ],
  [
    new RegExp(
      String.raw`(?<![\w-])((?:X-(?:Registry-Auth|Registry-Config|(?:Goog-)?Api-Key|Auth-Token|Vault-Token|JFrog-Art-Api)|(?:Private|Job|Deploy)-Token)\\?["']?[ \t]?[:=][ \t]?\[?\\?["']?)${credential}`,
      'gi',
    ),
    `$1${mark}`,
  ],
  [new RegExp(String.raw`\b((?:[Bb]earer|BEARER|[Bb]asic|BASIC)[ \t]{1,8})${credential}`, 'g'), `$1${mark}`],
  [
    /((?:[?&]|\\u0026|&amp;)(?:X-Goog-Signature|X-Amz-(?:Signature|Security-Token)|Signature|sig|verify|(?:access_|id_|refresh_|private_|job_)?token|client_secret|(?:client_)?assertion|hdnea|api_?key|password|secret)=)[^&\s"'<>\\)]+/gi,
    `$1${mark}`,
  ],
  // Up to the closing quote: what stands in a JSON text may hold spaces and escaped quotes.
  [
    /("(?:auth|password|passwd|secret|token|identitytoken|registrytoken|access_?token|refresh_?token|id_token|client_?secret|private_key)"[ \t]{0,8}:[ \t]{0,8}")(?:[^"\\\n]|\\[^\n]){3,}/gi,
    `$1${mark}`,
  ],
  // JSON inside of JSON, and what Python prints of it.
  [
    /(\\{1,8}"(?:auth|password|passwd|secret|token|identitytoken|registrytoken|access_?token|refresh_?token|id_token|client_?secret|private_key)\\{1,8}"[ \t]{0,8}:[ \t]{0,8}\\{1,8}")[^"\\\n]{3,}/gi,
    `$1${mark}`,
  ],
  [
    /('(?:auth|password|passwd|secret|token|identitytoken|registrytoken|access_?token|refresh_?token|id_token|client_?secret|private_key)':[ \t]{0,8}')[^'\n]{3,}/gi,
    `$1${mark}`,
  ],
  // A structure as Go prints it.
  [
    /(?<!\w)((?:Password|IdentityToken|RegistryToken|ClientSecret):)(?:"[^"\n]{3,}"|[^\s"'{}<*$,/][^\s"'{}]{3,})/g,
    `$1${mark}`,
  ],
  [/(\.docker(?:configjson|cfg)\\?["']?[ \t]{0,8}[:=][ \t]{0,8}\\?["']?)[\w+/=-]{8,}/gi, `$1${mark}`],
  [/((?:^|[\s"'-])(?:docker-)?(?:password|passwd)=|;[ \t]?(?:password|pwd)=)[^\s"'&;]+/gi, `$1${mark}`],
  [/(-(?:password|passwd)(?:=|[ \t]{1,4}))(?:"[^\s"$][^"\n]*"|'[^\s'][^'\n]*')/gi, `$1${mark}`],
  [
    /(\blogin[ \t](?:[^\n|;&]{0,200}[ \t])?-p[ \t=]{0,4})(?:"[^"$\n][^"\n]*"|'[^'\n]+'|[^\s"'$<-][^\s"']*)/g,
    `$1${mark}`,
  ],
  // `--user 1000:1000` tells an account of the system, `--user=system:serviceaccount:...` one of Kubernetes.
  [
    /((?<![\w-])(?:curl[^\n|;]{0,200}[ \t]-u|--(?:proxy-)?user|--(?:src-|dest-)?creds)[ \t=]{0,4}["']?(?!system:)[^\s:"'=]{1,64}:)(?!\d{1,6}(?:[\s"']|$))[^\s"']{3,}/g,
    `$1${mark}`,
  ],
  [/(--auth[ \t=]{1,4})[\w+/=]{12,}/g, `$1${mark}`],
  // A line of YAML or of an environment file that holds nothing else.
  [
    new RegExp(
      String.raw`(^[ 	]{0,40}(?:- |export )?["']?${secretName}["']?(?::[ 	]{1,40}|[ 	]?=[ 	]?)["']?)${noSecret}[^\s"']{4,}(?=["',]{0,2}[ 	]*$)`,
      'gim',
    ),
    `$1${mark}`,
  ],
  // A word there would be no credential, as in `auth: anonymous`.
  [
    /(^[ \t]{0,40}["']?(?:auth|token|identitytoken|registrytoken)["']?:[ \t]{1,8}["']?)(?=[^\s"']{0,80}[\d=])[\w.~+/=-]{12,}(?=["',]{0,2}[ \t]*$)/gim,
    `$1${mark}`,
  ],
  // A variable of a container.
  [
    new RegExp(
      String.raw`("?name"?:[ \t]{0,4}["']?${secretName}["']?,?[ \t\r]{0,4}\n?[ \t]{0,40}"?value"?:[ \t]{0,8})(?:"[^"$\n][^"\n]*"|'[^'\n]+'|[^\s"'<$][^\s"']*)`,
      'gi',
    ),
    `$1${mark}`,
  ],
  // In the middle of a sentence, what stands behind the colon is a word more often than a password.
  [
    /((?:(?<!\w)pass(?:word|wd) is|(?:(?<!\w)(?:pass(?:word|wd)|contraseña|mot de passe|kata sandi)|パスワード)[ \u00a0\u202f]?[:：])[ \u3000]?["']?)(?=[^\s"'\d]{0,64}\d)[^\s"',;:/.]{6,}(?=["',;]?(?:\s|$))/gi,
    `$1${mark}`,
  ],
  [
    /(\b(?:[A-Z][A-Z0-9]{0,30}_){1,4}(?:PASSWORD|PASSWD|PASS|CLIENT_SECRET|SECRET_KEY|TOKEN|API_?KEY)=["']?)(?!x(?:oxb|app)-…)[^\s"'&$<]{4,}/g,
    `$1${mark}`,
  ],
  [/(--(?:docker-)?password[ \t]{1,4})[^\s"'-][^\s"']*/gi, `$1${mark}`],
  [/(secret_?access_?key\\?["']?[ \t]{0,8}[:=][ \t]{0,8}\\?["']?)[\w+/=]{16,}/gi, `$1${mark}`],
  [/((?:Account|SharedAccess)Key=)[\w+/=]{16,}/g, `$1${mark}`],
  [/((?:^|[\s"'])(?:set-)?cookie\\?["']?:[ \t]{0,8}\\?["']?)[^\s"'\\]{8,}/gi, `$1${mark}`],
  [
    /(?<![\w-])(?:xox[a-z](?:\.xox[a-z])?-|xapp-\d-|gl(?:pat|dt|rt|cbt|soat)-|GOCSPX-|dckr_[a-z]+_|dop_v1_|pypi-AgE|sk_live_|sk-proj-)[\w-]{8,}/g,
    mark,
  ],
  [/(?<![\w.-])(?:hv[bs]\.|AKCp|cmVmdGtu)[\w-]{20,}/g, mark],
  [/(?<![\w.$])\$2[aby]\$\d\d\$[\w./]{20,}/g, mark],
  [/(?<![\w-])(?:gh[oprsu]_|github_pat_|npm_|hf_|AIza)[\w-]{16,}/g, mark],
  [/(?<![\w-])(?:AKIA|ASIA)[A-Z0-9]{16}(?![\w-])/g, mark],
  [/(?<![\w./-])ya29\.[\w.-]{8,}/g, mark],
  // JSON in base64 that begins as `{"auths":` does, `{"username"`, or Amazon's `{"payload"`: a pull secret's content.
  [/(?<![\w.+/-])eyJ(?:hdXRo|1c2VybmFt|wYXlsb2Fk)[\w+/=-]{8,}/g, mark],
  // `-----BEGIN ` in base64, as a kubeconfig holds keys, and certificates, which are no secret.
  [/(?<![\w+/-])LS0tLS1CRUdJTiB(?!DRVJUSUZJQ0FUR|QVUJMSUMg)[\w+/=]{8,}/g, mark],
  [/(?<![\w.-])1\/\/0[\w-]{20,}/g, mark],
  [/(?<![\w.-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, mark],
  // The rest of one that a terminal broke: no word, date or host has letters of both cases and digits like this.
  [
    /(REDACTED)(?:\n(?=[\w+/=.~-]{0,80}\d)(?=[\w+/=.~-]{0,80}[a-z])(?=[\w+/=.~-]{0,80}[A-Z])[\w+/=.~-]{8,}|\n[\da-f]{24,})+/g,
    '$1',
  ],
]
