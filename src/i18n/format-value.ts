import { agosOf, datesOf, durationsOf, listsOf, numbersOf } from './intl.ts'
import type { MessageValue } from './message.ts'

/** The zone that this machine is set to. To learn its name costs more than to use it. */
export const localTime = 'local'

/** Formats a value through Intl in the reader's language and time zone; strings pass as they are. */
export function formatValue(value: MessageValue, lang: string, timeZone?: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numbersOf(lang, {}).format(value)
  if ('date' in value) return formatDate(value.date, lang, timeZone)
  if ('instant' in value) return formatDate(value.instant, lang, timeZone, '2-digit')
  if ('durationMs' in value) return formatDuration(value.durationMs, lang)
  if ('agoMs' in value) return formatAgo(value.agoMs, lang)
  if ('bytes' in value) return formatBytes(value.bytes, lang)
  return formatList(value.list, lang)
}

/** The first use of Intl takes a tenth of what a short command takes, and one name needs no conjunction. */
function formatList(list: readonly string[], lang: string): string {
  const [first = ''] = list
  return list.length < 2 ? first : listsOf(lang, { type: 'conjunction' }).format(list)
}

function formatDate(iso: string, lang: string, timeZone?: string, second?: '2-digit'): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(second && { second }),
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(timeZone !== localTime && { timeZone: timeZone ?? 'UTC' }),
  }
  return datesOf(lang, options).format(new Date(iso))
}

/** Seconds to one decimal below a minute; above, the two largest units. */
function formatDuration(ms: number, lang: string): string {
  if (ms < 60_000) {
    const seconds = { style: 'unit', unit: 'second', unitDisplay: 'long', maximumFractionDigits: 1 } as const
    return numbersOf(lang, seconds).format(ms / 1000)
  }
  const total = Math.round(ms / 1000)
  const days = Math.floor(total / 86_400)
  const hours = Math.floor((total % 86_400) / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  const parts = days > 0 ? { days, hours } : hours > 0 ? { hours, minutes } : { minutes, seconds: total % 60 }
  return durationsOf(lang, { style: 'long' }).format(parts)
}

const agoUnits = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function formatAgo(ms: number, lang: string): string {
  const relative = agosOf(lang, { numeric: 'always', style: 'long' })
  for (const [unit, size] of agoUnits) {
    if (ms >= size) return relative.format(-Math.floor(ms / size), unit)
  }
  return relative.format(-Math.max(0, Math.floor(ms / 1000)), 'second')
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

function formatBytes(bytes: number, lang: string): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), byteUnits.length - 1)
  const unit = byteUnits[power] ?? 'byte'
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return numbersOf(lang, options).format(bytes / 1000 ** power)
}
