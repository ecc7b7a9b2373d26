/** One line of `access:` in pullcheck.yaml. What is not named matches everybody or everything. */
export type AccessRule = {
  effect: 'allow' | 'deny'
  /** Ids of Slack members. */
  users?: readonly string[]
  /** Ids of Slack user groups. */
  groups?: readonly string[]
  /** Ids of the channels in which is asked. */
  channels?: readonly string[]
  /** Names of clusters and namespaces; `*` stands for any characters. */
  clusters?: readonly string[]
  namespaces?: readonly string[]
}

export type AccessRules = {
  /** What holds where no rule matches. */
  default: 'allow' | 'deny'
  /** Guests, and people of other companies. */
  guests: 'allow' | 'deny'
  /** Channels shared with other companies. */
  sharedChannels: 'allow' | 'deny'
  /** Whom a refused person may ask, as a text. */
  contact?: string
  /** The first that matches decides. */
  rules: readonly AccessRule[]
}

/** What holds without `access:`: every member of the workspace, nobody from outside. */
export const usualRules: AccessRules = { default: 'allow', guests: 'deny', sharedChannels: 'deny', rules: [] }

/** Who asks, and where. Without a user, what everybody in the channel may read. */
export type AskerFacts = {
  user?: string
  channel: string
  groups: readonly string[]
  isGuest: boolean
  isShared: boolean
}

/** What is asked about; a node belongs to no namespace, and a text to no cluster. */
export type Target = { cluster: string; namespace?: string }
