import { describe, expect, test } from '@jest/globals'
import { readCatalogue, whereIs } from '../support/catalogue.ts'
import { type Node, readSource } from '../support/source.ts'

const english = readCatalogue('en')
const files = readSource('src/**/*.ts')

describe('words for users stand in locales/', () => {
  // The sandbox speaks as Slack, Kubernetes and containerd do; pull-error knows what they write.
  const speaksAsMachines = /^src\/(sandbox|pull-error|causes)\//

  test('src has no sentence that a user reads', () => {
    const sentences = files
      .filter(({ path }) => !speaksAsMachines.test(path))
      .flatMap(({ path, walk }) => {
        const found: string[] = []
        walk((node, parents) => {
          const text = textOf(node)
          if (isSentence(text) && !isForOperators(parents))
            found.push(`${path} says "${text.trim()}": move it to locales/`)
        })
        return found
      })
    expect(sentences).toEqual([])
  })

  test.each([
    ['The pod was not found', true],
    ['Answer could not be shared', true],
    ['two words', false],
    ['kubectl get pods --all-namespaces', false],
    ['Failed to pull image "web": not found', false],
  ])('"%s" counts as a sentence: %s', (text, expected) => {
    expect(isSentence(text)).toBe(expected)
  })
})

describe('keys', () => {
  const patterns = files.flatMap(({ text }) =>
    Array.from(text.matchAll(/['`](replies:[^'`\n]+)['`]/g), (found) => found[1] ?? ''),
  )
  const source = files.map(({ text }) => text).join('\n')

  test('that src names are in the English catalogue', () => {
    const wanted = patterns.filter((key) => !key.includes('${'))
    const missing = wanted.filter((key) => !(key in english) && !(`${key}_other` in english))
    expect(missing.map((key) => `${whereIs('en', key)} is used in src and missing`)).toEqual([])
  })

  test('of replies.json are all used', () => {
    const replies = Object.keys(english).filter((key) => key.startsWith('replies:'))
    const dead = replies.filter((key) => !isUsed(key.replace(/_(one|other)$/, '')))
    expect(
      dead.map((key) => `${whereIs('en', key)} is used nowhere in src: remove it from all languages`),
    ).toEqual([])
  })

  /** A key is used when it is written out, or fits a template whose parts are written somewhere. */
  function isUsed(key: string): boolean {
    return patterns.some((pattern) => {
      const [head = '', ...rest] = pattern.split(/\$\{[^}]*\}/)
      const shape = [head, ...rest].map((part) => part.replace(/[.]/g, '\\.')).join('([^:]+)')
      const parts = new RegExp(`^${shape}$`).exec(key)?.slice(1)
      return parts?.every((part) => part.split('.').every((word) => isWritten(word)))
    })
  }

  function isWritten(word: string): boolean {
    return new RegExp(`['"\`.{, ]${word}['"\`:,} ]`).test(source)
  }
})

/** Four plain words in a row; commands and error texts have other signs between them. */
function isSentence(text: string): boolean {
  // Commands and error texts are quoted as they are.
  if (/^\s*(\/?pullcheck|kubectl|gcloud|docker|explain) |^"|Failed to pull image/.test(text)) return false
  return /(^|\s)[\p{L}’']+( [\p{L}’']+){3,}/u.test(text)
}

/** Errors, log lines and `detail` are for those who run pullcheck; commands have their own language. */
function isForOperators(parents: readonly Node[]): boolean {
  return parents.some((parent) => {
    const name = nameOf(parent['callee']) ?? nameOf(parent['tag'])
    if (parent.type === 'TaggedTemplateExpression') return /^(sh|lql|sql)$/.test(name ?? '')
    if (parent.type === 'KeyValueProperty') return nameOf(parent['key']) === 'detail'
    if (parent.type === 'NewExpression') return name?.endsWith('Error') ?? false
    return parent.type === 'CallExpression' && /^(debug|info|warn|error|fatal)$/.test(name ?? '')
  })
}

function nameOf(callee: unknown): string | undefined {
  if (typeof callee !== 'object' || callee === null) return undefined
  // As in `log?.warn`.
  if ('base' in callee) return nameOf(callee.base)
  if ('property' in callee) return nameOf(callee.property)
  return 'value' in callee && typeof callee.value === 'string' ? callee.value : undefined
}

function textOf({ type, value, cooked }: Node): string {
  const text = type === 'StringLiteral' ? value : type === 'TemplateElement' ? cooked : ''
  return typeof text === 'string' ? text : ''
}
