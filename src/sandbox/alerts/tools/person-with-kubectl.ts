import type { AlertTool } from '../alert.ts'

const columns = ['NAMESPACE', 'NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'] as const

/** Somebody who pastes what kubectl printed. */
export const personWithKubectl: AlertTool = {
  groups: true,
  compose: ({ state, reason, subjects }) => {
    const status = state === 'firing' ? ['0/1', reason] : ['1/1', 'Running']
    const rows = subjects.map(({ namespace, name }) => [namespace, name, ...status, '0', '14m'])
    const widths = columns.map((column, index) =>
      Math.max(...[column, ...rows.map((row) => row[index] ?? '')].map((cell) => cell.length)),
    )
    const lines = [columns, ...rows].map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    return { text: `does anybody know what this is about?\n\`\`\`${lines.join('\n')}\`\`\`` }
  },
}
