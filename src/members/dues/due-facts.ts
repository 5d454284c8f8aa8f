import { day, id, whole, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { formulas, means } from './dues.ts'

/** What happens to dues. Amounts in cents, never a name nor a reason: those stay in their rows; a fact holds the salted hash of a reason. */

const cents = whole(1, 100_000_000)
const line = { line: id() }

export const duesSet = factKind(
  'members.duesSet',
  'dues',
  z.object({
    year: whole(1900, 9999),
    startsOn: day(),
    endsOn: day(),
    dueOn: day(),
    formula: z.enum(formulas),
    cents: cents.nullable(),
    brackets: z.array(cents),
  }),
)
/** `withoutMail`: members nobody could be written to for, whose letter is printed. */
export const duesCalled = factKind(
  'members.duesCalled',
  'dues',
  z.object({ lines: whole(0, 100_000), cents: whole(0, Number.MAX_SAFE_INTEGER), withoutMail: z.array(id()) }),
)

/** About the organisation: it is its life. `documents`: hashes of the letters that left. */
export const dueCalled = factKind(
  'members.dueCalled',
  'organisation',
  z.object({ ...line, dues: id(), no: whole(1, 100_000), cents, dueOn: day(), documents: z.array(z.string()) }),
)
export const dueReminded = factKind('members.dueReminded', 'organisation', z.object({ ...line, cents, documents: z.array(z.string()) }))
/** A letter on paper reached who it was for, on that day. */
export const dueHanded = factKind('members.dueHanded', 'organisation', z.object({ ...line, letters: z.array(id()), on: day() }))
export const duePaid = factKind('members.duePaid', 'organisation', z.object({ ...line, payment: id(), cents, means: z.enum(means) }))
/** `from`: the day since when it counts no more. */
export const duePaymentTakenBack = factKind(
  'members.duePaymentTakenBack',
  'organisation',
  z.object({ ...line, payment: id(), from: day() }),
)
export const dueExempted = factKind('members.dueExempted', 'organisation', z.object({ ...line, words: id(), hash: z.string() }))
export const dueExemptionEnded = factKind('members.dueExemptionEnded', 'organisation', z.object(line))
/** Its bracket, while the year is being prepared: the amount it will be asked. */
export const dueBracketChosen = factKind('members.dueBracketChosen', 'organisation', z.object({ ...line, cents: cents.nullable() }))
/** Where dues are paid to; the number itself stays in its row. */
export const ibanKept = factKind('members.ibanKept', 'hub', z.object({ words: id(), hash: z.string() }))
