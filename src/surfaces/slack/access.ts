import type { AccessRule, AccessRules, AskerFacts } from '../../access/rules.ts'
import type { Problem } from '../../problems.ts'
import type { Request } from '../../request/request.ts'

export type Asker = { user: string; channel: string }

/** Who may ask for what. */
export type Access = {
  /** The refusal to tell, or nothing. It never says whether what was asked about exists. */
  refuse: (asker: Asker, request: Request) => Promise<Problem | undefined>
  /** The refusal to tell whoever wants to show an answer to everybody in a channel, or nothing. */
  refuseSharing: (channel: string, request: Request) => Problem | undefined
  /** What is known of an asker, and the rules that speak of them. Rejects when Slack does not tell. */
  describe: (asker: Asker) => Promise<AskerRights>
}

export type AskerRights = { facts: AskerFacts; rules: AccessRules; own: readonly AccessRule[] }
