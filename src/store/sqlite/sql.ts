/** A statement. It takes no value: what is not fixed is a parameter, such as `:id`. */
export function sql([text = '']: TemplateStringsArray): string {
  return text
}
