import * as z from 'zod'
import type { Fact, NodeAccountFacts } from '../evidence.ts'
import type { AskGoogle, Question } from './ask-google.ts'

const Account = z.object({ email: z.string(), disabled: z.boolean().default(false) })
const AccountList = z.object({
  accounts: z.array(Account).default([]),
  nextPageToken: z.string().default(''),
})

/** A project may hold a hundred accounts and, on request, more; one that has this many pages is not read further. */
const mostPages = 5

/** `default` is what node pools call the Compute Engine default service account. */
export function lookAtNodeAccount(
  ask: AskGoogle,
  project: string,
  account: string,
  signal: AbortSignal,
): Promise<Fact<NodeAccountFacts>> {
  return account === 'default' ? findDefault(ask, project, signal) : lookAt(ask, project, account, signal)
}

/** An account that is gone is a fact about the account, not about our sight. */
async function lookAt(
  ask: AskGoogle,
  nodeProject: string,
  email: string,
  signal: AbortSignal,
): Promise<Fact<NodeAccountFacts>> {
  const project = projectOf(email) ?? nodeProject
  const path = `${accountsOf(project)}/${encodeURIComponent(email)}`
  const question = askIam(path, 'iam.serviceAccounts.get')
  const fact = await ask(question, (body) => ({ ...Account.parse(body), email, exists: true }), signal)
  if (fact.known || fact.because !== 'not-found') return fact
  return { known: true, value: { email, exists: false, disabled: false } }
}

async function findDefault(
  ask: AskGoogle,
  project: string,
  signal: AbortSignal,
  page = { number: 1, token: '' },
): Promise<Fact<NodeAccountFacts>> {
  const query = new URLSearchParams({ pageSize: '100', ...(page.token && { pageToken: page.token }) })
  const question = askIam(`${accountsOf(project)}?${query.toString()}`, 'iam.serviceAccounts.list')
  const list = await ask(question, (body) => AccountList.parse(body), signal)
  if (!list.known) return list
  const found = list.value.accounts.find(({ email }) =>
    email.endsWith('-compute@developer.gserviceaccount.com'),
  )
  if (found) return { known: true, value: { ...found, exists: true } }
  const token = list.value.nextPageToken
  if (token && page.number < mostPages)
    return findDefault(ask, project, signal, { number: page.number + 1, token })
  return { known: false, because: 'not-found', detail: 'no default service account in the list' }
}

/**
 * The account's own project, so that one that is gone is 404; with the wildcard `-` it is 403, as for a
 * stranger (IAM REST reference, projects.serviceAccounts.get).
 */
function projectOf(email: string): string | undefined {
  const number = /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(email)?.[1]
  if (number) return number
  const [, project, domain] =
    /@([a-z0-9-]+)(?:\.([a-z0-9.-]+))?\.iam\.gserviceaccount\.com$/.exec(email) ?? []
  return domain && project ? `${domain}:${project}` : project
}

function accountsOf(project: string): string {
  return `/v1/projects/${encodeURIComponent(project)}/serviceAccounts`
}

function askIam(path: string, permission: string): Question {
  return { origin: 'https://iam.googleapis.com', path, permission, scope: 'cloud-platform' }
}
