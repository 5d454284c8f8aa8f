import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { dayText } from '#ui/format.ts'
import type { showMonth } from './show-month.ts'
import { wordsIn } from './words.ts'

export type MonthData = Awaited<ReturnType<typeof showMonth.run>>
export type MonthProps = { page: PageContext; data: MonthData }

/** Where the acts of this month are sent. */
export const placeOf = ({ page, data }: MonthProps): string => `/${page.hub?.slug}/temps/${data.person}/${data.month.slice(0, 7)}`

/** The days of a week that lie in the month its page is about: « Du 2 au 8 novembre ». */
export const weekText = (days: Day[], { page }: Pick<MonthProps, 'page'>): string => {
  const { week } = wordsIn(page.lang).month
  const said = (day: Day | undefined) => (day ? dayText(day, page.lang).replace(/ \d{4}$/, '') : '')
  const [first, last] = [said(days[0]), said(days.at(-1))]
  return first === last ? week(first, last) : week(first.split(' ')[0] ?? '', last)
}
