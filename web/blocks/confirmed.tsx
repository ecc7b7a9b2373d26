import type { ConfirmationDialog } from '@slack/types'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../controls/dialog.tsx'
import { plainText, TextObject } from './text-object.tsx'

/** What is done only after the question that the app wants asked; at once where it wants none. */
export function useConfirmed(
  question: ConfirmationDialog | undefined,
): [ReactNode, (act: () => void) => void] {
  const [asked, setAsked] = useState<() => void>()
  if (!question) return [null, (act) => act()]
  const dialog = asked && (
    <Confirm
      question={question}
      onAnswer={(isYes) => {
        setAsked(undefined)
        if (isYes) asked()
      }}
    />
  )
  return [dialog, (act) => setAsked(() => act)]
}

function Confirm({
  question,
  onAnswer,
}: {
  question: ConfirmationDialog
  onAnswer: (isYes: boolean) => void
}) {
  const title = question.title ? plainText(question.title) : ''
  return (
    <Dialog title={title} onClose={() => onAnswer(false)} className="dialog-small">
      <h2>{title}</h2>
      <div className="words">
        <TextObject text={question.text} />
      </div>
      <div className="dialog-buttons">
        {question.deny && (
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            {plainText(question.deny)}
          </button>
        )}
        <button
          type="button"
          className={`button ${question.style === 'danger' ? 'danger' : 'primary'}`}
          onClick={() => onAnswer(true)}
        >
          {question.confirm ? plainText(question.confirm) : 'OK'}
        </button>
      </div>
    </Dialog>
  )
}
