import fc from 'fast-check'

/** A way in which people and programs write something that is nobody's business; `core` is what must not be seen. */
export type SecretKind = { name: string; write: (core: string) => string; cores?: fc.Arbitrary<string> }

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz'
const digits = '23456789'

/** Long enough to be no word by chance, with digits in it, and nothing that a shell or a URL would change. */
const plain = textOf(`${letters}${digits}`, 24, 40)
const upper = textOf('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 16, 16)
const labels = textOf('abcdefghjkmnpqrstuvwxyz23456789', 12, 20)
const numbers = textOf('123456789', 8, 8)

function textOf(signs: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...signs), { minLength: minLength - 3, maxLength: maxLength - 3 })
    .map((list) => `${signs.slice(3, 4)}${signs.slice(-2, -1)}${signs.slice(-1)}${list.join('')}`)
}

export const secretKinds: readonly SecretKind[] = [
  { name: 'password in a URL', write: (core) => `https://till:${core}@registry.kiosk.test/v2/` },
  { name: 'token in a URL', write: (core) => `https://7c4e9${core}@registry.kiosk.test/v2/` },
  { name: 'password before an image', write: (core) => `till:${core}@registry.kiosk.test/menu/api:4` },
  { name: 'bearer token', write: (core) => `Authorization: Bearer ${core}` },
  { name: 'bearer token in JSON', write: (core) => `{"Authorization":"Bearer ${core}"}` },
  { name: 'basic credentials', write: (core) => `Authorization: Basic ${core}==` },
  { name: 'challenge without its header', write: (core) => `sent Bearer ${core} and got 401` },
  {
    name: 'signed URL of Cloud Storage',
    write: (core) => `https://storage.kiosk.test/b/o?X-Goog-Signature=${core}`,
  },
  { name: 'signed URL of S3', write: (core) => `https://s3.kiosk.test/b/o?x=1&X-Amz-Signature=${core}&y=2` },
  { name: 'session token of AWS', write: (core) => `https://s3.kiosk.test/o?X-Amz-Security-Token=${core}` },
  { name: 'shared access signature', write: (core) => `https://blob.kiosk.test/o?sv=2023&sig=${core}` },
  { name: 'token in a query', write: (core) => `https://kiosk.test/v2/?access_token=${core}` },
  { name: 'docker config', write: (core) => `{"auths":{"registry.kiosk.test":{"auth":"${core}"}}}` },
  {
    name: 'docker config, escaped',
    write: (core) => `{\\"auths\\":{\\"kiosk.test\\":{\\"password\\":\\"${core}\\"}}}`,
  },
  { name: 'docker config of a Secret', write: (core) => `.dockerconfigjson: ${core}` },
  { name: 'docker config in base64', write: (core) => `eyJhdXRo${core}` },
  { name: 'private key', write: (core) => `-----BEGIN PRIVATE KEY-----\n${core}\n-----END PRIVATE KEY-----` },
  { name: 'private key, cut off', write: (core) => `-----BEGIN RSA PRIVATE KEY-----\n${core}` },
  {
    name: 'service-account key',
    write: (core) => `{"type":"service_account","private_key":"-----BEGIN PRIVATE KEY-----\\n${core}\\n"}`,
  },
  { name: 'client secret', write: (core) => `{"client_secret":"${core}"}` },
  { name: 'access token of Google', write: (core) => `ya29.${core}` },
  { name: 'refresh token of Google', write: (core) => `1//0${core}` },
  { name: 'API key of Google', write: (core) => `AIza${core}` },
  { name: 'OAuth secret of Google', write: (core) => `GOCSPX-${core}` },
  { name: 'JSON web token', write: (core) => `eyJhbGciOiJSUzI1NiJ9.${core}.c2lnbmF0dXJl` },
  { name: 'access key of AWS', write: (core) => `AKIA${core}`, cores: upper },
  { name: 'secret key of AWS', write: (core) => `aws_secret_access_key = ${core}` },
  { name: 'account key of Azure', write: (core) => `AccountKey=${core}==` },
  { name: 'token of GitHub', write: (core) => `ghp_${core}` },
  { name: 'fine-grained token of GitHub', write: (core) => `github_pat_${core}` },
  { name: 'token of GitLab', write: (core) => `glpat-${core}` },
  { name: 'token of Docker Hub', write: (core) => `dckr_pat_${core}` },
  { name: 'token of npm', write: (core) => `npm_${core}` },
  { name: 'token of Slack', write: (core) => `xoxb-${core}` },
  { name: 'app token of Slack', write: (core) => `xapp-1-${core}` },
  { name: 'webhook of Slack', write: (core) => `https://hooks.slack.com/services/T0KIOSK/B0KIOSK/${core}` },
  { name: 'cookie', write: (core) => `Cookie: session=${core}` },
  {
    name: 'flag of kubectl',
    write: (core) => `kubectl create secret docker-registry k --docker-password=${core}`,
  },
  { name: 'flag of docker', write: (core) => `docker login --password ${core}` },
  { name: 'divided by an escape sequence', write: (core) => `Authori\u001b[1mzation: Bearer ${core}` },
  { name: 'divided by what nobody sees', write: (core) => `gh\u200bp_${core}` },
  { name: 'hidden host', write: (core) => `dial ${core}.corp.example:443`, cores: labels },
  {
    name: 'hidden host in a path',
    write: (core) => `https://proxy.test/v2/${core}.corp.example%2Fmenu`,
    cores: labels,
  },
  { name: 'hidden pattern', write: (core) => `see BADGE-${core}`, cores: numbers },
]

/** What the tests' configuration hides besides. */
export const hidden = {
  hosts: ['*.corp.example'],
  patterns: [{ name: 'badge', expression: /BADGE-[0-9]{8}/ }],
}

export function coresOf({ cores = plain }: SecretKind): fc.Arbitrary<string> {
  return cores
}
