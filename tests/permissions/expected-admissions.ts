import type { Line } from './expected.ts'
import { coordination, keepers, ofTheOrganisation, seated, withoutSeat } from './roles.ts'

/** Who joins is the business of the members: the team, and whoever speaks for an organisation. */
const members: Line = { may: [...coordination, ...keepers, ...seated, 'treasurer', 'member'], absent: ['projectLeader'] }
const coordinationActs: Line = { may: coordination, refused: [...keepers, ...seated, 'treasurer', 'member'], absent: ['projectLeader'] }

/** Applications for membership; La Smalah sponsors the one of the cases. */
export const admissionsRights: Record<string, Line> = {
  'GET /:hub/adhesions': members,
  'GET /:hub/adhesions/export': members,
  'GET /:hub/adhesions/:application': members,
  'POST /:hub/adhesions': { may: coordination, refused: [...keepers, ...seated, ...withoutSeat] },
  'POST /:hub/adhesions/:application': coordinationActs,
  'POST /:hub/adhesions/:application/retrait': coordinationActs,
  // A sponsor says so itself; the coordination notes what it was told.
  'POST /:hub/adhesions/:application/parrainages': {
    may: [...coordination, ...ofTheOrganisation],
    refused: ['otherBoard', ...keepers, 'treasurer', 'member'],
    absent: ['projectLeader'],
  },
  'POST /:hub/reunions/:meeting/points/:point/adhesion': { may: [...coordination, ...keepers], refused: seated, absent: withoutSeat },
  'POST /:hub/instances/:body/adhesions': { may: coordination, refused: [...keepers, ...seated, ...withoutSeat] },
}
