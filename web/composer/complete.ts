import type { Cluster } from '../api/types.ts'
import { isWell } from '../cluster/is-well.ts'

/** One way to go on typing: the words that it leads to, and what to show of it. */
export type Completion = { text: string; shown: string; hint?: string; hintKey?: string }

const subcommands = [
  'pod',
  'deploy',
  'ns',
  'node',
  'explain',
  'causes',
  'watch',
  'who',
  'lang',
  'help',
] as const
const most = 8

type Where = { isThread: boolean; isDirect: boolean; command: string; bot: string }

/** How the bot's command can go on; messages are completed where they speak to the bot. */
export function complete(typed: string, cluster: Cluster | undefined, where: Where): Completion[] {
  const { isThread, isDirect, command, bot } = where
  if (/^[/@]\S*$/.test(typed)) {
    const address = isThread ? `@${bot}` : typed.startsWith('/') ? command : `@${bot}`
    return address.startsWith(typed) && address !== typed
      ? [{ text: `${address} `, shown: address, hintKey: 'commandHint' }]
      : []
  }
  const spoken = /^([/@]\S+\s+)(.*)$/s.exec(typed)
  if (spoken && spoken[1]?.trim() !== command && spoken[1]?.trim() !== `@${bot}`) return []
  if (!spoken && !isDirect) return []
  const [prefix = '', words = ''] = spoken ? [spoken[1], spoken[2]] : ['', typed]
  return completeWords(words, cluster).map((one) => ({ ...one, text: `${prefix}${one.text}` }))
}

function completeWords(words: string, cluster: Cluster | undefined): Completion[] {
  const [, first = '', space = '', rest = ''] = /^(\S*)(\s*)(.*)$/s.exec(words) ?? []
  if (space === '') {
    const fitting = subcommands.filter((name) => name.startsWith(first))
    return fitting.map((name) => ({ text: `${name} `, shown: name, hintKey: `commands.${name}` }))
  }
  if (!cluster || /\s/.test(rest)) return []
  return targetsOf(first, cluster)
    .filter(({ shown }) => shown !== rest && shown.includes(rest))
    .slice(0, most)
    .map((one) => ({ ...one, text: `${first} ${one.shown}` }))
}

function targetsOf(subcommand: string, cluster: Cluster): Completion[] {
  const failing = [...cluster.pods].sort((one, other) => Number(isWell(one)) - Number(isWell(other)))
  const named = (shown: string, hint?: string) => ({ text: shown, shown, ...(hint && { hint }) })
  switch (subcommand) {
    case 'pod':
      return failing.map(({ namespace, pod, state }) => named(`${namespace}/${pod}`, state))
    case 'deploy':
      return unique(failing.flatMap(({ namespace, owner }) => deploymentOf(namespace, owner))).map((one) =>
        named(one),
      )
    case 'ns':
      return unique(failing.map(({ namespace }) => namespace)).map((one) => named(one))
    case 'node':
      return cluster.nodes.map(({ name, pool }) => named(name, pool))
    default:
      return []
  }
}

/** A ReplicaSet is named for its Deployment and a hash. */
function deploymentOf(namespace: string, owner: { kind: string; name: string }): string[] {
  return owner.kind === 'ReplicaSet' ? [`${namespace}/${owner.name.replace(/-[a-z0-9]+$/, '')}`] : []
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
