import type { Line } from './expected.ts'
import { coordination, keepers, ofTheOrganisation, seated, withoutSeat } from './roles.ts'

const neighbours = ['otherBoard', ...keepers, ...withoutSeat] as const
/** Its own letters, and those of who receives them: a neighbour finds nothing there. */
const itself: Line = { may: [...coordination, ...ofTheOrganisation], absent: neighbours }

/** A case is known to those it names: here the coordination and the treasury; letters leave by the coordination. */
const strangers = [...seated, ...keepers, 'member', 'projectLeader'] as const
const named: Line = { may: [...coordination, 'treasurer'], absent: strangers }
const led: Line = { may: coordination, refused: ['treasurer'], absent: strangers }

/** An organisation leaves: by its own word, or by what the coordination received from it. */
export const exitsRights: Record<string, Line> = {
  'GET /:hub/structures/:organisation/demission': itself,
  'GET /:hub/structures/:organisation/demission/accuse.pdf': itself,
  'POST /:hub/structures/:organisation/demission': { may: [...coordination, ...ofTheOrganisation], refused: neighbours },
  // A slip of the finger is undone by who made it: in the case, the coordination.
  'POST /:hub/structures/:organisation/demission/annuler': { may: coordination, refused: ofTheOrganisation, absent: neighbours },
  // Whom the board co-opts is noted by who keeps its session.
  'POST /:hub/reunions/:meeting/points/:point/cooptation': { may: [...coordination, ...keepers], refused: seated, absent: withoutSeat },

  'GET /:hub/procedures': named,
  'GET /:hub/procedures/:exclusion': named,
  // The one concerned (La Smalah’s people speak for it) reads its own letter, and nothing else.
  'GET /:hub/procedures/:exclusion/lettres/:letter': {
    may: [...coordination, 'treasurer', ...ofTheOrganisation],
    absent: ['otherBoard', ...keepers, 'member', 'projectLeader'],
  },
  'POST /:hub/procedures': { may: coordination, absent: [...strangers, 'treasurer'] },
  'POST /:hub/pole/procedures': { may: coordination, refused: [...strangers, 'treasurer'] },
  // Those who examine it name who does; the letters stay the coordination’s.
  'POST /:hub/procedures/:exclusion/suivi': named,
  'POST /:hub/procedures/:exclusion/convoquer': led,
  'POST /:hub/procedures/:exclusion/entretien': led,
  'POST /:hub/procedures/:exclusion/ordre-du-jour': led,
  'POST /:hub/procedures/:exclusion/notifier': led,
  'POST /:hub/procedures/:exclusion/recours': led,
  'POST /:hub/procedures/:exclusion/clore': led,
  'POST /:hub/procedures/:exclusion/effacer': led,
}
