import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import type { CollegeRules } from './college.ts'
import type { CollegeOf, CollegeTerms, SmallCollege } from './college-count.ts'
import { carries, empties } from './college-draft.ts'

const weight = z.object({ num: z.int(), den: z.int() })

/** Which colleges a version of the rules has; their names are in its row. */
export const collegesKept = z.object({
  list: z.array(z.object({ college: id(), weight })),
  carry: z.enum(carries),
  empty: z.enum(empties),
  floor: z.int(),
  small: z.string(),
  scic: z.boolean(),
})

export const keptColleges = ({ list, carry, empty, floor, small, scic }: CollegeRules): z.input<typeof collegesKept> => ({
  list: list.map((one) => ({ college: one.id, weight: one.weight })),
  ...{ carry, empty, floor, small, scic },
})

/** Who is in which college from a day on; null: in none any more. */
export const collegesSet = factKind(
  'governance.collegesSet',
  'body',
  z.object({ from: day(), changes: z.array(z.object({ organisation: id(), college: id().nullable() })) }),
)

const few = z.array(z.object({ college: id(), voters: z.int() }))

/**
 * Of a vote that opens: who votes in which college; for the sake of which colleges no confidential ballot could be held, or all were counted as one
 * (scenario 10: the decision is logged). Absent where there are no colleges.
 */
export const openedByColleges = {
  colleges: z.array(z.object({ mandant: id(), college: id() })).optional(),
  small: few.optional(),
  merged: few.optional(),
}

const fewOf = ({ id: college, voters }: SmallCollege) => ({ college, voters })

export const collegesOpened = ({ small, merged }: CollegeTerms, colleges: CollegeOf | undefined) => ({
  ...(colleges ? { colleges: Object.entries(colleges).map(([mandant, college]) => ({ mandant, college })) } : {}),
  ...(small ? { small: small.map(fewOf) } : {}),
  ...(merged ? { merged: merged.map(fewOf) } : {}),
})
