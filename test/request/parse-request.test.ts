import { describe, expect, test } from '@jest/globals'
import { Problem } from '../../src/problems.ts'
import { parseRequest } from '../../src/request/parse-request.ts'

const web = { kind: 'pod', namespace: 'shop', pod: 'web-5d8f-abcde' }

describe('a pod', () => {
  test.each<[string, object]>([
    ['pod shop/web-5d8f-abcde', web],
    ['POD shop/web-5d8f-abcde', web],
    ['  pods   shop/web-5d8f-abcde  ', web],
    ['pod web-5d8f-abcde -n shop', web],
    ['pod -n shop web-5d8f-abcde', web],
    ['pod web-5d8f-abcde --namespace=shop', web],
    ['pod pod/web-5d8f-abcde -n shop', web],
    ['pods/web-5d8f-abcde -n shop', web],
    ['-n shop pod/web-5d8f-abcde', web],
    ['pod shop/pod/web-5d8f-abcde', web],
    ['shop/web-5d8f-abcde', web],
    ['`shop/web-5d8f-abcde`', web],
    ['pod “shop/web-5d8f-abcde”.', web],
    ['pod\u00a0shop/web-5d8f-abcde', web],
    ['pod shop/web\u20115d8f\u2011abcde', web],
    ['pod shop/web-5d8f-abcde -n shop', web],
    ['pod shop/web.v2', { kind: 'pod', namespace: 'shop', pod: 'web.v2' }],
    ['pod <http://shop/web.example.com|shop/web.example.com>', { ...web, pod: 'web.example.com' }],
  ])('%s', (text, expected) => {
    expect(parseRequest(text)).toEqual(expected)
  })

  const all = { ...web, container: 'proxy', cluster: 'prod-eu', lang: 'ja', sinceMs: 7_200_000 }
  test.each([
    'pod shop/web-5d8f-abcde --container proxy --cluster prod-eu --lang ja --since 2h',
    'pod shop/web-5d8f-abcde -c proxy --cluster=prod-eu --lang=ja --since=120m',
    '--lang ja --since 2h pod --cluster prod-eu shop/web-5d8f-abcde -c=proxy',
    'pod shop/web-5d8f-abcde —container proxy –cluster prod-eu ―lang ja —since=2h',
    'pod shop/web-5d8f-abcde –c proxy --cluster “prod-eu” --lang=‘ja’ --since `2h`',
    'shop/web-5d8f-abcde -c proxy --cluster prod-eu --lang ja --since 2h',
  ])('%s', (text) => {
    expect(parseRequest(text)).toEqual(all)
  })

  test('reads the same words from a shell', () => {
    expect(parseRequest(['pod', '-c', 'proxy', 'shop/web-5d8f-abcde'])).toEqual({
      ...web,
      container: 'proxy',
    })
  })
})

describe('a text to explain', () => {
  const error = 'Failed to pull image "reg.example/a:1": not found'

  test.each<[string, string] | [string, string, string]>([
    [`explain ${error}`, error],
    [`Explain   ${error}`, error],
    [`explain --lang fr ${error}`, error, 'fr'],
    [`—lang fr explain ${error}`, error, 'fr'],
    ['explain line one\n  line two', 'line one\n  line two'],
    ['explain ```\nline one\nline two\n```', 'line one\nline two'],
    ['explain ```yaml\nreason: ErrImagePull\n```', 'reason: ErrImagePull'],
    ['explain ```ErrImagePull```', 'ErrImagePull'],
    ['explain `ErrImagePull`', 'ErrImagePull'],
    ['explain dial tcp --lang fr', 'dial tcp --lang fr'],
    ['explain --cluster is what it printed', '--cluster is what it printed'],
    ['explain Get &lt;host&gt; &amp;amp; more', 'Get <host> &amp; more'],
    [
      'explain Get <https://reg.example/v2/|https://reg.example/v2/>: EOF',
      'Get https://reg.example/v2/: EOF',
    ],
    ['explain at <https://reg.example/v2/> by <@U024BE7LH>', 'at https://reg.example/v2/ by @U024BE7LH'],
    [error, error],
    [`--lang id ${error}`, error, 'id'],
    ['web-1   0/1   ErrImagePull   0   3m', 'web-1   0/1   ErrImagePull   0   3m'],
    ['pod shop/web is in ImagePullBackOff', 'pod shop/web is in ImagePullBackOff'],
  ])('%j', (...[text, expected, lang]) => {
    expect(parseRequest(text)).toEqual({ kind: 'explain', text: expected, ...(lang && { lang }) })
  })

  test('keeps the entities that a shell hands over, and joins its words', () => {
    expect(parseRequest(['--lang', 'es', 'explain', '&lt;a', 'b&gt;'])).toEqual({
      kind: 'explain',
      text: '&lt;a b&gt;',
      lang: 'es',
    })
  })

  test('lets a shell begin the text with a dash after --', () => {
    expect(parseRequest(['explain', '--', '--since', 'then'])).toEqual({
      kind: 'explain',
      text: '--since then',
    })
  })
})

