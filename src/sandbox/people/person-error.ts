/** A refusal by the API for people; the code is a key that front ends translate. */
export class PersonError extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}
