/** Nothing more may be asked for now; not an answer of the other side, so it has a name of its own. */
export class BudgetUsedUp extends Error {
  readonly againInMs: number

  constructor(message: string, againInMs: number) {
    super(message)
    this.name = 'BudgetUsedUp'
    this.againInMs = againInMs
  }
}
