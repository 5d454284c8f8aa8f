import type { Line } from './expected.ts'
import { coordination, keepers, seated, withoutSeat } from './roles.ts'

/** Who prepares the assembly, and who will lead it. */
const prepares = { may: [...coordination, 'facilitator'], absent: ['secretary', ...seated, ...withoutSeat] } as const
/** The coordination does the paperwork of funders; who answers for the association sees it. */
const keeps = { may: coordination, refused: [...keepers, ...seated, 'treasurer'], absent: ['member', 'projectLeader'] } as const

export const preparationRights: Record<string, Line> = {
  'GET /:hub/reunions/:assembly/preparation': prepares,
  'GET /:hub/reunions/:assembly/preparation/export': prepares,
  'POST /:hub/reunions/:assembly/preparation/envois': {
    may: coordination,
    refused: ['facilitator'],
    absent: ['secretary', ...seated, ...withoutSeat],
  },
  'POST /:hub/declarations/financeurs': keeps,
  'POST /:hub/declarations/financeurs/:funder/retirer': keeps,
}
