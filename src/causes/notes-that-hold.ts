/** Of notes paired with their condition, those that hold. */
export function notesThatHold<const Note extends string>(
  ...notes: readonly (readonly [Note, boolean | undefined])[]
): Note[] {
  return notes.filter(([, holds]) => holds).map(([note]) => note)
}
