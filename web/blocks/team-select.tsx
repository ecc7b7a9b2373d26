import type { ChannelsSelect, ConversationsSelect, Option, UsersSelect } from '@slack/types'
import { isMember } from '../shell/is-member.ts'
import { useTitleOf } from '../shell/use-title-of.ts'
import { type Sandbox, useSandbox } from '../state/sandbox.ts'
import { fieldState } from './field-state.ts'
import type { FormField } from './form-field.ts'
import { useInteraction } from './interaction.ts'
import { SelectField } from './select-field.tsx'
import { plainText } from './text-object.tsx'

type Select = UsersSelect | ChannelsSelect | ConversationsSelect
type Given = { select: Select; blockId: string; field?: FormField | undefined }

/** One of the workspace's people or conversations. */
export function TeamSelect({ select, blockId, field }: Given) {
  const { onField } = useInteraction()
  const { workspace, person } = useSandbox()
  const titleOf = useTitleOf()
  const { type, action_id: actionId = '', placeholder } = select
  const options =
    type === 'users_select'
      ? workspace.people.map(({ id, realName }) => optionOf(id, realName))
      : conversationsFor({ workspace, person }, type).map((channel) => optionOf(channel.id, titleOf(channel)))
  return (
    <SelectField
      label={placeholder ? plainText(placeholder) : ''}
      field={field}
      options={options}
      initial={initialOf(select)}
      onChoose={(option) => onField?.(blockId, actionId, fieldState(type, option?.value ?? null))}
    />
  )
}

function conversationsFor(
  { workspace, person }: Pick<Sandbox, 'workspace' | 'person'>,
  type: Select['type'],
) {
  const mine = workspace.channels.filter((channel) => isMember(channel, person) && !channel.isArchived)
  return type === 'channels_select' ? mine.filter(({ kind }) => kind === 'channel') : mine
}

function initialOf(select: Select): string | undefined {
  if (select.type === 'users_select') return select.initial_user
  return select.type === 'channels_select' ? select.initial_channel : select.initial_conversation
}

function optionOf(value: string, text: string): Option {
  return { value, text: { type: 'plain_text', text, emoji: false } }
}
