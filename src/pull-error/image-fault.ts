import type { ImageFault } from './reading.ts'

// Words of kernels, container runtimes and admission controllers about an image that no registry refused.
const faults: readonly (readonly [RegExp, ImageFault])[] = [
  [/exec format error/i, 'exec-format'],
  [/image policy webhook backend denied|denied by Binary Authorization|imagepolicywebhook/i, 'image-policy'],
  [/failed to verify image .{1,600}(?:no (?:matching )?signatures|signature mismatch)/i, 'image-policy'],
]

/** Trouble that goes back to the image although its pull did not fail, or was never tried. */
export function imageFault(text: string): ImageFault | undefined {
  return faults.find(([pattern]) => pattern.test(text))?.[1]
}
