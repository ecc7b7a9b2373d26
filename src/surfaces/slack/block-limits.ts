/** Slack's limits of a message, from the Block Kit reference. */
export const blockLimits = {
  blocks: 50,
  headerText: 150,
  contextElements: 10,
  contextText: 3000,
  buttonText: 75,
  buttonValue: 2000,
  /** Recommended; Slack cuts at 40,000. */
  fallbackText: 4000,
  /**
   * All blocks of a message together. Slack documents no number; `msg_blocks_too_long` comes at about
   * 13,200 characters (github.com/slackapi/bolt-js/issues/2509), counted here as JSON since a divider counts too.
   */
  allBlocks: 13_200,
} as const

/** What stays free in each message for the line that says what changed, and the one that says who shared it. */
export const reservedCharacters = 600
/** Those two lines, and the row of controls. */
export const reservedBlocks = 3
