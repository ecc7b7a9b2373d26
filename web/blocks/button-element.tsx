import type { Button } from '@slack/types'
import { useBusy } from '../controls/use-busy.ts'
import { safeHref } from '../mrkdwn/safe-href.ts'
import { useConfirmed } from './confirmed.tsx'
import { useInteraction } from './interaction.ts'
import { plainText } from './text-object.tsx'

type AnyButton = Omit<Button, 'type'>

/** A button with an address leads there, and the app is told as well. */
export function ButtonElement({ button, blockId }: { button: AnyButton; blockId: string }) {
  const { onAction } = useInteraction()
  const [isBusy, run] = useBusy()
  const [question, confirmed] = useConfirmed(button.confirm)
  const { action_id: actionId = '', value, url } = button
  const press = () => {
    const href = url && safeHref(url)
    if (href) open(href, '_blank', 'noopener,noreferrer')
    run(() => onAction({ actionId, blockId, ...(value !== undefined && { value }) }))
  }
  return (
    <>
      <button
        type="button"
        className={`button ${button.style ?? ''}`}
        aria-label={nameOf(button)}
        aria-busy={isBusy}
        onClick={() => confirmed(press)}
      >
        {plainText(button.text)}
      </button>
      {question}
    </>
  )
}

/** Who speaks to their computer says what they see, so that has to be in the button's name. */
function nameOf({ text, accessibility_label: label }: AnyButton): string | undefined {
  const seen = plainText(text)
  return label === undefined || label.includes(seen) ? label : `${seen}: ${label}`
}
