/** What is wrong with an image name, and the very part of it that is. */
export type NameMistake = { kind: keyof typeof checks | 'shortName'; part: string }

/** Each finds the wrong part, or nothing; the first that finds something is what the reader has to mend. */
const checks = {
  nameEmpty: (name: string) => (name.trim() === '' ? '""' : undefined),
  template: (name: string) =>
    matchOf(/\{\{[^}]{0,200}\}{0,2}|\$[{(]?[\w.:-]{0,200}[})]?|<[^>]{0,200}>?/, name),
  scheme: (name: string) => matchOf(/^[a-z][a-z0-9+.-]{0,20}:\/\//i, name),
  space: (name: string) => (/\s/.test(name) ? name.replace(/\s/g, '␣') : undefined),
  partEmpty: (name: string) => matchOf(/^[/:@]|\/\/|\/[:@]|\/$/, name),
  tagEmpty: (name: string) => matchOf(/:(?=@|$)/, name),
  twoTags: (name: string) => matchOf(/:[^:/@]+:[^:/@]+$/, withoutDigest(name)),
  digestWrong: (name: string) =>
    name.includes('@') ? wrongDigest(name.slice(name.indexOf('@') + 1)) : undefined,
  tagWrong: (name: string) => parts(name).tag.find((tag) => !/^\w[\w.-]{0,127}$/.test(tag)),
  hostWrong: (name: string) => parts(name).host.find((host) => !/^[a-z0-9.-]+(?::\d+)?$/i.test(host)),
  upperCase: (name: string) => parts(name).path.find((component) => /[A-Z]/.test(component)),
  character: (name: string) => matchOf(/[^a-z0-9._/-]/, parts(name).path.join('/')),
  separator: (name: string) =>
    parts(name).path.find((component) => !/^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/.test(component)),
}

/** Undefined for a name that is written as it should be. */
export function nameMistakeOf(name: string): NameMistake | undefined {
  for (const [kind, check] of Object.entries(checks)) {
    const part = check(name)
    if (part !== undefined && isKind(kind)) return { kind, part }
  }
  return parts(name).host.length === 0 ? { kind: 'shortName', part: name } : undefined
}

function isKind(name: string): name is keyof typeof checks {
  return name in checks
}

function matchOf(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[0]
}

function withoutDigest(name: string): string {
  return name.split('@')[0] ?? ''
}

function wrongDigest(digest: string): string | undefined {
  return /^sha256:[a-f0-9]{64}$|^sha512:[a-f0-9]{128}$/i.test(digest) ? undefined : digest
}

/** As distribution/reference splits a name: what stands before the first slash is a host only if it looks like one. */
function parts(name: string): { host: string[]; path: string[]; tag: string[] } {
  const named = withoutDigest(name)
  const colon = named.lastIndexOf(':')
  const tagged = colon > named.lastIndexOf('/')
  const [first = '', ...rest] = (tagged ? named.slice(0, colon) : named).split('/')
  const tag = tagged ? [named.slice(colon + 1)] : []
  const isHost = rest.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost')
  return isHost ? { host: [first], path: rest, tag } : { host: [], path: [first, ...rest], tag }
}
