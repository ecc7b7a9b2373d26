import type { PodFinder } from './pod-finder.ts'
import type { Sight } from './sight.ts'

/** What somebody just did in the App Home, to be confirmed there: keys below `home.note` in replies.json. */
export type HomeNote = 'answerComes' | 'nothingChosen' | 'answerGone' | 'failed'

/** The tab of the app that each person sees for themselves. */
export type Home = {
  /** Shows a person's tab anew. Never rejects. */
  publish: (user: string, note?: HomeNote) => Promise<void>
  pods: PodFinder
  /** What a person may ask about. Never rejects. */
  sight: (user: string) => Promise<Sight>
  usualCluster: string
}
