import type { Check } from '../patient.ts'
import { accessRules } from './access-rules.ts'
import { clock } from './clock.ts'
import { cloudLogging } from './cloud-logging.ts'
import { configuration } from './configuration.ts'
import { googleApis } from './google-apis.ts'
import { kubernetes } from './kubernetes.ts'
import { kubernetesRights } from './kubernetes-rights.ts'
import { languages } from './languages.ts'
import { slackChannels } from './slack-channels.ts'
import { slackEventsCheck } from './slack-events.ts'
import { slackScopesCheck } from './slack-scopes.ts'
import { slackSocket } from './slack-socket.ts'
import { slackToken } from './slack-token.ts'
import { store } from './store.ts'
import { versions } from './versions.ts'

/** In the order in which they are told. */
export const checks: readonly Check[] = [
  configuration,
  slackToken,
  slackScopesCheck,
  slackSocket,
  slackEventsCheck,
  slackChannels,
  accessRules,
  kubernetes,
  kubernetesRights,
  cloudLogging,
  googleApis,
  clock,
  store,
  versions,
  languages,
]
