import type { Line } from './expected.ts'
import { coordination, seated, withoutSeat } from './roles.ts'

const whoeverLeads = { may: [...coordination, 'facilitator'], refused: ['secretary', ...seated], absent: withoutSeat } as const
/** What is printed for a session, and copied afterwards, is for who keeps it: for others there is nothing there. */
const forWhoeverLeads = { may: [...coordination, 'facilitator'], absent: ['secretary', ...seated, ...withoutSeat] } as const

/** Paper: the kit, the page that copies it, ballots and hands. */
export const paperRights: Record<string, Line> = {
  'GET /:hub/reunions/:meeting/kit.pdf': forWhoeverLeads,
  'GET /:hub/reunions/:meeting/saisie': forWhoeverLeads,
  'POST /:hub/reunions/:meeting/saisie': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/vote/mains': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/vote/papier': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/vote/depouiller': whoeverLeads,
}
