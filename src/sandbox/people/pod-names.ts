import { z } from 'zod'

/** Pods by `namespace/name`. */
export const PodNames = z
  .array(z.string().regex(/^[^/]+\/[^/]+$/))
  .min(1)
  .max(1000)
