import { expect, test } from '@jest/globals'
import { readSource } from '../support/source.ts'

/** A list of this many same steps in the same order is a run: it belongs in src/causes/step-runs.ts. */
const tooMany = 3

test('no two playbooks write the same run of steps', () => {
  const units = readSource('src/causes/*/*.ts').map(({ path, text }) => ({ path, runs: runsIn(text) }))
  const repeated = units.flatMap(({ path, runs }, index) =>
    units
      .slice(index + 1)
      .flatMap((other) =>
        runs
          .filter((run) => other.runs.includes(run))
          .map(
            (run) => `${path} and ${other.path} both list ${run}: name the run in src/causes/step-runs.ts`,
          ),
      ),
  )
  expect(repeated).toEqual([])
})

function runsIn(source: string): string[] {
  const [, list = ''] = /playbook: \[([^\]]*)\]/.exec(source) ?? []
  const entries = list.split(',').map((entry) => entry.trim())
  const runs = entries.map((_, index) => entries.slice(index, index + tooMany))
  return runs
    .filter((run) => run.length === tooMany && run.every((entry) => entry.startsWith("'")))
    .map((run) => run.join(', '))
}
