/** A day in a sentence, “1 March 2026” after “on”. */
export const on = (day: unknown): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

export const s = (n: number): string => (n === 1 ? '' : 's')

export type Values = Record<string, string | number>
