import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderCommand } from '../../src/playbook/render-command.ts'
import { withVariables } from '../../src/reply/with-variables.ts'
import { placeholders, type ValueName, type Values } from '../../src/steps/values.ts'
import { everyCommand } from '../support/every-command.ts'
import { callsInShell } from '../support/shell-echo.ts'

const commands = everyCommand().map(({ command }) => command)
const programs =
  'kubectl gcloud docker curl nslookup crane skopeo cosign systemctl date cat grep sort uniq'.split(' ')
const names = Object.keys(placeholders) as ValueName[]

describe('placeholders become variables', () => {
  test.each([
    ['kubectl get pod POD_NAME -n NAMESPACE', 'kubectl get pod "${POD_NAME}" -n "${NAMESPACE}"'],
    ['--image=IMAGE --new=NEW_IMAGE', '--image="${IMAGE}" --new="${NEW_IMAGE}"'],
    [`read 'node="NODE_NAME"'`, `read 'node="'"\${NODE_NAME}"'"'`],
    ['echo "$(date) NODE_NAME"', 'echo "$(date) ${NODE_NAME}"'],
    [`echo 'it'\\''s' NODE_NAME`, `echo 'it'\\''s' "\${NODE_NAME}"`],
  ])('%s', (command, expected) => {
    const missing = ['POD_NAME', 'NAMESPACE', 'IMAGE', 'NEW_IMAGE', 'NODE_NAME']
    expect(withVariables(command, missing)).toBe(expected)
  })

  test('what is known stays as it is', () => {
    expect(withVariables('kubectl get pod IMAGE', [])).toBe('kubectl get pod IMAGE')
  })
})

/** The shell that knows the variables makes the same calls as the one that is given the values. */
describe('every command of every step', () => {
  const filled = Object.fromEntries(names.map((name) => [name, `a ${placeholders[name]}'$(x)" z`])) as Values
  const variables = [...new Set(Object.values(placeholders))].map((name) => `${name}='a ${name}'\\''$(x)" z'`)

  test('calls the same with variables as with values', () => {
    const plain = commands.map((command) => renderCommand(command, sameForPlaceholders(filled)).text)
    const scripted = commands.map((command) => {
      const { text, missing } = renderCommand(command, {})
      return withVariables(text, missing)
    })
    const calls = callsInShell([variables.join('\n'), ...scripted], programs).slice(1)

    expect(calls.map(unescaped)).toEqual(callsInShell(plain, programs).map(unescaped))
  })

  test('keeps hostile values that look like placeholders in their argument', () => {
    const hostile = fc.constantFrom("'; PROJECT_ID; '", '"NODE_NAME', '\\NODE_NAME', "\\' POD_NAME", 'a\\')
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (parts) => {
        const values = { pod: parts.join(''), namespace: parts.join(' ') }
        const lines = commands.map((command) => {
          const { text, missing } = renderCommand(command, values)
          return withVariables(text, missing)
        })
        const called = callsInShell(lines, programs).flat()
        expect(called.filter(([program = '']) => !programs.includes(program))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

/** `project`, `quotaProject` and `apiProject` are one variable. */
function sameForPlaceholders(values: Values): Values {
  return Object.fromEntries(names.map((name) => [name, values[name]]))
}

/** A filter's own escapes are for whoever fills in a value; a variable's value is put in as it is. */
function unescaped(calls: string[][]): string[][] {
  return calls.map((words) => words.map((word) => word.replaceAll('\\"', '"').replaceAll('\\\\', '\\')))
}
