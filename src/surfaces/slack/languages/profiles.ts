import { languageOf } from '../../../i18n/languages.ts'
import { inTime } from '../in-time.ts'
import type { Log } from '../surface.ts'

/** What a Slack profile says about how to address a person. */
export type Profile = { locale?: string; timeZone?: string }
export type UsersInfo = (args: { user: string; include_locale: true }) => Promise<{
  user?: { locale?: string | undefined; tz?: string | undefined } | undefined
}>

export type Profiles = {
  /** What is known without asking Slack. */
  atOnce: (user: string) => Profile
  /** Asks Slack when the profile is not known yet; never fails and never waits long. */
  of: (user: string) => Promise<Profile>
}

export type ProfileOptions = {
  usersInfo: UsersInfo
  log: Log
  now?: () => number
  keepMs?: number
  keepCount?: number
  patienceMs?: number
}

export function createProfiles({
  usersInfo,
  log,
  now = Date.now,
  keepMs = 3_600_000,
  keepCount = 5000,
  patienceMs = 2000,
}: ProfileOptions): Profiles {
  const known = new Map<string, { profile: Profile; until: number }>()
  const underway = new Map<string, Promise<Profile>>()

  function remembered(user: string): Profile | undefined {
    const entry = known.get(user)
    return entry && entry.until > now() ? entry.profile : undefined
  }

  function remember(user: string, profile: Profile): void {
    known.delete(user)
    known.set(user, { profile, until: now() + keepMs })
    const oldest = known.keys().next()
    if (known.size > keepCount && !oldest.done) known.delete(oldest.value)
  }

  async function fetchProfile(user: string): Promise<Profile> {
    try {
      const profile = profileOf(await usersInfo({ user, include_locale: true }))
      remember(user, profile)
      return profile
    } catch (error) {
      log.warn({ err: error, user }, 'Slack profile could not be read, default language used')
      return {}
    }
  }

  function lookUp(user: string): Promise<Profile> {
    const running = underway.get(user)
    if (running) return running
    const started = fetchProfile(user).finally(() => underway.delete(user))
    underway.set(user, started)
    return started
  }

  return {
    atOnce: (user) => remembered(user) ?? {},
    of: async (user) => remembered(user) ?? (await inTime(lookUp(user), patienceMs, {})),
  }
}

function profileOf({ user }: Awaited<ReturnType<UsersInfo>>): Profile {
  return {
    // A locale without a catalogue is as good as none.
    ...(languageOf(user?.locale) && { locale: user?.locale ?? '' }),
    ...(isTimeZone(user?.tz) && { timeZone: user?.tz ?? '' }),
  }
}

/** A zone that this runtime does not know must not break every date of an answer. */
function isTimeZone(zone: string | undefined): boolean {
  try {
    return zone !== undefined && new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}
