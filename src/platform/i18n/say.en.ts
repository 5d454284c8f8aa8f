/** A day in a sentence, “1 March 2026” after “on”. */
export const on = (day: unknown): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** The mark of several: of everything but one. */
export const s = (n: unknown): string => (Number(n) === 1 ? '' : 's')

export type Values = Record<string, string | number>

/** Minutes as a length of time: “1 h 30 min”. As `durationText` of ui writes them. */
export const lasting = (minutes: unknown): string => {
  const [hours, rest] = [Math.floor(Number(minutes) / 60), Number(minutes) % 60]
  const tail = `${String(rest).padStart(hours === 0 ? 1 : 2, '0')} min`
  if (hours === 0) return tail
  return rest === 0 ? `${hours} h` : `${hours} h ${tail}`
}
