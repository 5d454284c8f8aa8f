import type { Line } from './expected.ts'
import { coordination, keepers, ofTheOrganisation, seated, withoutSeat } from './roles.ts'

const atTheTable = { may: [...coordination, ...keepers, ...seated], absent: withoutSeat } as const
/** Whoever speaks for the organisation, or keeps the meeting and notes what came on paper. */
const gives = {
  may: [...coordination, 'facilitator', ...ofTheOrganisation],
  refused: ['otherBoard', 'secretary'],
  absent: withoutSeat,
} as const

/** Proxies: La Smalah’s, given to La Cowo. */
export const proxyRights: Record<string, Line> = {
  'GET /:hub/reunions/:meeting/pouvoirs': atTheTable,
  'GET /:hub/reunions/:meeting/pouvoirs/export': atTheTable,
  'POST /:hub/reunions/:meeting/pouvoirs': gives,
  'POST /:hub/reunions/:meeting/pouvoirs/:proxy/refuser': {
    may: ['otherBoard'],
    refused: [...coordination, ...keepers, ...ofTheOrganisation],
    absent: withoutSeat,
  },
  'POST /:hub/reunions/:meeting/pouvoirs/:proxy/reprendre': gives,
}
