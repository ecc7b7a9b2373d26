/** What somebody just did in the App Home, to be confirmed there. */
export type HomeNote = 'answer-comes' | 'nothing-chosen'

/** The tab of the app that each person sees for themselves. */
export type Home = {
  /** Shows a person's tab anew. Never rejects. */
  publish: (user: string, note?: HomeNote) => Promise<void>
}
