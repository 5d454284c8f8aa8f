import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { holdsOn } from '#base/period.ts'
import { inForceOn, type RuleVersion } from '#governance/rules/rule-version.ts'
import type { College, CollegeRules } from './college.ts'
import type { CollegeOf } from './college-count.ts'

type Dated = { org: Id; college: Id; from: Day; until: Day | null }

/** In which college each one is on a day. */
export const heldOn = (memberships: Dated[], day: Day): CollegeOf =>
  Object.fromEntries(memberships.filter(({ from, until }) => holdsOn({ from, until }, day)).map(({ org, college }) => [org, college]))

/** The rules of colleges on a day: those in force, or where there are none the next that will be. */
export const collegeRulesOn = (versions: RuleVersion[], day: Day): CollegeRules | undefined =>
  inForceOn(versions, day).rules.colleges ??
  versions
    .filter(({ from }) => from > day)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .find(({ rules }) => rules.colleges)?.rules.colleges

/** The colleges one may be put in from a day on: of the rules of that day and of those to come. */
export const collegesToCome = (versions: RuleVersion[], day: Day): College[] => {
  const all = [inForceOn(versions, day), ...versions.filter(({ from }) => from > day)].flatMap(({ rules }) => rules.colleges?.list ?? [])
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)
}

type Sitting = {
  seats: { org: Id; name: string; period: { from: Day; until: Day | null } }[]
  byRight: Id[]
  organisations: { id: Id; name: string }[]
}

/** Who sits in a body or will, by name, each once. */
export const sitters = ({ seats, byRight, organisations }: Sitting, day: Day): { org: Id; name: string }[] => {
  const given = seats.filter(({ period }) => period.until === null || period.until > day).map(({ org, name }) => ({ org, name }))
  const others = organisations.filter(({ id }) => byRight.includes(id)).map(({ id: org, name }) => ({ org, name }))
  const all = [...given, ...others]
  return all.filter(({ org }, at) => all.findIndex((one) => one.org === org) === at).sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}
