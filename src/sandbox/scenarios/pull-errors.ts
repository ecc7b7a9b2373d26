/** The chain that containerd wraps around trouble met before any content is fetched. */
export function resolving(image: string, trouble: string): string {
  return `failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${trouble}`
}

/** The same since containerd 2.1, which pulls through its transfer service. */
export function resolvingByTransfer(image: string, trouble: string): string {
  return `failed to pull and unpack image "${image}": failed to resolve image: ${trouble}`
}
