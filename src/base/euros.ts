import type { Lang } from './page.ts'

/** The most one amount may be: a million euros, in cents. What is larger was mistyped. */
export const MOST_CENTS = 100_000_000

/** « 1 250,50 », « 1250.5 », « 80 € » as integer cents; null: no amount of whole cents. Read by its digits, never through a fraction of a number. */
export const readCents = (typed: string): number | null => {
  const bare = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/€$/, '')
  const [, euros, cents = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(bare) ?? []
  return euros === undefined ? null : Number(euros) * 100 + Number(cents.padEnd(2, '0'))
}

/** Cents as a field holds them: « 80 », « 80,50 ». */
export const typedCents = (cents: number): string => {
  const rest = cents % 100
  return `${(cents - rest) / 100}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`
}

/** Cents in a letter: « 1 250,50 € », « 80 € »; “€1,250.50” in English. As `eurosText` of ui writes them. */
export const saidCents = (cents: number, lang: Lang): string => {
  const rest = cents % 100
  const fr = lang === 'fr'
  const whole = String((cents - rest) / 100).replace(/\B(?=(\d{3})+$)/g, fr ? '\u202f' : ',')
  const tail = rest === 0 ? '' : `${fr ? ',' : '.'}${String(rest).padStart(2, '0')}`
  return fr ? `${whole}${tail}\u00a0€` : `€${whole}${tail}`
}
