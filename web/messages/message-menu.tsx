import type { Message } from '../api/types.ts'
import { Icon } from '../controls/icon.tsx'
import { Menu } from '../controls/menu.tsx'
import { emojiOf } from '../mrkdwn/emoji.ts'
import { useSandbox } from '../state/sandbox.ts'

/** As manifest.yml names it; Slack shows an app's own words in every language. */
const shortcut = { name: 'Diagnose image pull', callbackId: 'diagnose_image_pull' }
/** The first asks the bot for a diagnosis. */
const quickReactions = ['mag', 'eyes', 'white_check_mark', '+1']

type Given = { message: Message; onEdit: () => void; onThread: (() => void) | undefined }

/** What can be done with a message: by the buttons that appear beside it, or by its menu. */
export function MessageMenu({ message, onEdit, onThread }: Given) {
  const { act, person, say } = useSandbox()
  const { channel, ts, reactions } = message
  const where = { as: person.id, channel, ts }
  const isMine = message.user === person.id
  const reaction = quickReactions.map((name) => ({
    key: name,
    label: `${emojiOf(name)} :${name}:`,
    onChoose: () => {
      const remove = reactions.some((one) => one.name === name && one.users.includes(person.id))
      void act('react', { ...where, name, remove })
    },
  }))
  const items = [
    {
      key: 'shortcut',
      label: shortcut.name,
      description: 'pullcheck',
      onChoose: () => void act('shortcut', { ...where, callbackId: shortcut.callbackId }),
    },
    ...(isMine && message.blocks.length === 0 ? [{ key: 'edit', label: say('edit'), onChoose: onEdit }] : []),
    ...(isMine || person.role
      ? [{ key: 'delete', label: say('delete'), isDanger: true, onChoose: () => void act('remove', where) }]
      : []),
  ]
  return (
    <div className="message-tools">
      <Menu label={say('react')} items={reaction} className="tool">
        <Icon name="smile" />
      </Menu>
      {onThread && (
        <button type="button" className="tool" aria-label={say('replyInThread')} onClick={onThread}>
          <Icon name="thread" />
        </button>
      )}
      <Menu label={say('messageMenu')} items={items} className="tool">
        <Icon name="more" />
      </Menu>
    </div>
  )
}
