/** The Web API methods that tell who asks, and where. */
export type AccessClient = {
  users: {
    info: (of: { user: string }) => Promise<{
      user?:
        | {
            is_restricted?: boolean | undefined
            is_ultra_restricted?: boolean | undefined
            is_stranger?: boolean | undefined
          }
        | undefined
    }>
  }
  conversations: {
    info: (of: { channel: string }) => Promise<{
      channel?:
        | { is_ext_shared?: boolean | undefined; is_pending_ext_shared?: boolean | undefined }
        | undefined
    }>
  }
  usergroups: {
    users: { list: (of: { usergroup: string }) => Promise<{ users?: string[] | undefined }> }
  }
}
