import type { Line } from './expected.ts'
import { coordination, keepers, known, ofTheOrganisation, seated, withoutSeat } from './roles.ts'

const allOfTheHub = { may: known } as const
const others = [...seated, ...keepers, ...withoutSeat] as const

/** What organisations are, how they are found, acts on several of them. */
export const structuresRights: Record<string, Line> = {
  // Each finds what they may know of, and nothing else.
  'GET /:hub/chercher': allOfTheHub,
  // What the hub says of itself on paper is kept by the coordination.
  'GET /:hub/pole': { may: coordination, absent: others },
  'POST /:hub/pole': { may: coordination, refused: others },
  // It says itself what it is; another one does not.
  'POST /:hub/structures/:organisation/identite': {
    may: [...coordination, ...ofTheOrganisation],
    refused: ['otherBoard', ...keepers, ...withoutSeat],
  },
  // Addresses in one line, and acts that change many: the coordination answers for them.
  'GET /:hub/structures/selection': { may: coordination, absent: others },
  'GET /:hub/structures/selection/export': { may: coordination, absent: others },
  'POST /:hub/structures/selection/secteur': { may: coordination, refused: others },
  'POST /:hub/structures/selection/groupe': { may: coordination, refused: others },
  'POST /:hub/structures/selection/adhesion': { may: coordination, refused: others },
  'GET /:hub/structures/actes/:change': { may: coordination, absent: others },
  'POST /:hub/structures/actes/:change/annuler': { may: coordination, absent: others },
}
