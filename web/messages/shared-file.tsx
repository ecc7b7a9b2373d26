import { useEffect, useState } from 'react'
import type { Message } from '../api/types.ts'
import { CopyableCode } from '../blocks/copyable-code.tsx'
import { useSandbox } from '../state/sandbox.ts'

type File = NonNullable<Message['files']>[number]

/** A file of words: to read here, to copy, or to take away. */
export function SharedFile({ file }: { file: File }) {
  const { say } = useSandbox()
  const url = useFileUrl(file.text)
  return (
    <details className="file">
      <summary>{file.title}</summary>
      <CopyableCode text={file.text} />
      <p className="file-link">
        <a href={url} download={file.name}>
          {say('download')} {file.name}
        </a>
      </p>
    </details>
  )
}

function useFileUrl(text: string): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return url
}
