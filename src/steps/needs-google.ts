import type { Situation } from './step.ts'

/**
 * Whether the node was on its way to Google. Its own software and the files of a streamed image come
 * from there too, whatever registry holds the image.
 */
export function needsGoogle({ google, symptom }: Pick<Situation, 'google' | 'symptom'>): boolean {
  return google || symptom === 'fault' || symptom === 'gcfsd'
}
