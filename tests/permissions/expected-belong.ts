import type { Line } from './expected.ts'
import { coordination, keepers, ofTheOrganisation, withoutSeat } from './roles.ts'

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
}
