/** Stands for every character beyond ASCII: no expression without the flag `u` takes one for a letter of ASCII. */
export const foreign = 128

/** One code for all cases of a letter, so that one search serves expressions with and without the flag `i`. */
export function foldCode(code: number): number {
  if (code >= foreign) return foreign
  return code >= 65 && code <= 90 ? code + 32 : code
}
