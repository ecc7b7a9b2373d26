import { isLabel, isSubdomain } from '../../../request/names.ts'

/** Kubernetes makes the random part of names from these signs: no vowels, none that look alike. */
const generated = /-[bcdfghjklmnpqrstvwxz2456789]{5}$/
const ordinal = /[a-z0-9]-\d{1,4}$/
const ofReplicaSet = /-(?=[a-z]*\d)[a-z0-9]{6,10}-[a-z0-9]{5}$/
const eventSuffix = /\.[0-9a-f]{14,17}$/

/** What stands in place of a name that a tool does not know. */
const placeholder =
  /^(?:none|null|nil|undefined|unknown|n-?a|no-?value|novalue|pod|name|namespace|default-value|container|all|any|other|value|string)$/

/** A pod's name as an alert gives it, or undefined: cut short, a placeholder, or no name at all. */
export function podNameOf(text: string): string | undefined {
  const name = text.replace(eventSuffix, '')
  return isName(name) && isSubdomain(name) ? name : undefined
}

export function workloadNameOf(text: string): string | undefined {
  return isName(text) && isSubdomain(text) ? text : undefined
}

export function namespaceOf(text: string): string | undefined {
  return isName(text) && isLabel(text) ? text : undefined
}

function isName(text: string): boolean {
  return !placeholder.test(text) && !/^\d+(?:\.\d+)*$/.test(text)
}

/** Whether a word can hardly be anything but a pod's name: made by a ReplicaSet. */
export function isReplicaSetPod(name: string): boolean {
  return ofReplicaSet.test(name) && name.length > 14
}

/** Whether a word has the form of names that controllers give to pods. */
export function isPodShaped(name: string): boolean {
  return generated.test(name) || ordinal.test(name) || isReplicaSetPod(name)
}

/** A word that people would not take for prose: it has a dash, a dot or a digit. */
export function isNameLike(name: string): boolean {
  return /[-.\d]/.test(name)
}
