/** Whether channels are watched, and who may change that. */
export type Watching = {
  isOn: (channel: string) => Promise<boolean>
  set: (channel: string, on: boolean) => Promise<void>
  /** Asks Slack; someone of whom Slack tells nothing may not. */
  mayChange: (user: string) => Promise<boolean>
  /** Whether the bot can read the channel's messages; else Slack's word for why not. Never rejects. */
  readable: (channel: string) => Promise<true | string>
}
