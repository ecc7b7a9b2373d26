/** Of notes paired with their condition, those that hold. */
export function notesThatHold<const Note extends string>(
  ...notes: readonly (readonly [Note, boolean | undefined])[]
): Note[] {
  const held: Note[] = []
  for (const [note, holds] of notes) if (holds) held.push(note)
  return held
}
