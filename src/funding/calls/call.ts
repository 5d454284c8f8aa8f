import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { USUAL, USUAL_HOUR, type Worth, worthIt } from './worth.ts'

export const callStandings = ['watched', 'worth', 'dropped', 'applied'] as const
/** Being watched, found worth answering, given up, answered. */
export type CallStanding = (typeof callStandings)[number]

export const callSources = ['hand', 'aides-territoires'] as const
export type CallSource = (typeof callSources)[number]

/** What was estimated of a call; null: nobody has, the usual figure stands. `chance`: ten-thousandths. */
export type Estimate = { chance: number | null; applyMinutes: number | null; reportMinutes: number | null; hourCents: number | null }

/** A call for projects in a list. `funder`: as the call says it. `deadline` null: open all year, or not known. */
export type Call = Estimate & {
  id: Id
  title: string
  funder: string
  deadline: Day | null
  cents: number | null
  link: string
  standing: CallStanding
  why: string
  source: CallSource
}

/** With what a file said of it. Rates in whole percents; `repaid`: cents of a loan or an advance. */
export type WholeCall = Call & {
  says: string
  eligibility: string
  perimeter: string
  opensOn: Day | null
  predepositOn: Day | null
  rateLow: number | null
  rateHigh: number | null
  repaid: number | null
  readOn: Day | null
}

/** Which calls a list shows: those one may still answer, those that close within thirty days, what was given up, all. */
export const callsShown = ['ouverts', 'bientot', 'ecartes', 'tous'] as const
export type CallsShown = (typeof callsShown)[number]

/** Days before its end from which a call is urgent; Aides-territoires warns from the same on (field notes on money, 1.9). */
export const SOON_DAYS = 30

/** The figures a call is weighed with: what was estimated, the odds its rule is known for, or the usual ones. */
export const figuresOf = (call: Estimate, knownChance: number | null) => ({
  chance: call.chance ?? knownChance ?? USUAL.chance,
  applyMinutes: call.applyMinutes ?? USUAL.applyMinutes,
  reportMinutes: call.reportMinutes ?? USUAL.reportMinutes,
  hour: call.hourCents === null ? USUAL_HOUR : { num: call.hourCents, den: 1 },
})

/** Null: nobody has said what could be asked for. */
export const worthOf = (call: Estimate & { cents: number | null }, knownChance: number | null): Worth | null =>
  call.cents === null ? null : worthIt({ cents: call.cents, ...figuresOf(call, knownChance) })
