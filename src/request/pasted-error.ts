/** What only the kubelet, a container runtime or a pod's status says; none of it can be part of a pod's name. */
const pullErrorWords =
  /Failed to pull image|ErrImagePull|ImagePullBackOff|ErrImageNeverPull|InvalidImageName|ImageInspectError|RegistryUnavailable|Back-off pulling image|failed to pull and unpack image|failed to resolve reference|pull access denied|Error response from daemon/

/** Whether a text that is no command clearly holds a pull error, so that it can be explained as it is. */
export function holdsPullError(text: string): boolean {
  return pullErrorWords.test(text)
}

/** A pasted text without the code fence or back-ticks around it; line breaks stay. */
export function pastedText(text: string): string {
  const unfenced = text.replace(/^[ \t]*```[ \t]*(?:[\w-]+[ \t]*)?\n|```/gm, '').trim()
  return /^`[^`]+`$/.test(unfenced) ? unfenced.slice(1, -1).trim() : unfenced
}
