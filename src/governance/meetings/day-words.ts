import type { Day } from '#base/day.ts'
import type { Lang } from '#base/page.ts'

/** Days and hours in letters that leave the house (ui/format.ts says them on pages). */

const dayIn =
  (form: Intl.DateTimeFormatOptions) =>
  (day: Day, lang: Lang): string => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
    return new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { ...form, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date))
  }

/** « mars 2026 ». */
export const monthOf = dayIn({ month: 'long', year: 'numeric' })

/** « jeudi 12 mars 2026 ». */
export const fullDay = dayIn({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** « 12 mars 2026 », « 1er mars 2026 ». */
export const longDay = (day: Day, lang: Lang): string => {
  const said = dayIn({ day: 'numeric', month: 'long', year: 'numeric' })(day, lang)
  return lang === 'fr' ? said.replace(/^1 /, '1er ') : said
}

/** `18:05` as « 18 h 05 », with spaces that do not break; `18:05` in English. */
export const clock = (time: string, lang: Lang): string => {
  const [hour = '', minute = ''] = time.split(':')
  if (lang === 'en') return time
  return `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`
}
