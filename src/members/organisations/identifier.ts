import { type Problem, problem } from '#base/problem.ts'

/**
 * Numbers by which the State knows an organisation (INSEE: SIREN and SIRET; Journal officiel: RNA). Only their form is checked here: whether Sirene
 * knows them is asked elsewhere, and an unreachable Sirene blocks nobody.
 */

/** How far a number was checked. `inSirene`, `closed` and `nonDiffusible` need Sirene to be asked, which nothing does yet. */
export const ID_STATUSES = ['unverified', 'formatOk', 'inSirene', 'closed', 'nonDiffusible'] as const
export type IdStatus = (typeof ID_STATUSES)[number]

/** Why an organisation has no number: Alsace-Moselle keeps its own register, a collective is no legal person, its number is to come, or it is abroad. */
export const NO_NUMBER = ['localLaw', 'informal', 'beingCreated', 'abroad'] as const
export type NoNumber = (typeof NO_NUMBER)[number]

export type CompanyNumber = { siren: string; siret: string | null }

const LA_POSTE = '356000000'
/** The one establishment of La Poste whose number follows the general rule: its head office. */
const LA_POSTE_HEAD = '35600000000048'

/** As people copy them: spaces (also those that do not break), dots, hyphens. */
const bare = (typed: string): string => typed.replace(/[\s.\u00ad\u200b\ufeff-]/g, '')

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

/** Luhn: every second digit from the right doubled, digits summed; a multiple of ten. */
export const luhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, at) => sum + (at % 2 === 0 ? Number(digit) : digitSum(String(Number(digit) * 2))), 0) % 10 === 0

const siretHolds = (siret: string): boolean =>
  siret.startsWith(LA_POSTE) && siret !== LA_POSTE_HEAD ? digitSum(siret) % 5 === 0 : luhn(siret)

/** A SIREN (9 digits) or a SIRET (14), typed in one field; what is wrong with it otherwise, at `path`. */
export const readCompanyNumber = (typed: string, path: string): CompanyNumber | Problem => {
  const digits = bare(typed)
  if (!/^\d+$/.test(digits)) return problem(path, /^W/i.test(digits) ? 'identifier.thatIsAnRna' : 'identifier.notDigits')
  if (digits.length !== 9 && digits.length !== 14) return problem(path, 'identifier.length', { digits: digits.length })
  const siren = digits.slice(0, 9)
  if (/^0+$/.test(siren)) return problem(path, 'identifier.zeros')
  if (!luhn(siren))
    return problem(path, digits.length === 9 ? 'identifier.sirenKey' : 'identifier.sirenKeyInSiret', { siren: spaced(siren) })
  if (digits.length === 9) return { siren, siret: null }
  return siretHolds(digits) ? { siren, siret: digits } : problem(path, 'identifier.siretKey', { end: digits.slice(9) })
}

/** An RNA, `W` and nine signs (Corsica has a letter in it); what is wrong with it otherwise, at `path`. */
export const readRna = (typed: string, path: string): string | Problem => {
  const rna = bare(typed).toUpperCase()
  if (/^W\d[A-Z\d]\d{7}$/.test(rna)) return rna
  if (/^\d{9}$|^\d{14}$/.test(rna)) return problem(path, 'identifier.thatIsASiret')
  return problem(path, 'identifier.rnaForm', { signs: rna.length })
}

/** An INSEE code of a commune: five signs, kept as text; 2A and 2B for Corsica. */
export const isCommuneCode = (code: string): boolean => /^([013-9]\d|2[AB1-9])\d{3}$/.test(code)

/** `356 000 000`, `356 000 000 00048`: as they are read aloud. */
export const spaced = (digits: string): string => digits.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, '$1 $2 $3 $4').trim()
