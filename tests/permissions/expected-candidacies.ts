import type { Line } from './expected.ts'
import { coordination, keepers, ofTheOrganisation, seated, withoutSeat } from './roles.ts'

const atTheTable = { may: [...coordination, ...keepers, ...seated], absent: withoutSeat } as const
const whoeverLeads = { may: [...coordination, 'facilitator'], refused: ['secretary', ...seated], absent: withoutSeat } as const
/** Whoever speaks for La Smalah, or keeps the session and notes what she says. */
const forItself = {
  may: [...coordination, 'facilitator', ...ofTheOrganisation],
  refused: ['otherBoard', 'secretary'],
  absent: withoutSeat,
} as const
const at = (rest: string) => `/:hub/reunions/:meeting/points/:point/${rest}`

/** An election with candidates: La Smalah’s candidacy, its ballot, the seats it gives. */
export const candidacyRights: Record<string, Line> = {
  'GET /:hub/candidatures/:point': atTheTable,
  [`POST ${at('candidatures/decrire')}`]: whoeverLeads,
  [`POST ${at('candidatures')}`]: forItself,
  [`POST ${at('candidatures/reponse')}`]: forItself,
  // Nobody’s own phone tells who asked.
  [`POST ${at('candidatures/confidentiel')}`]: whoeverLeads,
  [`POST ${at('noms')}`]: forItself,
  [`POST ${at('candidatures/sieges')}`]: { may: coordination, refused: [...keepers, ...seated], absent: withoutSeat },
}
