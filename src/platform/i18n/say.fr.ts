/** A day in a sentence, « 1er mars 2026 » after « le ». */
export const le = (day: unknown): string =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ')

/** The mark of several: in French from two on. */
export const s = (n: unknown): string => (Number(n) > 1 ? 's' : '')

export type Values = Record<string, string | number>

/** Minutes as a length of time: « 1 h 30 », « 45 min ». As `durationText` of ui writes them. */
export const lasting = (minutes: unknown): string => {
  const [hours, rest] = [Math.floor(Number(minutes) / 60), Number(minutes) % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
}
