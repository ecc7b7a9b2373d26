import type { Option } from '@slack/types'

type Choosable = { options?: Option[]; option_groups?: { options: Option[] }[] }

/** All options, whether they stand in groups or not. */
export function optionsOf({ options, option_groups: groups }: Choosable): Option[] {
  return options ?? groups?.flatMap((group) => group.options) ?? []
}
