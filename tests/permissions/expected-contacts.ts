import type { Line } from './expected.ts'
import { coordination, keepers, known, seated } from './roles.ts'

/** The team: coordination, treasury, those who speak for an organisation of the board. */
const team = [...coordination, 'treasurer', ...seated, ...keepers] as const
/** The team without the coordination, and without La Smalah’s titulaire. */
const others = ['treasurer', 'substitute', 'otherBoard', ...keepers] as const
const outsideTheTeam = ['member', 'projectLeader'] as const

const ofTheTeam: Line = { may: team, absent: outsideTheTeam }
/** Noted by the coordination, the hub’s first contacts: it alone puts them right. */
const itsAuthor: Line = { may: coordination, refused: ['board', ...others], absent: outsideTheTeam }
const keptByCoordination: Line = { may: coordination, refused: ['board', ...others, ...outsideTheTeam] }
/** The mandate of the cases is held by La Smalah’s titulaire. */
const whoRepresents: Line = { may: [...coordination, 'board'], refused: [...others, ...outsideTheTeam] }
const whoRepresentsAmongReaders: Line = { may: [...coordination, 'board'], refused: others, absent: outsideTheTeam }

/** What is said and promised to the hub is the team’s; who speaks for it outside is everyone’s to know. */
export const contactsRights: Record<string, Line> = {
  'GET /:hub/echanges': ofTheTeam,
  'POST /:hub/echanges': ofTheTeam,
  'GET /:hub/echanges/export': ofTheTeam,
  'GET /:hub/echanges/:contact': ofTheTeam,
  'GET /:hub/echanges/:contact, taken away': { may: coordination, absent: ['board', ...others, ...outsideTheTeam] },
  'POST /:hub/echanges/:contact': itsAuthor,
  'POST /:hub/echanges/:contact, noted by the board': { may: [...coordination, 'board'], refused: others, absent: outsideTheTeam },
  'POST /:hub/echanges/:contact/rattacher': itsAuthor,
  'POST /:hub/echanges/:contact/retirer': itsAuthor,
  // Who may not put it back does not know it was there.
  'POST /:hub/echanges/:contact/remettre': { may: coordination, absent: ['board', ...others, ...outsideTheTeam] },
  'POST /:hub/echanges/:contact/promesses': itsAuthor,
  'POST /:hub/echanges/:contact/promesses/:promise': itsAuthor,
  // Whoever did it says so.
  'POST /:hub/echanges/:contact/promesses/:promise/faite': ofTheTeam,
  'POST /:hub/echanges/:contact/promesses/:promise/rouvrir': ofTheTeam,
  'POST /:hub/echanges/:contact/promesses/:promise/plus-tard': itsAuthor,
  'POST /:hub/echanges/:contact/promesses/:promise/plus-tard/annuler': itsAuthor,
  'POST /:hub/echanges/:contact/fiches/:card/annuler': itsAuthor,
  'GET /:hub/echanges/:contact/pieces/:piece': ofTheTeam,

  'GET /:hub/mandats': { may: known },
  'GET /:hub/mandats/export': { may: known },
  'POST /:hub/mandats': keptByCoordination,
  'GET /:hub/mandats/:mandate': { may: known },
  'POST /:hub/mandats/:mandate': keptByCoordination,
  'POST /:hub/mandats/:mandate/retours': whoRepresents,
  'POST /:hub/mandats/:mandate/retours/:report/dit': whoRepresentsAmongReaders,
  'POST /:hub/mandats/:mandate/retours/:report/pas-dit': whoRepresentsAmongReaders,
  'POST /:hub/mandats/:mandate/retours/:report/retirer': whoRepresentsAmongReaders,
}
