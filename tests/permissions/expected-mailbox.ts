import type { Line } from './expected.ts'
import { coordination, keepers, seated } from './roles.ts'

/** The team: coordination, treasury, those who speak for an organisation of the board. */
const team = [...coordination, 'treasurer', ...seated, ...keepers] as const
const outsideTheTeam = ['member', 'projectLeader'] as const

/** Each of the team has a tray and an address of their own; the others are not told that there are any. */
const ofTheTeam: Line = { may: team, absent: outsideTheTeam }
/** The mail of the case was sent on by the coordination: nobody else of the hub reads it, nor knows of it. */
const itsOwner: Line = { may: coordination, absent: ['treasurer', ...seated, ...keepers, ...outsideTheTeam] }

export const mailboxRights: Record<string, Line> = {
  'GET /:hub/courrier-entrant': ofTheTeam,
  'POST /:hub/courrier-entrant/adresse/ouvrir': ofTheTeam,
  'POST /:hub/courrier-entrant/adresse/fermer': ofTheTeam,
  'POST /:hub/courrier-entrant/prets/ranger-tous': ofTheTeam,
  'GET /:hub/courrier-entrant/:incoming': itsOwner,
  'GET /:hub/courrier-entrant/:incoming/pieces/:file': itsOwner,
  'GET /:hub/courrier-entrant/:incoming/origine': itsOwner,
  'POST /:hub/courrier-entrant/:incoming/ranger': itsOwner,
  'POST /:hub/courrier-entrant/:incoming/jeter': itsOwner,
  'POST /:hub/courrier-entrant/:incoming/reprendre': itsOwner,
  'POST /:hub/courrier-entrant/:incoming/expediteur': itsOwner,
}
