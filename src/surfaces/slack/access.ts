import type { Problem } from '../../problems.ts'
import type { Request } from '../../request/request.ts'

export type Asker = { user: string; channel: string }

/** Who may ask for what. */
export type Access = {
  /** The refusal to tell, or nothing. It never says whether what was asked about exists. */
  refuse: (asker: Asker, request: Request) => Promise<Problem | undefined>
}
