import { Problem } from '../../problems.ts'
import { redact } from '../../redact.ts'

const longestReason = 300

/**
 * What a kubeconfig's credential plugin met, such as `gke-gcloud-auth-plugin`: kubectl says
 * `exec: executable gke-gcloud-auth-plugin not found`, Node `spawn gke-gcloud-auth-plugin ENOENT`.
 */
export function signInProblem(error: unknown, command: string | undefined): unknown {
  if (command === undefined) return error
  const { code, syscall, message } = described(error)
  if (syscall.startsWith('spawn')) {
    return code === 'ENOENT' || code === 'EACCES'
      ? new Problem('credential-plugin-missing', { command }, error)
      : new Problem('credential-plugin-failed', { command, reason: code }, error)
  }
  // A certificate that can't be read is no matter of the plugin.
  if (syscall !== '') return error
  const reason = redact(message.trim()).split('\n')[0]?.slice(0, longestReason) || '?'
  return new Problem('credential-plugin-failed', { command, reason }, error)
}

/** By shape, since errors of other realms are no instances of this one's Error. */
function described(error: unknown) {
  if (typeof error !== 'object' || error === null) return { code: '', syscall: '', message: String(error) }
  const {
    code = '',
    syscall = '',
    message = '',
  }: { code?: unknown; syscall?: unknown; message?: unknown } = error
  return { code: String(code), syscall: String(syscall), message: String(message) }
}
