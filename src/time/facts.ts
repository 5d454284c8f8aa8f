import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What happens to somebody's time. What the work was is in the rows; facts hold ids, days, minutes and hashes. Nothing says why somebody was away. */

const minutes = z.int()
const month = { month: day(), version: z.int() }

export const entriesKept = factKind('time.entriesKept', 'person', z.object({ entries: z.array(id()), minutes }))
/** What was kept of an activity went with it: its owner took the activity itself away. */
export const entriesUndone = factKind('time.entriesUndone', 'person', z.object({ activity: id() }))
export const entryCorrected = factKind('time.entryCorrected', 'person', z.object({ entry: id(), by: id().nullable(), on: day(), minutes }))
export const ownFigureKept = factKind('time.ownFigureKept', 'person', z.object({ entry: id(), activity: id() }))
export const suggestionDropped = factKind('time.suggestionDropped', 'person', z.object({ activity: id() }))
export const suggestionRestored = factKind('time.suggestionRestored', 'person', z.object({ activity: id() }))
export const absenceNoted = factKind('time.absenceNoted', 'person', z.object({ absence: id(), from: day(), until: day() }))
export const absenceTakenBack = factKind('time.absenceTakenBack', 'person', z.object({ absence: id() }))
export const weekAffirmed = factKind('time.weekAffirmed', 'person', z.object({ month: day(), monday: day(), nothing: z.boolean() }))
export const monthSigned = factKind('time.monthSigned', 'person', z.object({ ...month, hash: z.string(), minutes }))
export const monthApproved = factKind('time.monthApproved', 'person', z.object({ ...month, hash: z.string() }))
export const monthReopened = factKind('time.monthReopened', 'person', z.object(month))
export const contractSet = factKind('time.contractSet', 'person', z.object({ contract: id(), weeklyMinutes: minutes, from: day() }))
export const letterSet = factKind(
  'time.letterSet',
  'person',
  z.object({ letter: id(), permille: z.int(), from: day(), until: day().nullable() }),
)
export const valuationSet = factKind(
  'time.valuationSet',
  'hub',
  z.object({ valuation: id(), capacity: z.string(), method: z.string(), rateCents: z.int(), from: day() }),
)
