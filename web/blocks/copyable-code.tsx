import { useEffect, useRef, useState } from 'react'
import { useSandbox } from '../state/sandbox.ts'

const saidForMs = 1500

/** Preformatted text with a button that copies it: most of what the bot formats is meant to be pasted. */
export function CopyableCode({ text }: { text: string }) {
  const { say } = useSandbox()
  const code = useRef<HTMLPreElement>(null)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return undefined
    const timer = setTimeout(() => setCopied(false), saidForMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // A browser may forbid it; what is selected can be copied by hand.
      () => code.current && getSelection()?.selectAllChildren(code.current),
    )
  return (
    <div className="copyable">
      {/* Long lines are scrolled, and that has to work with the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre ref={code} tabIndex={0}>
        <WholeWords text={text} />
      </pre>
      <button type="button" className="copy" onClick={() => void copy()}>
        <span aria-live="polite">{isCopied ? say('copied') : say('copy')}</span>
      </button>
    </div>
  )
}

/** Lines break between words only: a flag whose hyphens end a line is hard to read. */
function WholeWords({ text }: { text: string }) {
  return text.split(/(\s+)/).map((part, index) =>
    index % 2 === 0 && part.includes('-') ? (
      <span key={index} className="whole">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
