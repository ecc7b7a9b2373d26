const unitSeconds = { s: 1, m: 60, h: 3600, d: 86_400 } as const

/** How long ago, such as `90s`, `12m`, `3h` or `2d`: scenarios stay fresh however long the sandbox runs. */
export type Age = `${number}${keyof typeof unitSeconds}`

export function secondsOf(age: Age): number {
  const [, count = '', unit = ''] = /^([\d.]+)([smhd])$/.exec(age) ?? []
  if (!isUnit(unit)) throw new Error(`not an age: ${age}`)
  return Number(count) * unitSeconds[unit]
}

export function timeBefore(now: Date, age: Age): Date {
  return new Date(now.getTime() - Math.round(secondsOf(age) * 1000))
}

/** Kubernetes prints most of its times to the second. */
export function toSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z')
}

function isUnit(text: string): text is keyof typeof unitSeconds {
  return text in unitSeconds
}
