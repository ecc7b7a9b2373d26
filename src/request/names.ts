const label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/

/** RFC 1123 label, as Kubernetes demands of namespaces and containers. */
export function isLabel(name: string): boolean {
  return name.length <= 63 && label.test(name)
}

/** RFC 1123 subdomain, as Kubernetes demands of pods. */
export function isSubdomain(name: string): boolean {
  return name.length <= 253 && name.split('.').every((part) => label.test(part))
}
