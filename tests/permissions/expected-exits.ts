import type { Line } from './expected.ts'
import { coordination, keepers, ofTheOrganisation, seated, withoutSeat } from './roles.ts'

const neighbours = ['otherBoard', ...keepers, ...withoutSeat] as const
/** Its own letters, and those of who receives them: a neighbour finds nothing there. */
const itself: Line = { may: [...coordination, ...ofTheOrganisation], absent: neighbours }

/** An organisation leaves: by its own word, or by what the coordination received from it. */
export const exitsRights: Record<string, Line> = {
  'GET /:hub/structures/:organisation/demission': itself,
  'GET /:hub/structures/:organisation/demission/accuse.pdf': itself,
  'POST /:hub/structures/:organisation/demission': { may: [...coordination, ...ofTheOrganisation], refused: neighbours },
  // A slip of the finger is undone by who made it: in the case, the coordination.
  'POST /:hub/structures/:organisation/demission/annuler': { may: coordination, refused: ofTheOrganisation, absent: neighbours },
  // Whom the board co-opts is noted by who keeps its session.
  'POST /:hub/reunions/:meeting/points/:point/cooptation': { may: [...coordination, ...keepers], refused: seated, absent: withoutSeat },
}
