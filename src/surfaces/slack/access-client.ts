import type { ChannelClient } from './shared-channels.ts'

/** The Web API methods that tell who asks, and where. */
export type AccessClient = ChannelClient & {
  auth: { test: () => Promise<{ team_id?: string | undefined; enterprise_id?: string | undefined }> }
  users: {
    info: (of: { user: string }) => Promise<{
      user?:
        | {
            is_restricted?: boolean | undefined
            is_ultra_restricted?: boolean | undefined
            is_stranger?: boolean | undefined
            /** The workspace that somebody is from. */
            team_id?: string | undefined
            /** Of a member of an Enterprise Grid: the workspaces that they are in. */
            enterprise_user?: { enterprise_id?: string | undefined; teams?: string[] | undefined } | undefined
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

export type Person = NonNullable<Awaited<ReturnType<AccessClient['users']['info']>>['user']>
