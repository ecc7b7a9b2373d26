import { type Command, sh } from './command.ts'

const debugPod = sh`kubectl debug node/${'node'} -it --image=busybox -- chroot /host `

/** Runs a program of the node itself, from a debug pod that sees the node's files. */
export function onNode(command: Command): Command {
  return { parts: [...debugPod.parts, ...command.parts] }
}
