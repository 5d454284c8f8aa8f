import { type Day, dayAt, type Instant, timeAt } from '#base/day.ts'
import type { Lang } from '#base/page.ts'

/** How figures, days and hours are written. French: Lexique des règles typographiques en usage à l’Imprimerie nationale. */

const NARROW = '\u202f'
const NO_BREAK = '\u00a0'

const locale = (lang: Lang): string => (lang === 'fr' ? 'fr-FR' : 'en-GB')

type DayForm = 'long' | 'full' | 'short' | 'month'

const shapes: Record<DayForm, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
}

// Making one costs a hundred times using it.
const made = <T>(make: (lang: Lang) => T): ((lang: Lang) => T) => {
  const kept = { fr: make('fr'), en: make('en') }
  return (lang) => kept[lang]
}
const inShape = (form: DayForm) => made((lang) => new Intl.DateTimeFormat(locale(lang), { ...shapes[form], timeZone: 'UTC' }))
const days = { full: inShape('full'), long: inShape('long'), short: inShape('short'), month: inShape('month') }
const numbers = made((lang) => new Intl.NumberFormat(locale(lang)))
const plurals = made((lang) => new Intl.PluralRules(locale(lang)))

/** Days written lately, by form and language: a list writes the same few again and again, and each costs many times finding it here. */
const written = new Map<string, string>()
const MOST_WRITTEN = 5_000

/**
 * A day in words: full « jeudi 12 mars 2026 », long « 1er mars 2026 », short « 12/03/2026 », month « mars 2026 ».
 * The first of a month is an ordinal in French, the other days are not.
 */
export const dayText = (day: Day, lang: Lang, form: DayForm = 'long'): string => {
  const name = `${form} ${lang} ${day}`
  const known = written.get(name)
  if (known !== undefined) return known
  if (written.size >= MOST_WRITTEN) written.clear()
  const text = writeDay(day, lang, form)
  written.set(name, text)
  return text
}

const writeDay = (day: Day, lang: Lang, form: DayForm): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const parts = days[form](lang).formatToParts(Date.UTC(year, month - 1, date))
  const first = lang === 'fr' && date === 1 && (form === 'full' || form === 'long')
  return parts
    .map((part) => (first && part.type === 'day' ? '1er' : part.value))
    .join('')
    .replace(',', '')
}

/** An hour of the day `18:05` as « 18 h 05 », « 18 h » at the full hour; `18:05` in English. */
export const clockText = (time: string, lang: Lang): string => {
  const [hour = '', minute = ''] = time.split(':')
  if (lang === 'en') return `${hour}:${minute}`
  return minute === '00' ? `${Number(hour)}${NO_BREAK}h` : `${Number(hour)}${NO_BREAK}h${NO_BREAK}${minute}`
}

/** The hour of an instant in a zone (IANA name). */
export const timeText = (at: Instant, lang: Lang, zone: string): string => clockText(timeAt(at, zone), lang)

/** « jeudi 12 mars 2026 à 18 h 05 ». */
export const momentText = (at: Instant, lang: Lang, zone: string, form: DayForm = 'long'): string =>
  `${dayText(dayAt(at, zone), lang, form)} ${lang === 'fr' ? 'à' : 'at'} ${timeText(at, lang, zone)}`

/** Minutes as a length of time: « 1 h 20 », « 45 min », « 2 h ». Below zero keeps its sign. */
export const durationText = (minutes: number, lang: Lang): string => {
  const whole = Math.abs(minutes)
  const sign = minutes < 0 ? '−' : ''
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return `${sign}${rest}${NO_BREAK}min`
  if (rest === 0) return `${sign}${hours}${NO_BREAK}h`
  const tail = String(rest).padStart(2, '0')
  return `${sign}${hours}${NO_BREAK}h${NO_BREAK}${lang === 'fr' ? tail : `${tail}${NO_BREAK}min`}`
}

/** A whole number with its thousands apart: « 28 240 ». */
export const numberText = (n: number, lang: Lang): string => numbers(lang).format(n).replace('-', '−')

/**
 * A count and its noun: « 0 structure », « 1 structure », « 2 structures », « 1 200 structures ». In French zero and one are singular.
 * @param many the plural; by default the singular and an s
 */
export const countText = (n: number, lang: Lang, one: string, many = `${one}s`): string =>
  `${numberText(n, lang)}${NO_BREAK}${plurals(lang).select(n) === 'one' ? one : many}`

/** Integer cents as « 28 240,00 € »; `whole` drops the cents where there are none: « 28 240 € ». */
export const eurosText = (cents: number, lang: Lang, whole = false): string => {
  const short = whole && cents % 100 === 0
  const amount = (BigInt(Math.abs(cents)) / 100n).toString()
  const grouped = amount.replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? NARROW : ',')
  const tail = short ? '' : `${lang === 'fr' ? ',' : '.'}${String(Math.abs(cents) % 100).padStart(2, '0')}`
  const sign = cents < 0 ? '−' : ''
  return lang === 'fr' ? `${sign}${grouped}${tail}${NO_BREAK}€` : `${sign}€${grouped}${tail}`
}

/** A sentence in which no line ends between a figure and its noun: « 6 promesses ». */
export const tied = (sentence: string): string => sentence.replace(/(?<=\d) (?=\p{L})/gu, NO_BREAK)
