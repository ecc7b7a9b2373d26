import type { ChannelClient } from './shared-channels.ts'

/** The Web API methods that tell who asks, and where. */
export type AccessClient = ChannelClient & {
  users: {
    info: (of: { user: string }) => Promise<{
      user?:
        | {
            is_restricted?: boolean | undefined
            is_ultra_restricted?: boolean | undefined
            is_stranger?: boolean | undefined
            /** Of a member of an Enterprise Grid: the workspaces that they are in. */
            enterprise_user?: { teams?: string[] | undefined } | undefined
          }
        | undefined
    }>
  }
  usergroups: {
    users: {
      list: (of: { usergroup: string; team_id?: string }) => Promise<{ users?: string[] | undefined }>
    }
  }
}
