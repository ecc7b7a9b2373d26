/** Zones and languages of a workspace are few; whoever asks in all of the world's does not fill the memory. */
const mostKept = 500

/** Remembers formatters: to make one takes a hundred times as long as to use it. */
function keepFormatters<Options extends object, Formatter>(
  make: (lang: string, options: Options) => Formatter,
): (lang: string, options: Options) => Formatter {
  const kept = new Map<string, Formatter>()
  return (lang, options) => {
    const key = `${lang} ${JSON.stringify(options)}`
    const formatter = kept.get(key) ?? make(lang, options)
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, formatter)
    return formatter
  }
}

export const numbersOf = keepFormatters<Intl.NumberFormatOptions, Intl.NumberFormat>(
  (lang, options) => new Intl.NumberFormat(lang, options),
)
export const datesOf = keepFormatters<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  (lang, options) => new Intl.DateTimeFormat(lang, options),
)
export const listsOf = keepFormatters<Intl.ListFormatOptions, Intl.ListFormat>(
  (lang, options) => new Intl.ListFormat(lang, options),
)
export const durationsOf = keepFormatters<Intl.DurationFormatOptions, Intl.DurationFormat>(
  (lang, options) => new Intl.DurationFormat(lang, options),
)
export const agosOf = keepFormatters<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(
  (lang, options) => new Intl.RelativeTimeFormat(lang, options),
)
