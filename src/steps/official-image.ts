import type { Situation } from './step.ts'

/** Docker Hub keeps images whose name has no path in its own `library`, which is open to everyone. */
export function isOfficialImage({ bareImage, values }: Pick<Situation, 'bareImage' | 'values'>): boolean {
  return bareImage && values.image !== undefined && !values.image.includes('/')
}
