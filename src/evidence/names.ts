// RFC 1123 as Kubernetes validates it (apimachinery pkg/util/validation).
const subdomain = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/

/** Pods, nodes and service accounts; namespaces too, which are stricter still. */
export function isSubdomain(name: string): boolean {
  return name.length <= 253 && subdomain.test(name)
}

/** A Google Cloud project id, also one that belongs to a domain such as `example.com:shop`. */
export function isProject(name: string): boolean {
  return /^(?:[a-z0-9.-]{1,60}:)?[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/.test(name)
}

/** A GKE cluster, a region or a zone. */
export function isGoogleName(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(name)
}
