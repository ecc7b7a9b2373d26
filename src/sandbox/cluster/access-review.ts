import { z } from 'zod'
import { parseJson } from '../web/parse-json.ts'
import type { Answer } from '../web/serve.ts'
import { badRequest, type Wish } from './kube-status.ts'

const Review = z.object({
  spec: z.object({
    resourceAttributes: z.object({
      verb: z.string(),
      resource: z.string(),
      namespace: z.string().optional(),
      name: z.string().optional(),
    }),
  }),
})

/** SelfSubjectAccessReview: whether the caller itself may do something. */
export function reviewAccess(body: string, allows: (wish: Wish) => boolean): Answer {
  const parsed = Review.safeParse(parseJson(body))
  if (!parsed.success)
    return badRequest('the object provided is unrecognized (must be of type SelfSubjectAccessReview)')
  const { verb, resource, namespace, name } = parsed.data.spec.resourceAttributes
  const wish = { verb, resource, ...(namespace && { namespace }), ...(name && { name }) }
  return {
    status: 201,
    body: {
      kind: 'SelfSubjectAccessReview',
      apiVersion: 'authorization.k8s.io/v1',
      metadata: {},
      spec: parsed.data.spec,
      status: { allowed: allows(wish) },
    },
  }
}
