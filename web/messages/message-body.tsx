import { useMemo } from 'react'
import type { Message } from '../api/types.ts'
import { Blocks } from '../blocks/blocks.tsx'
import { type Interaction, InteractionContext } from '../blocks/interaction.ts'
import { Mrkdwn } from '../mrkdwn/mrkdwn.tsx'
import { useSandbox } from '../state/sandbox.ts'
import { Attachment } from './attachment.tsx'
import { SharedFile } from './shared-file.tsx'

export function MessageBody({ message }: { message: Message }) {
  const { act, person } = useSandbox()
  const { channel, ts, text, blocks, attachments = [], files = [] } = message
  const interaction = useMemo<Interaction>(
    () => ({
      onAction: async ({ actionId, blockId, value }) => {
        const where = { as: person.id, channel, ts, actionId }
        await act('press', { ...where, ...(blockId && { blockId }), ...(value !== undefined && { value }) })
      },
    }),
    [act, person.id, channel, ts],
  )
  return (
    <InteractionContext value={interaction}>
      {blocks.length > 0 ? (
        <Blocks blocks={blocks} />
      ) : (
        text && (
          <div className="words">
            <Mrkdwn text={text} />
          </div>
        )
      )}
      {attachments.map((attachment, index) => (
        <Attachment key={index} attachment={attachment} />
      ))}
      {files.map((file) => (
        <SharedFile key={file.id} file={file} />
      ))}
    </InteractionContext>
  )
}
