import { about, type Finding, fine, open, wrong } from '../finding.ts'
import type { Check } from '../patient.ts'
import { optionalScopes, slackScopes } from '../slack-needs.ts'

/** Slack names a token's scopes in a header of every answer. */
export const slackScopesCheck: Check = {
  id: 'slack-scopes',
  run: async ({ slack }, signal): Promise<Finding[]> => {
    const answer = await slack?.identity(signal)
    // A token that is refused is told of by its own check.
    if (!answer?.ok) return []
    const { scopes } = answer
    if (!scopes) return [open('slack.scopes.unknown')]
    const missing = slackScopes.filter((scope) => !scopes.includes(scope))
    const needed = missing.filter((scope) => !optionalScopes.includes(scope))
    const optional = missing.filter((scope) => optionalScopes.includes(scope))
    const advice = about('slack.scopes.advice')
    return [
      needed.length > 0
        ? wrong('slack.scopes.wrong', { scopes: { list: needed } }, { advice })
        : fine('slack.scopes.fine'),
      ...(optional.length > 0
        ? [open('slack.scopes.optional', { scopes: { list: optional } }, { advice })]
        : []),
    ]
  },
}
