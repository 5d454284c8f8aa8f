/** A day in a sentence, « 1er mars 2026 » after « le ». */
export const le = (day: unknown): string =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ')

export const s = (n: number): string => (n > 1 ? 's' : '')

export type Values = Record<string, string | number>
