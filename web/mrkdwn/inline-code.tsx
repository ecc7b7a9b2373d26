/** Lines don't break inside a flag: one whose hyphens end a line is hard to read. */
export function InlineCode({ text }: { text: string }) {
  return <code className={text.startsWith('-') ? 'whole' : undefined}>{text}</code>
}
