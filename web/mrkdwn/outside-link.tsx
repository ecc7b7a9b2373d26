import type { ReactNode } from 'react'
import { safeHref } from './safe-href.ts'

export function OutsideLink({ url, children }: { url: string; children: ReactNode }) {
  const href = safeHref(url)
  if (!href) return <span>{children}</span>
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  )
}
