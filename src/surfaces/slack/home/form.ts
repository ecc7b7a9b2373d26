import { z } from 'zod'
import { type ChosenPod, readNamespace, readPod } from './chosen.ts'
import type { NamespacePlace } from './pod-finder.ts'

export const formIds = {
  namespace: 'pullcheck_home_namespace',
  pod: 'pullcheck_home_pod',
  check: 'pullcheck_home_check',
} as const

/** The form as it stands in Slack's `state` of a view; each menu is in a block of its own id. */
export type FormState = { namespace?: NamespacePlace; pod?: ChosenPod }

const Menu = z.looseObject({
  selected_option: z.looseObject({ value: z.string() }).nullish(),
})
const Values = z.record(z.string(), z.record(z.string(), Menu))

/** Slack may leave the state out; then nothing is chosen as far as we know. */
export function readForm(view: { state?: { values?: unknown } | undefined } | undefined): FormState {
  const values = Values.safeParse(view?.state?.values).data ?? {}
  const chosen = (id: string) => values[id]?.[id]?.selected_option?.value
  const namespace = readNamespace(chosen(formIds.namespace))
  const pod = readPod(chosen(formIds.pod))
  return { ...(namespace && { namespace }), ...(pod && { pod }) }
}
