type Sqlite = typeof import('node:sqlite')

/**
 * SQLite as it comes with Node. Before 24.15, Node calls it experimental when it is first loaded; that
 * warning is about a decision of ours, and nothing for whoever reads the terminal.
 */
export function loadSqlite(): Sqlite {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return process.getBuiltinModule('node:sqlite')
  } finally {
    process.emitWarning = emitWarning
  }
}
