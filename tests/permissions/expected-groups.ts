import type { Line } from './expected.ts'
import { coordination, keepers, known, seated, withoutSeat } from './roles.ts'

const others = [...seated, ...keepers, ...withoutSeat] as const
/** Cards side by side show addresses of mail: the coordination’s. */
const coordinationReads: Line = { may: coordination, absent: others }
const coordinationActs: Line = { may: coordination, refused: others }

/** The group of the cases is convened by La Smalah’s titulaire, who keeps it with the coordination. */
const whoConvenes: Line = { may: [...coordination, 'board'], refused: ['substitute', 'otherBoard', ...keepers, ...withoutSeat] }

/** Two cards made one; groups. */
export const groupsRights: Record<string, Line> = {
  'GET /:hub/doublons': coordinationReads,
  'GET /:hub/doublons/:cards/:kept/:lost': coordinationReads,
  'POST /:hub/doublons/:cards/:kept/:lost/reunir': coordinationActs,
  'POST /:hub/doublons/:cards/:kept/:lost/distinguer': coordinationActs,
  'GET /:hub/doublons/:merge': coordinationReads,
  'POST /:hub/doublons/:merge/annuler': coordinationReads,

  'POST /:hub/structures/:organisation/representations/:representation/temps': coordinationActs,

  'POST /:hub/structures/:organisation/adhesion/fin': coordinationActs,
  'POST /:hub/structures/:organisation/adhesion/fin/annuler': coordinationActs,
  'POST /:hub/structures/:organisation/adhesion/reprise': coordinationActs,

  'GET /:hub/groupes': { may: known },
  'POST /:hub/groupes': coordinationActs,
  'GET /:hub/groupes/:group': { may: known },
  'POST /:hub/groupes/:group': whoConvenes,
  'POST /:hub/groupes/:group/fin': whoConvenes,
  'POST /:hub/groupes/:group/membres': whoConvenes,
  'POST /:hub/groupes/:group/membres/:member/fin': whoConvenes,
  'POST /:hub/groupes/:group/membres/:member/remettre': whoConvenes,
}
