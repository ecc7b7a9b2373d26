import { decisions, expression } from './expressions/expression.ts'

const codes =
  'denied|unauthorized|manifest[ _]unknown|manifest[ _]invalid|name[ _]unknown|name[ _]invalid|blob[ _]unknown|digest[ _]invalid|tag[ _]invalid|unsupported|toomanyrequests|too[ _]many[ _]requests'
// Clients print `code: message` in lower case with spaces; go-containerregistry keeps the upper case.
const before = `(?:^|[:;,"'\\]] ?|errors: )"?`
const after = '(?:: |[:.]?$|")'
/** What stands before the code is looked at last: almost every text has it in many places. */
const printed = expression(new RegExp(`\\b(${codes})${after}(?<=${before}\\1${after})`, 'i'))
const codeOfMessage = decisions<string>([
  [/requested access to the resource is denied/i, 'denied'],
  [/manifest unknown/i, 'manifest-unknown'],
  [/unknown blob|blob unknown/i, 'blob-unknown'],
  [/repository name not known to registry|name unknown/i, 'name-unknown'],
  [/toomanyrequests/i, 'toomanyrequests'],
  [/\bunauthorized: /i, 'unauthorized'],
  // Docker 29 prints the message first and the code on a line of its own.
  [/error from registry: .{0,900}\bunauthorized$/i, 'unauthorized'],
  [/error from registry: .{0,900}\bdenied$/i, 'denied'],
  [/: unknown: [A-Z]/i, 'unknown'],
])

/** The registry's own error code in lower case with dashes. */
export function registryCode(text: string): string | undefined {
  const code = printed.exec(text)?.[1]?.toLowerCase().replace(/[ _]/g, '-')
  if (code === 'too-many-requests') return 'toomanyrequests'
  return code ?? codeOfMessage(text)
}
