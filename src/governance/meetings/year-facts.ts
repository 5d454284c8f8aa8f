import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What happens to the dates of a year. */

/** Who sits knows when and where; or no longer does (`announced` false: it was a slip of the finger). */
export const dateAnnounced = factKind(
  'governance.dateAnnounced',
  'meeting',
  z.object({ announced: z.boolean(), startsAt: z.string(), endsAt: z.string() }),
)
/** Prepared with others of a year, and taken back with them before anybody touched them: it is as if it had never been. */
export const meetingTakenBack = factKind('governance.meetingTakenBack', 'meeting', z.object({ year: id() }))
