import type { Line } from './expected.ts'
import { coordination, known } from './roles.ts'

const allOfTheHub: Line = { may: known }
/** The calendar of the cases is the coordinator’s: nobody else knows of it, the board included. */
const itsOwner: Line = { may: coordination, absent: known.filter((role) => role !== 'coordinator') }

/** One’s agenda is one’s own; what it proposes too. */
export const calendarsRights: Record<string, Line> = {
  'GET /:hub/calendriers': allOfTheHub,
  'POST /:hub/calendriers': allOfTheHub,
  'POST /:hub/calendriers/abonnement': allOfTheHub,
  'POST /:hub/calendriers/abonnement/fin': allOfTheHub,
  'POST /:hub/calendriers/:calendar/relire': itsOwner,
  'POST /:hub/calendriers/:calendar/retirer': itsOwner,
  'POST /:hub/calendriers/titres/:title/reprendre': itsOwner,
  'GET /:hub/a-trier': allOfTheHub,
  'POST /:hub/a-trier': allOfTheHub,
  'GET /:hub/a-trier/:suggestion': itsOwner,
  'POST /:hub/a-trier/:suggestion/garder': itsOwner,
  'POST /:hub/a-trier/:suggestion/ecarter': itsOwner,
  'POST /:hub/a-trier/:suggestion/ignorer': itsOwner,
  'POST /:hub/a-trier/:suggestion/remettre': itsOwner,
  // The secret in the address is the key: whoever was given it reads the meetings, as a phone does.
  'GET /:hub/calendrier/:feed': { open: 'everyone' },
}
