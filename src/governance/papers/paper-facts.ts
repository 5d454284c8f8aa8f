import { z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** A session held on paper was written down: its other facts bear the hours that were typed. */
export const meetingEntered = factKind('governance.meetingEntered', 'meeting', z.object({ openedAt: z.string(), closedAt: z.string() }))
