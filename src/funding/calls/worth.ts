import { compareExact, type Exact, exact, plus, times } from '#base/fraction.ts'

/** `cents`: what could be asked for. `chance`: in ten-thousandths. `hour`: what an hour of work costs, in cents, as an exact share. */
export type Stakes = { cents: number; chance: number; applyMinutes: number; reportMinutes: number; hour: { num: number; den: number } }

export const answers = ['yes', 'discuss', 'no'] as const
export type Answer = (typeof answers)[number]

/**
 * In cents, rounded to the nearest: what the grant is worth at these odds, what applying costs, what reporting costs at these odds; what is left of them,
 * so that the sum adds up as it is shown.
 */
export type Worth = { answer: Answer; hoped: number; applying: number; reporting: number; left: number }

/** A year of work, charges included, over its hours: what an hour costs where nobody says otherwise (field notes on money, scenario 3). */
export const USUAL_HOUR = { num: 4_200_000, den: 1_607 } as const
/** Where nobody knows: one chance in two, thirty hours to apply, ten to report (the same scenario; no statistic exists, field notes 2.7). */
export const USUAL = { chance: 5_000, applyMinutes: 1_800, reportMinutes: 600 } as const

/** Yes: it brings in at least twice what it costs to get. No: it costs more than can be hoped for. */
const ENOUGH = 2

/**
 * Whether a call is worth answering: p × amount − hours to apply × their cost − p × hours to report × their cost (field notes on money, 3.1). Exact: the
 * answer never hangs on a rounding.
 */
export const worthIt = ({ cents, chance, applyMinutes, reportMinutes, hour }: Stakes): Worth => {
  const odds = exact(chance, 10_000)
  const work = (minutes: number) => times(exact(minutes, 60), exact(hour.num, hour.den))
  const hoped = times(odds, exact(cents))
  const applying = work(applyMinutes)
  const reporting = times(odds, work(reportMinutes))
  const cost = plus(applying, reporting)
  const shown = { hoped: rounded(hoped), applying: rounded(applying), reporting: rounded(reporting) }
  return { answer: answerOf(hoped, cost), ...shown, left: shown.hoped - shown.applying - shown.reporting }
}

const answerOf = (hoped: Exact, cost: Exact): Answer => {
  if (compareExact(hoped, cost) < 0) return 'no'
  const twice = compareExact(hoped, times(exact(ENOUGH), cost)) >= 0
  return twice && compareExact(hoped, exact(0)) > 0 ? 'yes' : 'discuss'
}

/** To the nearest whole cent, halves up; nothing here is negative. */
const rounded = ({ num, den }: Exact): number => Number((num * 2n + den) / (den * 2n))
