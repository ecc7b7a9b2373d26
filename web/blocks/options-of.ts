import type { Option, StaticSelect } from '@slack/types'

export function optionsOf({ options, option_groups: groups }: StaticSelect): Option[] {
  return options ?? groups?.flatMap((group) => group.options) ?? []
}
