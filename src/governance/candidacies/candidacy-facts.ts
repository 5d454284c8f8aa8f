import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { ballotKinds, seatMajorities } from './candidacy-tally.ts'

/** What happens in an election with candidates. No fact tells what a confidential ballot holds, nor who asked that it be one. */

const point = { point: id() }
const counts = z.object({ expressed: z.int(), blank: z.int(), invalid: z.int(), notCast: z.int() })

/** `body` null: a charge. */
export const seatsDescribed = factKind(
  'governance.seatsDescribed',
  'meeting',
  z.object({ ...point, body: id().nullable(), seats: z.int(), until: day().nullable() }),
)
/** Put off at another meeting (`from`: its point there), it goes on here with the candidacies that stand. `body` null: a charge. */
export const electionCarried = factKind(
  'governance.electionCarried',
  'meeting',
  z.object({ ...point, from: id(), body: id().nullable(), seats: z.int(), until: day().nullable(), candidacies: z.array(id()) }),
)
/** `voice` null: written down from afar. */
export const candidacyNoted = factKind(
  'governance.candidacyNoted',
  'meeting',
  z.object({
    ...point,
    candidacy: id(),
    organisation: id().nullable(),
    person: id().nullable(),
    voice: id().nullable(),
    accepted: z.boolean(),
  }),
)
export const candidacyAnswered = factKind(
  'governance.candidacyAnswered',
  'meeting',
  z.object({ ...point, candidacy: id(), answer: z.enum(['accepted', 'withdrawn']) }),
)
/** Written down by whoever keeps the session. */
export const ballotHidden = factKind('governance.ballotHidden', 'meeting', z.object(point))
/** Beside `voteOpened`: what the ballot asks. */
export const namesAsked = factKind(
  'governance.namesAsked',
  'decision',
  z.object({ n: z.int(), kind: z.enum(ballotKinds), seats: z.int(), majority: z.enum(seatMajorities), candidates: z.array(id()) }),
)
/** `names` null: a confidential ballot; all that is known of it is that the voter has voted. */
export const namesMarked = factKind(
  'governance.namesMarked',
  'decision',
  z.object({ n: z.int(), organisation: id(), voice: id(), notedBy: id().nullable(), names: z.array(id()).nullable() }),
)
/** Beside `voteClosed`: votes of each name, who is elected, what follows. */
export const namesCounted = factKind(
  'governance.namesCounted',
  'decision',
  z.object({
    n: z.int(),
    outcome: z.enum(['elected', 'tied', 'rejected']),
    /** `support`: by colleges only. */
    votes: z.array(z.object({ candidate: id(), votes: z.int(), support: z.object({ num: z.int(), den: z.int() }).optional() })),
    elected: z.array(id()),
    next: z.array(id()),
    vacant: z.int(),
    counts,
  }),
)
/** Each seat is told by its own fact. */
export const electedSeated = factKind(
  'governance.electedSeated',
  'body',
  z.object({ ...point, decision: id(), candidacies: z.array(id()), from: day(), until: day().nullable() }),
)
