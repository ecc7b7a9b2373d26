import type { Overflow } from '@slack/types'
import { Icon } from '../controls/icon.tsx'
import { Menu } from '../controls/menu.tsx'
import { useSandbox } from '../state/sandbox.ts'
import { useConfirmed } from './confirmed.tsx'
import { useInteraction } from './interaction.ts'
import { plainText } from './text-object.tsx'

export function OverflowMenu({ overflow, blockId }: { overflow: Overflow; blockId: string }) {
  const { say } = useSandbox()
  const { onAction } = useInteraction()
  const [question, confirmed] = useConfirmed(overflow.confirm)
  const { action_id: actionId = '' } = overflow
  const items = overflow.options.map(({ text, value = '', description }) => ({
    key: value,
    label: plainText(text),
    description: description && plainText(description),
    onChoose: () => confirmed(() => void onAction({ actionId, blockId, value })),
  }))
  return (
    <>
      <Menu label={say('moreActions')} items={items} className="button icon-button">
        <Icon name="more" />
      </Menu>
      {question}
    </>
  )
}
