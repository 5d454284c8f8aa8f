import type { Line } from './expected.ts'
import { coordination, keepers, ofTheOrganisation, seated } from './roles.ts'

/** A case names the coordination and the treasury; its parties are La Smalah, whom it has summoned, and La Bidouille, not told of it. */
const followed: Line = { may: [...coordination, 'treasurer'], absent: [...seated, ...keepers, 'member', 'projectLeader'] }
const told: Line = { may: [...followed.may, ...ofTheOrganisation], absent: ['otherBoard', ...keepers, 'member', 'projectLeader'] }
const speakers = [...coordination, ...seated, ...keepers, 'member'] as const

/** A difference is told by who speaks for a member; it is read by those named, and each party reads its own part. */
export const conflictsRights: Record<string, Line> = {
  'GET /:hub/differends': { may: [...speakers, 'treasurer'], absent: ['projectLeader'] },
  'POST /:hub/differends': { may: speakers, absent: ['treasurer', 'projectLeader'] },
  'GET /:hub/differends/:conflict': told,
  'GET /:hub/differends/:conflict/lettre.pdf': told,
  'POST /:hub/differends/:conflict/suivi': followed,
  'POST /:hub/differends/:conflict/mediation': followed,
  'POST /:hub/differends/:conflict/nouvelles': followed,
  'POST /:hub/differends/:conflict/convoquer': followed,
  'POST /:hub/differends/:conflict/entretien': followed,
  'POST /:hub/differends/:conflict/decider': followed,
  'POST /:hub/differends/:conflict/recours': followed,
  'POST /:hub/differends/:conflict/lever': followed,
  'POST /:hub/differends/:conflict/clore': followed,
  'POST /:hub/differends/:conflict/effacer': followed,
}
