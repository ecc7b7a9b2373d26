import { spawnSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { quoteForShell, renderCommand } from '../../src/playbook/render-command.ts'
import { lql, sh } from '../../src/steps/command.ts'

const hostile = [
  "it's",
  'a b',
  '$(reboot)',
  '`id`',
  '"; rm -rf / #',
  "'; echo gone; '",
  'x\\',
  'back\\\\slash"quote',
  '*?[a]{b,c}~',
  '&& false || true > out',
  'ünï・日本',
]

/** What a real shell makes of a command line: its words, one a line. */
function wordsInShell(command: string): string[] {
  const run = spawnSync('sh', ['-c', `for word in ${command}; do printf '%s\\n' "$word"; done`], {
    encoding: 'utf8',
  })
  expect(run.stderr).toBe('')
  return run.stdout.split('\n').slice(0, -1)
}

describe('renderCommand', () => {
  test('fills in what is known and lists what is not', () => {
    const command = sh`kubectl get pod ${'pod'} -n ${'namespace'}`

    const rendered = renderCommand(command, { pod: 'web-1' })

    expect(rendered).toEqual({ text: 'kubectl get pod web-1 -n NAMESPACE', missing: ['NAMESPACE'] })
  })

  test('a placeholder that stands twice is listed once', () => {
    const rendered = renderCommand(sh`echo ${'pod'} ${'pod'}`, {})

    expect(rendered.missing).toEqual(['POD_NAME'])
  })

  test.each(hostile)('no value leaves its argument: %s', (value) => {
    const { text } = renderCommand(sh`kubectl get pod ${'pod'} --namespace=${'namespace'}`, {
      pod: value,
      namespace: value,
    })

    expect(wordsInShell(text)).toEqual(['kubectl', 'get', 'pod', value, `--namespace=${value}`])
  })

  test.each(hostile)('a log filter stays one argument and its value stays in its quotes: %s', (value) => {
    const filter = lql`resource.labels.node_name=${'node'} AND severity>=WARNING`

    const { text } = renderCommand(sh`gcloud logging read ${filter}`, { node: value })

    const escaped = value.replace(/[\\"]/g, '\\$&')
    expect(wordsInShell(text)).toEqual([
      'gcloud',
      'logging',
      'read',
      `resource.labels.node_name="${escaped}" AND severity>=WARNING`,
    ])
  })

  test('a value that would be read as a flag counts as not known', () => {
    const rendered = renderCommand(sh`kubectl get pod ${'pod'}`, { pod: '--all-namespaces' })

    expect(rendered).toEqual({ text: 'kubectl get pod POD_NAME', missing: ['POD_NAME'] })
  })

  test('control characters are taken out', () => {
    const { text } = renderCommand(sh`kubectl get pod ${'pod'}`, { pod: 'web\n1\u001b' })

    expect(text).toBe('kubectl get pod web1')
  })
})

describe('quoteForShell', () => {
  test.each([
    ['us-docker.pkg.dev/p/r/i:1', 'us-docker.pkg.dev/p/r/i:1'],
    ['', "''"],
    ["it's", `'it'\\''s'`],
  ])('%s becomes %s', (word, quoted) => {
    expect(quoteForShell(word)).toBe(quoted)
  })
})
