/** One code for both cases of a letter, so that one search serves expressions with and without the flag `i`. */
export function foldCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code
}

/** The bit in which the cases of a letter differ: quicker to set than to fold, and it merges a few signs too. */
export const caseBit = 0x20
