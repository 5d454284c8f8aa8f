import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** A pause of the session, and its end. Closing a session that pauses ends its pause: `meetingClosed` says it. */
export const meetingSuspended = factKind('governance.meetingSuspended', 'meeting', z.object({ suspension: id(), at: z.string() }))
export const meetingResumed = factKind('governance.meetingResumed', 'meeting', z.object({ suspension: id(), at: z.string() }))
