/**
 * Who may import whom, from one room of src to another: the linter's configuration and
 * test/guarantees/layers.test.ts both read these tables.
 */
export type Layer = {
  /** Rooms whose values may be used. */
  uses?: readonly string[]
  /** Rooms of which only types may be used. */
  types?: readonly string[]
  reason: string
}

export const layers: Readonly<Record<string, Layer>> = {
  request: { reason: 'request turns words into a Request and needs no other room' },
  i18n: { reason: 'i18n knows languages and nothing of what is said in them' },
  'pull-error': { reason: 'pull-error is the anatomy of a text, pure and without neighbours' },
  evidence: {
    uses: ['pull-error', 'request'],
    reason: 'evidence looks things up and judges nothing',
  },
  steps: { types: ['evidence'], reason: 'steps are data, shared by causes that they do not know' },
  causes: {
    uses: ['pull-error', 'steps'],
    types: ['evidence'],
    reason: 'causes judge evidence that others fetched, and know no language',
  },
  diagnosis: {
    uses: ['causes', 'pull-error'],
    types: ['evidence', 'steps'],
    reason: 'diagnosis is pure: it looks nothing up and has no words',
  },
  playbook: {
    uses: ['diagnosis', 'steps'],
    types: ['causes', 'evidence'],
    reason: 'playbook orders steps and fills in commands, and has no words',
  },
  reply: {
    uses: ['diagnosis', 'i18n', 'playbook'],
    types: ['access', 'causes', 'doctor', 'evidence', 'pull-error', 'request', 'steps', 'store'],
    reason: 'reply puts a finished diagnosis into words and finds out nothing itself',
  },
  surfaces: {
    uses: ['access', 'i18n', 'incidents', 'reply', 'request'],
    types: ['answer', 'doctor', 'store'],
    reason: 'surfaces make requests and show replies; the answer comes from a function passed in',
  },
  store: {
    types: ['diagnosis'],
    reason: 'store keeps what must outlive the process and decides nothing',
  },
  incidents: {
    uses: ['diagnosis', 'pull-error', 'store'],
    types: ['evidence'],
    reason: "incidents decide what alerts and pods have in common; words and posts are the surface's",
  },
  doctor: {
    uses: ['playbook'],
    types: ['evidence', 'i18n', 'store'],
    reason: 'doctor examines through functions passed in; it knows no client, no surface and no words',
  },
  access: { reason: 'access decides by rules alone who may ask for what' },
  config: { uses: ['access', 'i18n', 'request'], reason: 'config reads settings and starts nothing' },
  ops: { reason: 'ops serves health and logs, and is told by others what to report' },
  sandbox: {
    reason: 'the sandbox is reached over HTTP, as in production, and shares no code with the product',
  },
  'sandbox-prompt': {
    uses: ['i18n', 'ops', 'sandbox', 'start-bot', 'start-watch', 'surfaces'],
    reason: 'the prompt starts sandbox and bot side by side and speaks as one of the people in it',
  },
}

/** Pure words of a room, without the room's work: open to whoever may use the room's types. */
export const vocabulary = ['evidence/evidence', 'steps/pages', 'steps/values'] as const

/** Files of src that belong to no room: entries, which may import anything; the flow, which calls the
 * rooms in turn and knows no surface; and what anyone may import. */
export const entries = ['cli', 'main', 'sandbox', 'start-bot', 'tell-operator'] as const
export const flow = [
  'answer',
  'answer-causes',
  'answer-group',
  'answer-node',
  'consult-doctor',
  'diagnose-pod',
  'diagnose-text',
  'find-sources',
  'list-pods',
  'retell',
  'tell',
  'tell-change',
  'tell-evidence',
  'tell-incident',
  'tell-script',
  'watch-clusters',
] as const
export const shared = ['hide', 'problems', 'redact', 'secret-shapes'] as const

/** Packages that one folder alone may know. */
export const packageHomes: Readonly<Record<string, string>> = {
  '@google-cloud/logging': 'src/evidence/cloud-logging',
  '@kubernetes/client-node': 'src/evidence/kubernetes',
  '@slack/bolt': 'src/surfaces/slack',
  i18next: 'src/i18n',
}
