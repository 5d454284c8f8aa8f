/** Numbers of phones, as people write them: kept as they are read aloud in France, two figures at a time. Pure. */

const paired = (digits: string): string => digits.replace(/(\d\d)(?=\d)/g, '$1 ')

const onePhone = (typed: string): string | null => {
  const digits = typed.replace(/\(0\)/g, '').replace(/[\s.\-_/()]/g, '')
  // Overseas departments have ten figures too, behind codes of their own (ARCEP, plan national de numérotation).
  const french = /^(?:(?:\+|00)33|33(?=\d{9}$)|(?:\+|00)(?:262|508|590|594|596)(?=\d{9}$))?0?([1-9]\d{8})$/.exec(digits)
  if (french) return paired(`0${french[1]}`)
  if (!/^(?:\+|00)[1-9]\d{7,14}$/.test(digits)) return null
  return typed
    .replace(/[\s.\-_/()]+/g, ' ')
    .trim()
    .replace(/^(?:00|\+) ?/, '+')
}

/** Signs a kept number takes at most (a column of the database). */
export const LONGEST_PHONE = 40

/**
 * French numbers in any writing, their first 0 put back where a spreadsheet dropped it; foreign ones with their +; several one after another
 * (« 05 58 00 00 00 / 06 12 34 56 78 »). null: no number of a phone.
 */
export const readPhone = (typed: string): string | null => {
  const bare = typed.replace(/^(?:tel|tél)\.?\s*:?\s*/i, '').trim()
  const whole = onePhone(bare)
  if (whole) return whole.length <= LONGEST_PHONE ? whole : null
  const several = bare.split(/\s*(?:[/;,]|\bou\b|\bet\b)\s*/).map(onePhone)
  const value = several.join(' / ')
  return several.length > 1 && several.every((one) => one !== null) && value.length <= LONGEST_PHONE ? value : null
}

/** The figures somebody looks for a phone by (four at least), as those of a French number begin. null: words, or too few. */
export const figuresSought = (typed: string): string | null => {
  const figures = typed.replace(/\(0\)/g, '').replace(/[\s.\-_/()]/g, '')
  return /^\+?\d{4,15}$/.test(figures) ? figures.replace(/^(?:\+|00)33/, '0').replace(/^\+/, '') : null
}

/** What a `tel:` link takes of one number. */
export const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '')

/** The numbers kept in one field, one by one. */
export const phonesIn = (kept: string): string[] => (kept === '' ? [] : kept.split(' / '))
