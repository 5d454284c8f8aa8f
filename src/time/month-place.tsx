import type { PageContext } from '#base/page.ts'
import type { showMonth } from './show-month.ts'

export type MonthData = Awaited<ReturnType<typeof showMonth.run>>
export type MonthProps = { page: PageContext; data: MonthData }

/** Where the acts of this month are sent. */
export const placeOf = ({ page, data }: MonthProps): string => `/${page.hub?.slug}/temps/${data.person}/${data.month.slice(0, 7)}`
