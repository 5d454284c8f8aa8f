import { type Instant, instantOf, isDay, toInstant } from '#base/day.ts'

/** Dates as mail programs write them above a forwarded mail, in French and in English (Gmail, Outlook, Thunderbird, Apple Mail). */

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    ['janvier', 'janv', 'january', 'jan'],
    ['fevrier', 'fevr', 'fev', 'february', 'feb'],
    ['mars', 'march', 'mar'],
    ['avril', 'avr', 'april', 'apr'],
    ['mai', 'may'],
    ['juin', 'june', 'jun'],
    ['juillet', 'juil', 'july', 'jul'],
    ['aout', 'august', 'aug'],
    ['septembre', 'sept', 'september', 'sep'],
    ['octobre', 'oct', 'october'],
    ['novembre', 'nov', 'november'],
    ['decembre', 'dec', 'december'],
  ].flatMap((names, i) => names.map((name) => [name, i + 1])),
)

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u00a0\u202f\s]+/g, ' ')

type Date = { year: number; month: number; day: number }

/** « 2 mars 2026 », “March 2, 2026”, « 02/03/2026 », 2026-03-02. Of 02/03/2026 in English nobody can tell which is the month: null. */
const dateIn = (text: string, english: boolean): Date | null => {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const dayFirst = /\b(\d{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})\b/.exec(text)
  if (dayFirst && MONTHS[dayFirst[2] ?? ''])
    return { year: Number(dayFirst[3]), month: MONTHS[dayFirst[2] ?? ''] ?? 0, day: Number(dayFirst[1]) }
  const monthFirst = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(text)
  if (monthFirst && MONTHS[monthFirst[1] ?? ''])
    return { year: Number(monthFirst[3]), month: MONTHS[monthFirst[1] ?? ''] ?? 0, day: Number(monthFirst[2]) }
  const figures = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text)
  if (!figures) return null
  const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])]
  if (english && first <= 12 && second <= 12 && first !== second) return null
  return second > 12 ? { year, month: first, day: second } : { year, month: second, day: first }
}

/** `18:05`, « 18 h 05 », “6:05 PM”. */
const timeIn = (text: string): string | null => {
  const found = /\b(\d{1,2}) ?[:h] ?(\d{2})(?::\d{2})? ?(am|pm)?\b/.exec(text)
  if (!found) return null
  const half = found[3]
  const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0)
  return Number(found[2]) < 60 ? `${String(hour).padStart(2, '0')}:${found[2]}` : null
}

/** Minutes east of Greenwich; null: it does not say. */
const offsetIn = (text: string): number | null => {
  const found = /(?:\b(?:utc|gmt) ?|\d )([+-])(\d{1,2}):?(\d{2})?\b/.exec(text.replace('−', '-'))
  if (found) return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0))
  if (/\b(utc|gmt)\b/.test(text)) return 0
  return null
}

/** The instant a mail program meant; a local time is one of `zone`, a day alone is its noon. null: it cannot be told. */
export const saidDate = (said: string, { zone, english = false }: { zone: string; english?: boolean }): Instant | null => {
  const text = plain(said).slice(0, 200)
  const date = dateIn(text, english)
  if (!date) return null
  const day = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
  if (!isDay(day) || date.year < 1990 || date.year > 2100) return null
  const time = timeIn(text) ?? '12:00'
  const offset = timeIn(text) === null ? null : offsetIn(text)
  if (offset === null) return instantOf(day, time, zone)
  if (Math.abs(offset) > 14 * 60) return null
  return toInstant(Temporal.Instant.from(`${day}T${time}:00Z`).subtract({ minutes: offset }).toString())
}