describe('help', () => {
  test.each([
    '',
    '   ',
    '?',
    '？',
    'help',
    'HELP',
    'ayuda',
    'aide',
    'ヘルプ',
    'bantuan',
    '--help',
    '-h',
    'pod --help',
    'explain --help',
  ])('%j', (text) => {
    expect(parseRequest(text)).toEqual({ kind: 'help' })
  })

  test('in a language', () => {
    expect(parseRequest('help --lang ja')).toEqual({ kind: 'help', lang: 'ja' })
    expect(parseRequest('--lang ja help')).toEqual({ kind: 'help', lang: 'ja' })
  })
})

describe('a request that cannot be followed', () => {
  test.each<[string, string, object]>([
    ['pdo shop/web', 'command-unknown-near', { word: 'pdo', nearest: 'pod' }],
    ['expalin this', 'command-unknown-near', { nearest: 'explain' }],
    ['ayuad', 'command-unknown-near', { nearest: 'ayuda' }],
    ['restart everything', 'command-unknown', { word: 'restart' }],
    ['web-5d8f-abcde', 'command-unknown', { word: 'web-5d8f-abcde' }],
    ['pod', 'pod-missing', {}],
    ['pod web-5d8f-abcde', 'namespace-missing', { example: 'pod checkout/web-5d8f-abcde' }],
    ['pod shop/web shop/api', 'words-left-over', { words: 'shop/api' }],
    ['pod shop/Web_1', 'pod-name-invalid', { name: 'Web_1' }],
    ['pod shop/', 'pod-name-invalid', {}],
    ['pod a/b/c', 'pod-name-invalid', { name: 'a/b/c' }],
    ['pod shop/web;rm', 'pod-name-invalid', {}],
    ['pod shop/../secrets', 'pod-name-invalid', {}],
    [`pod shop/${'a'.repeat(254)}`, 'pod-name-invalid', { name: `${'a'.repeat(79)}…` }],
    ['pod Shop/web', 'namespace-invalid', { name: 'Shop' }],
    ['pod my.shop/web', 'namespace-invalid', { name: 'my.shop' }],
    ['pod /web', 'namespace-invalid', { name: '/web' }],
    ['pod shop/web -n store', 'namespace-twice', { first: 'shop', second: 'store' }],
    ['pod shop/web -c Proxy', 'container-name-invalid', { name: 'Proxy' }],
    ['pod shop/web --contaner proxy', 'flag-unknown-near', { flag: '--contaner', nearest: '--container' }],
    ['pod shop/web --force', 'flag-unknown', { flag: '--force' }],
    ['pod shop/web --since', 'flag-without-value', { flag: '--since', example: '--since 2h' }],
    ['pod shop/web --lang --since 2h', 'flag-without-value', { flag: '--lang' }],
    ['pod shop/web --since soon', 'since-invalid', { value: 'soon' }],
    ['pod shop/web --since 0m', 'since-invalid', {}],
    ['pod shop/web --since 31d', 'since-invalid', { value: '31d' }],
    ['explain', 'text-missing', {}],
    ['explain ``` ```', 'text-missing', {}],
  ])('%j', (text, code, values) => {
    const problem = parseRequest(text)

    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ code, values })
  })

  test.each([
    ['pod', 'pod-missing'],
    ['ns', 'namespace-not-named'],
    ['node', 'node-missing'],
  ])('takes the empty word of an unset variable for none: %s ""', (word, code) => {
    expect(parseRequest([word, ''])).toMatchObject({ code })
  })

  test('tells a shell about a flag that explain does not have', () => {
    expect(parseRequest(['explain', '--sinse', '2h', 'text'])).toMatchObject({ code: 'flag-unknown' })
  })
})
