/** RFC 1918. */
export function isPrivateAddress(ip: string): boolean {
  return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(ip)
}
