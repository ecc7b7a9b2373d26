import { z } from 'zod'
import type { NamespacePlace } from './pod-finder.ts'

/** What the form's menus carry: Slack lets a value have 150 characters. */
export type ChosenPod = NamespacePlace & { name: string }
const longestValue = 150

const Place = z.tuple([z.string(), z.string()])
const Pod = z.tuple([z.string(), z.string(), z.string()])

/** Undefined for names that are too long for a menu; a command has room for them. */
export function writeChosen({ cluster, namespace, name }: NamespacePlace & { name?: string }) {
  const value = JSON.stringify([cluster, namespace, ...(name === undefined ? [] : [name])])
  return value.length <= longestValue ? value : undefined
}

export function readNamespace(value: string | undefined): NamespacePlace | undefined {
  const [cluster, namespace] = Place.safeParse(parsed(value)).data ?? []
  return cluster === undefined || namespace === undefined ? undefined : { cluster, namespace }
}

export function readPod(value: string | undefined): ChosenPod | undefined {
  const [cluster, namespace, name] = Pod.safeParse(parsed(value)).data ?? []
  if (cluster === undefined || namespace === undefined || name === undefined) return undefined
  return { cluster, namespace, name }
}

function parsed(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '')
  } catch {
    // Not ours, or nothing chosen.
    return undefined
  }
}
