const powers = ['', 'K', 'M', 'G', 'T', 'P', 'E']

/** A whole quantity as Kubernetes writes sizes: `16373580Ki`, `16Gi`, `17179869184`. */
export function parseQuantity(text = ''): number | undefined {
  const [, digits, letter = '', binary] = /^(\d+)(?:([kMGTPEK])(i)?)?$/.exec(text) ?? []
  if (digits === undefined) return undefined
  return Number(digits) * (binary ? 1024 : 1000) ** powers.indexOf(letter.toUpperCase())
}
