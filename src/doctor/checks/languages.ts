import { fine } from '../finding.ts'
import type { Check } from '../patient.ts'

export const languages: Check = {
  id: 'languages',
  run: async ({ languages: { all, usual } }) => [fine('languages.fine', { languages: { list: all }, usual })],
}
