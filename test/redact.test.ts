import { describe, expect, test } from '@jest/globals'
import { redact, redactTexts } from '../src/redact.ts'

const hex = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

describe('takes out', () => {
  test.each([
    ['basic-auth URL', 'proxyconnect http://bob:hunter2@proxy.test:3128: refused', 'hunter2'],
    ['user and empty name', 'https://:tok3n-value@host.test/v2/', 'tok3n-value'],
    ['authorization header', 'Authorization: Bearer abc.def-123_456', 'abc.def-123_456'],
    ['authorization in JSON', '{"Authorization":"Basic Ym9iOmh1bnRlcjI="}', 'Ym9iOmh1bnRlcjI'],
    ['bare bearer', 'sent Bearer AbCdEf0123456789xyz to the registry', 'AbCdEf0123456789xyz'],
    ['basic without digits', 'header basic dXNlcjpwYXNz was refused', 'dXNlcjpwYXNz'],
    ['Google signed URL', `Get "https://s.test/b?X-Goog-Expires=60&X-Goog-Signature=${hex}&x=1": EOF`, hex],
    ['Amazon signed URL', `https://s3.test/b?X-Amz-Signature=${hex}`, hex],
    ['Azure SAS', 'https://b.test/c?sv=2024&sig=a%2Fb%3Dc123&se=1', 'a%2Fb%3Dc123'],
    ['escaped ampersand', `"https://s.test/b?a=1\\u0026Signature=${hex}"`, hex],
    ['token parameter', 'https://auth.test/?token=s3cr3t-token-1', 's3cr3t-token-1'],
    ['docker config', '.dockerconfigjson: eyJhdXRocyI6e319Cg==', 'eyJhdXRocyI6e319Cg'],
    ['auths entry', '{"auths":{"r.test":{"auth":"Ym9iOmh1bnRlcjI="}}}', 'Ym9iOmh1bnRlcjI'],
    ['escaped auths entry', '"{\\"auth\\":\\"Ym9iOmh1bnRlcjI=\\"}"', 'Ym9iOmh1bnRlcjI'],
    ['password flag', 'kubectl create secret … --docker-password=hunter2', 'hunter2'],
    ['Slack bot token', 'xoxb-1111-2222-abcdefgh failed', 'xoxb-1111'],
    ['Slack app token', 'xapp-1-A111-222-abcdef', 'A111-222'],
    ['GitHub token', `denied for ghp_${'a1B2'.repeat(9)}`, 'ghp_'],
    ['Google API key', `key AIza${'Sy1_-'.repeat(7)}`, 'AIza'],
    ['Google access token', 'ya29.c.b0AXv0zTM-1234567890', 'b0AXv0zTM'],
    ['JWT', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl', 'c2lnbmF0dXJl'],
    ['private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----', 'MIIEow'],
    [
      'PGP key',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQOYBF\n-----END PGP PRIVATE KEY BLOCK-----',
      'lQOYBF',
    ],
    ['token as user name', 'Head "https://9f86d081884c7d659a2f@r.test/v2/": EOF', '9f86d081884c'],
    ['password before a registry', 'Failed to pull image "bob:hunter2@r.test/shop/web:1"', 'hunter2'],
    ['Slack response URL', 'POST https://hooks.slack.com/commands/T0A/123/aBcDeF012345', 'aBcDeF012345'],
    ['Amazon secret key', 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG', 'wJalrXUtnFEMI'],
    ['Azure storage key', 'AccountKey=c2VjcmV0LXZhbHVlLTEyMw==;Endpoint=x', 'c2VjcmV0LXZhbHVl'],
    ['npm token', `npm_${'a1B2'.repeat(9)}`, 'a1B2'],
    ['Google refresh token', `1//0${'gAb-_'.repeat(6)}`, 'gAb-_'],
    ['cookie', 'Cookie: session=0123456789abcdef', '0123456789abcdef'],
    ['password flag with a space', 'docker login --password hunter2 r.test', 'hunter2'],
    ['pull secret’s content alone', 'data eyJhdXRocyI6eyJyLnRlc3QiOnt9fX0= in it', 'cyI6eyJyLnRlc3Qi'],
    ['password in YAML', 'auth:\n  password: hunter2\n  username: bob', 'hunter2'],
    ['quoted password with signs in YAML', '- password: "Pass!word"', 'Pass!word'],
    [
      'words joined to a password in YAML',
      'registryPassword:\npassword: correct-horse-battery',
      'correct-horse',
    ],
    ['password of an environment file', 'REGISTRY_USER=bob\nREGISTRY_PASSWORD=correcthorse', 'correcthorse'],
    ['password before a command', 'REGISTRY_PASSWORD=hunter2 podman login r.test', 'hunter2'],
    ['exported token', 'export DEPLOY_TOKEN="a1b2c3d4"', 'a1b2c3d4'],
    ['client secret', 'client_secret: q8~ab.cd', 'q8~ab.cd'],
    ['password in a sentence', 'signed in as bob, password: p@ss-w0rd, and it failed', 'ss-w0rd'],
    ['token that a terminal broke', 'Bearer aB3-cD4_eF5gH6\niJ7kL8mN9oP0\nE0704 10:00', 'iJ7kL8mN9oP0'],
    ['signature that a terminal broke', `https://s3.test/b?X-Amz-Signature=${hex}\n${hex}`, hex.slice(40)],
    ['private key cut short', '-----BEGIN PRIVATE KEY-----\nMIIEow', 'MIIEow'],
    ['end of a private key', 'MIIEvQIBADANBgkqhkiG9w0B\n-----END PRIVATE KEY-----', 'MIIEvQIBADAN'],
    ['private key in base64', '    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURQ==', 'BSU0EgUFJJ'],
    ['password with an @ in a URL', 'https://till:men@u77x@r.test/v2/: EOF', 'u77x'],
    ['URL in a URL', 'to=https%3A%2F%2Ftill%3Amenu77x%40r.test%2Fv2', 'menu77x'],
    ['password of a proxy without a scheme', 'proxyconnect tcp: till:menu77x@proxy.test:3128', 'menu77x'],
    ['header of Docker', 'X-Registry-Auth: eyJ1c2VybmFtZSI6InRpbGwifQ==', '1c2VybmFtZSI6InRpbGw'],
    ['header of GitLab', 'PRIVATE-TOKEN: 9f86d081884c7d65', '9f86d081884c'],
    ['header in a Go map', 'map[X-Api-Key:[9f86d081884c7d65]]', '9f86d081884c'],
    ['token of Vault', `X-Vault-Token: hvs.${'CAe5'.repeat(6)}`, 'CAe5'],
    ['token of Vault alone', `with hvs.${'CAe5'.repeat(6)}`, 'CAe5'],
    ['deploy token of GitLab', 'gldt-a1B2c3D4e5F6', 'a1B2c3'],
    ['key of Artifactory', `AKCp8${'a1B2'.repeat(9)}`, 'a1B2'],
    ['pull secret of ECR', 'eyJwYXlsb2FkIjoia1RoZjhR', 'b2FkIjoia1Ro'],
    ['hash of htpasswd', 'till:$2y$05$a1B2c3D4e5F6g7H8i9J0kL', 'a1B2c3D4'],
    ['webhook of Discord', 'https://discord.com/api/webhooks/123456789/a1B2-c3D4_e5F6g7H8', 'a1B2-c3D4'],
    ['webhook of Teams', 'https://x.webhook.office.com/webhookb2/a1B2@c3D4/IncomingWebhook/e5F6', 'e5F6'],
    ['client secret in a query', 'https://auth.test/token?client_secret=menu77x&a=1', 'menu77x'],
    ['auths in YAML', 'auths:\n  r.test:\n    auth: dGlsbDptZW51Nzd4\n', 'dGlsbDptZW51'],
    ['identity token in YAML', 'identitytoken: 0b1c2d3e-ef45-6789', '0b1c2d3e'],
    ['a structure as Go prints it', '{Username:till Password:menu77x Auth: Email:}', 'menu77x'],
    ['a quoted one', 'AuthConfig{Username:"till", Password:"menu 77x"}', '77x'],
    ['a dictionary of Python', "{'username': 'till', 'password': 'menu77x'}", 'menu77x'],
    ['JSON in JSON in JSON', '{\\\\\\"password\\\\\\":\\\\\\"menu77x\\\\\\"}', 'menu77x'],
    ['a password with a quote', '{"password":"men\\"u77x"}', 'u77x'],
    ['a password with spaces', '{"password":"menu of 77 days"}', 'of 77'],
    ['docker login -p', 'docker login -u till -p menu77x r.test', 'menu77x'],
    ['a quoted password flag', 'kubectl create secret docker-registry x --docker-password="menu 77x"', '77x'],
    ['curl -u', 'curl -s -u till:menu77x https://r.test/v2/', 'menu77x'],
    ['crictl --creds', 'crictl pull --creds till:menu77x r.test/a', 'menu77x'],
    ['skopeo --src-creds', 'skopeo copy --src-creds=till:menu77x docker://r.test/a', 'menu77x'],
    ['crictl --auth', 'crictl pull --auth dGlsbDptZW51Nzd4 r.test/a', 'dGlsbDptZW51'],
    ['a connection string', 'Server=db;User Id=till;Password=menu77x;Timeout=3', 'menu77x'],
    ['a key of Azure Service Bus', 'SharedAccessKey=a1B2c3D4e5F6g7H8i9J0=', 'a1B2c3D4'],
    ['a variable of a container', '- name: REGISTRY_PASSWORD\n  value: menu-card', 'menu-card'],
    ['the same in JSON', '{"name":"REGISTRY_PASSWORD","value":"menu card"}', 'menu card'],
    ['what kubectl describe shows of it', '      REGISTRY_PASSWORD:          menu-77!', 'menu-77'],
    ['a short name of it', 'DB_PASS=menucard', 'menucard'],
    ['a sentence', 'the password is menu77x', 'menu77x'],
    ['Spanish', 'la contraseña: menu77x', 'menu77x'],
    ['French', 'le mot de passe\u00a0: menu77x', 'menu77x'],
    ['Japanese', 'パスワード：menu77x', 'menu77x'],
    ['Indonesian', 'kata sandi: menu77x', 'menu77x'],
  ])('%s', (_, text, secret) => {
    const redacted = redact(text)

    expect(redacted).not.toContain(secret)
    expect(redacted).toContain('REDACTED')
  })
})

describe('leaves', () => {
  test.each([
    `Failed to pull image "eu.gcr.io/shop/web@sha256:${hex}": not found`,
    'no basic auth credentials',
    'Basic authentication failed; Bearer token-service unreachable',
    'www-authenticate: Bearer realm="https://auth.test/token",service="registry"',
    'failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden',
    'authorization failed: the authorization server answered 500',
    'Get "https://auth.docker.io/token?scope=repository%3Alibrary%2Fnginx%3Apull&service=registry.docker.io": EOF',
    'dial tcp 10.0.0.1:443: i/o timeout; user@host.test:22 and http://host.test:8080/a@b',
    'Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.',
    '{"auth": ""}',
    `r.test/shop/web:1.2@sha256:${hex}: not found`,
    'https://oauth2accesstoken@r.test/v2/',
    'pod xapp-frontend-7f9c6-abcde is waiting',
    'read tcp 10.0.0.1:443->10.0.0.2:5000: mail admin@host.test/help',
    'password: incorrect',
    'username/password: unauthorized: incorrect username or password',
    'incorrect username or password: Get "https://r.test/v2/": EOF',
    'bad username or password: r.test/team4/web:1: not found',
    'password: ${REGISTRY_PASSWORD}',
    'imagePullSecrets:\n- name: robot-7\nsecret: not-found',
    'failed to fetch oauth token: 403',
    'パスワードは表示されません',
    'SLACK_BOT_TOKEN=xoxb-…',
    '    certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t',
    'kubectl create secret docker-registry x --docker-password="$(cat PASSWORD_FILE)"',
    'docker login -u till --password-stdin r.test',
    'docker login -u till -p "$PASSWORD" r.test',
    'docker run --user 1000:1000 r.test/web',
    'kubectl create clusterrolebinding x --user=system:serviceaccount:shop:web1',
    'gcloud projects add-iam-policy-binding p --member=user:till@kiosk.test',
    'offset=0 path=etc/passwd size=4096',
    'auth: anonymous',
    'token: not-found',
    '- name: REGISTRY_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: registry',
    '      REGISTRY_PASSWORD:  <set to the key in secret>  Optional: false',
    "{'auth': ''}",
  ])('%s', (text) => {
    expect(redact(text)).toBe(text)
  })
})

test('keeps what stands around a secret', () => {
  expect(redact('Get "https://bob:pw@r.test/v2/?X-Goog-Signature=0a1b&alt=media": EOF')).toBe(
    'Get "https://REDACTED@r.test/v2/?X-Goog-Signature=REDACTED&alt=media": EOF',
  )
})

test('is the same when done twice', () => {
  const once = redact('Authorization: Bearer abc.def-123_456 https://bob:pw@r.test "auth":"Ym9iOmh1"')

  expect(redact(once)).toBe(once)
})

test('every text inside a value, and nothing else of it', () => {
  const value = { pod: 'web', count: 2, at: null, rows: [{ image: 'bob:hunter2@r.test/web:1' }] }

  expect(redactTexts(value)).toEqual({
    pod: 'web',
    count: 2,
    at: null,
    rows: [{ image: 'REDACTED@r.test/web:1' }],
  })
})

test('a credential that an escape sequence or an invisible sign divides', () => {
  expect(redactTexts('?X-Goog-Sign\u001b[1mature=0a1b2c')).toBe('?X-Goog-Signature=REDACTED')
  expect(redactTexts('Authoriz\u200bation: Bearer abc.def-123_456')).toBe('Authorization: Bearer REDACTED')
})

test('a command can not be turned around by signs that reorder text', () => {
  expect(redactTexts('docker pull \u202etxt.exe')).toBe('docker pull txt.exe')
})
