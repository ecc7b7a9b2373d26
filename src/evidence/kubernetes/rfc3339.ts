/** The SDK hands out some times as Date and others as text; null where the API server left them out. */
export function toRfc3339(time: Date | string | null | undefined): string | undefined {
  if (!time) return undefined
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
