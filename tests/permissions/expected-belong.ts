import type { Line } from './expected.ts'
import { coordination, keepers, known, ofTheOrganisation, withoutSeat } from './roles.ts'

const neighbours = ['otherBoard', ...keepers, ...withoutSeat] as const
/** A welcome is the coordination’s to prepare: nobody else knows of it before it reaches them. */
const welcoming: Line = { may: coordination, absent: [...ofTheOrganisation, ...neighbours] }
/** What is signed for an organisation is its own. */
const itself: Line = { may: [...coordination, ...ofTheOrganisation], absent: neighbours }

/** To belong: to be welcomed, to sign the charter, where one comes from. */
export const belongRights: Record<string, Line> = {
  'GET /:hub/structures/:organisation/accueil': welcoming,
  'POST /:hub/structures/:organisation/accueil': welcoming,
  'POST /:hub/structures/:organisation/accueil/ecarter': welcoming,
  'POST /:hub/structures/:organisation/accueil/parties/:part/annuler': welcoming,
  'GET /:hub/structures/:organisation/accueil/bulletin.pdf': itself,

  // Where it comes from is said by itself, or by the coordination; its line of life is everyone’s.
  'GET /:hub/structures/:organisation/parcours': { may: known },
  'POST /:hub/structures/:organisation/parcours': { may: [...coordination, ...ofTheOrganisation], refused: neighbours },

  // A charter binds who signs it: whoever speaks for the organisation, or the coordination that has its sheet.
  'GET /:hub/pole/charte': { may: known },
  'GET /:hub/pole/charte/export': { may: known },
  'POST /:hub/pole/charte': { may: coordination, refused: [...ofTheOrganisation, ...neighbours] },
  'POST /:hub/pole/charte/signatures': { may: ofTheOrganisation, refused: [...coordination, ...neighbours] },
  'POST /:hub/pole/charte/signatures, a sheet': { may: coordination, refused: [...ofTheOrganisation, ...neighbours] },
  'POST /:hub/pole/charte/signatures/:signature/retirer': { may: [...coordination, ...ofTheOrganisation], refused: neighbours },
  'GET /:hub/pole/charte/signatures/:signature/charte.pdf': itself,
}
