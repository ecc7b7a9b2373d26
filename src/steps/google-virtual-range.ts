export type GoogleVirtualRange = 'restricted' | 'private'

/**
 * Google serves its APIs on two virtual ranges of four addresses each: restricted.googleapis.com on
 * 199.36.153.4/30 and private.googleapis.com on 199.36.153.8/30. (VPC Service Controls,
 * "Private connectivity"; some copies of the GKE pages name them the wrong way round.)
 */
export function googleVirtualRange(ip: string | undefined): GoogleVirtualRange | undefined {
  const last = Number(/^199\.36\.153\.(\d{1,3})$/.exec(ip ?? '')?.[1])
  if (last >= 4 && last <= 7) return 'restricted'
  return last >= 8 && last <= 11 ? 'private' : undefined
}
