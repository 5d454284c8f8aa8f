import type { Day } from '#base/day.ts'
import { type WholeAgreement, yearsOf } from './agreement.ts'
import { isAdministration } from './late.ts'

/** Above this of one public funder in a year, a written agreement is compulsory (law of 12 April 2000, article 10; décret 2001-495). In cents. */
export const WRITTEN_FROM = 2_300_000

/** Above this of public grants received in a year, an auditor and published accounts (Code de commerce, L612-4, D612-5). In cents. */
const AUDITOR_FROM = 15_300_000

export const needsAuditor = (publicCents: number): boolean => publicCents > AUDITOR_FROM

/** Within six months after the end of the year the grant was for (law of 12 April 2000, article 10; form 15059); years end with December. */
export const reportDueOn = (year: number): Day => `${year + 1}-06-30`

/** `written`: to be signed. `report`: due by a day, of a year. `publicity`: the emblem of the Union and a mention (regulation (EU) 2021/1060, article 50). */
export type Duty = { kind: 'written'; year: number; cents: number } | { kind: 'report'; year: number; on: Day } | { kind: 'publicity' }

type Bound = Pick<WholeAgreement, 'payerKind' | 'originKind' | 'signedOn' | 'startsOn' | 'endsOn' | 'years' | 'closedOn'>

/** What an agreement asks of the hub today; a closed one asks nothing more. */
export const dutiesOf = (agreement: Bound, today: Day): Duty[] => {
  if (agreement.closedOn !== null) return []
  const most = agreement.years.toSorted((a, b) => b.cents - a.cents)[0]
  const written = most && agreement.signedOn === null && isAdministration(agreement.payerKind) && most.cents > WRITTEN_FROM
  const year = yearsOf(agreement).find((one) => reportDueOn(one) >= today)
  return [
    ...(written ? [{ kind: 'written' as const, ...most }] : []),
    ...(agreement.originKind === 'european' ? [{ kind: 'publicity' as const }] : []),
    ...(year !== undefined && isAdministration(agreement.payerKind) ? [{ kind: 'report' as const, year, on: reportDueOn(year) }] : []),
  ]
}
