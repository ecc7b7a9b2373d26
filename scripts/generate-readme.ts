import { readFileSync, writeFileSync } from 'node:fs'
import { withCauseTable } from './cause-table.ts'

const path = new URL('../README.md', import.meta.url)
writeFileSync(path, withCauseTable(readFileSync(path, 'utf8')))
