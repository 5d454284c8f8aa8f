import { choice, optionalText, orNothing, ticked, whole, z } from '#base/input.ts'
import type { Problem } from '#base/problem.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { type CollegeRules, collegesFrom, defaultColleges, smallOnes } from './college.ts'

export const carries = ['proportional', 'majority'] as const
export const empties = ['drop', 'abstain'] as const

/** What the form of the rules sends of colleges, one a line; empty: there are none. A form that does not know them leaves them as they are. */
export const collegeFields = {
  colleges: optionalText(2000).optional(),
  collegeCarry: orNothing(choice(carries)),
  collegeEmpty: orNothing(choice(empties)),
  collegeFloor: orNothing(whole(0, 1000)),
  collegeSmall: orNothing(choice(smallOnes)),
  collegeScic: ticked(),
}
const fields = z.object(collegeFields)
export type TypedColleges = z.output<typeof fields>

export const collegesTyped = (typed: TypedColleges, now: BodyRules): { rules: Pick<BodyRules, 'colleges'>; problems: Problem[] } => {
  const kept = now.colleges ? { colleges: now.colleges } : {}
  if (typed.colleges === undefined) return { rules: kept, problems: [] }
  if (typed.colleges === '') return { rules: {}, problems: [] }
  const { list, problems } = collegesFrom(typed.colleges, now.colleges?.list ?? [])
  if (problems.length > 0) return { rules: kept, problems }
  const before = now.colleges ?? defaultColleges
  const colleges: CollegeRules = {
    list,
    carry: typed.collegeCarry ?? before.carry,
    empty: typed.collegeEmpty ?? before.empty,
    floor: typed.collegeFloor ?? before.floor,
    small: typed.collegeSmall ?? before.small,
    scic: typed.collegeScic,
  }
  return { rules: { colleges }, problems: [] }
}

/** What makes the colleges of two versions the same. */
export const saidOfColleges = (rules: CollegeRules | undefined): unknown =>
  rules
    ? [
        rules.list.map(({ id, name, weight }) => [id, name, weight.num, weight.den]),
        rules.carry,
        rules.empty,
        rules.floor,
        rules.small,
        rules.scic,
      ]
    : null
