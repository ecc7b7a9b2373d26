import { reachRank } from '../diagnosis/blast-radius.ts'
import type { Incident } from '../store/records.ts'
import { failingNames } from './failing-names.ts'
import { isSameImage } from './images.ts'
import { blockingOf } from './open-incident.ts'
import { covers } from './shared-trouble.ts'

/**
 * Whether two incidents of a channel are one: the same cause where the one lies within the other. A pod
 * whose cause was not known at first has become known by the second look.
 */
export function isSame(known: Incident, fresh: Incident): boolean {
  if (known.key === fresh.key) return true
  const isWords = isOfWords(known) || isOfWords(fresh)
  if (!isWords && known.cluster !== fresh.cluster) return false
  const isUnknown = !blockingOf(known.diagnosis) || !blockingOf(fresh.diagnosis)
  if (known.cause !== fresh.cause && !isUnknown) return false
  return isUnknown ? sharesPods(known, fresh) : isWithinEither(known, fresh, isWords)
}

function isWithinEither(known: Incident, fresh: Incident, isWords: boolean): boolean {
  if (covers(known.common, fresh.common) || covers(fresh.common, known.common)) return true
  return isWords ? isAboutOneImage(known, fresh) : sharesPods(known, fresh)
}

/** One of whose pods nothing is known, not even which cluster has them. */
function isOfWords({ cluster, pods }: Incident): boolean {
  return cluster === undefined && pods.length === 0
}

function isAboutOneImage(known: Incident, fresh: Incident): boolean {
  const [one, other] = [blockingOf(known.diagnosis)?.image, blockingOf(fresh.diagnosis)?.image]
  return one !== undefined && other !== undefined && isSameImage(one, other)
}

function sharesPods(known: Incident, fresh: Incident): boolean {
  const failing = failingNames(known.pods)
  return known.state === 'open' && [...failingNames(fresh.pods)].some((name) => failing.has(name))
}

/** The known incident, told as what it has become where the second look says more than the first. */
export function retold(known: Incident, fresh: Incident): Incident {
  if (!saysMore(known, fresh)) {
    const trouble = known.trouble ?? fresh.trouble
    return { ...known, ...(trouble !== undefined && { trouble }) }
  }
  return told(known, fresh)
}

/** The known incident with what the fresh one says of its reason. */
export function told(known: Incident, fresh: Incident): Incident {
  const { key, cluster, cause, common, trouble, diagnosis } = fresh
  const { cluster: _, trouble: __, ...rest } = known
  return {
    ...rest,
    key,
    cause,
    common,
    diagnosis,
    ...(cluster !== undefined && { cluster }),
    ...(trouble !== undefined && { trouble }),
  }
}

function saysMore(known: Incident, fresh: Incident): boolean {
  if (isOfWords(fresh)) return false
  if (isOfWords(known) || known.state === 'closed') return true
  const [before, now] = [blockingOf(known.diagnosis), blockingOf(fresh.diagnosis)]
  if (!before || !now) return !before && now !== undefined
  // A pod tells more than words.
  if (known.diagnosis.subject.kind !== fresh.diagnosis.subject.kind)
    return fresh.diagnosis.subject.kind === 'pod'
  return reachRank[fresh.common.scope] < reachRank[known.common.scope]
}
