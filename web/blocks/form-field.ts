/** What an element of a form takes from the block around it: its label, its hint, and whether it may be empty. */
export type FormField = {
  id: string
  'aria-labelledby': string
  'aria-describedby'?: string
  'aria-invalid'?: true
  required?: true
}
