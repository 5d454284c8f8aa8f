import type { Line } from './expected.ts'
import { coordination, keepers, known, seated } from './roles.ts'

/** The employer's side: the treasury, and those who speak for an organisation of the board. The month of the cases is the coordination's. */
const employer = ['treasurer', ...seated, ...keepers] as const
const outsideTheTeam = ['member', 'projectLeader'] as const

/** Somebody else's time is not known to be there; the employer's side knows of the month, not of what waits in it. */
const onesOwn: Line = { may: coordination, absent: [...employer, ...outsideTheTeam] }
const oneselfAndTheEmployer: Line = { may: [...coordination, ...employer], absent: outsideTheTeam }
/** Contracts, letters, rates: nobody writes their own. */
const theEmployer: Line = { may: employer, refused: [...coordination, ...outsideTheTeam] }

/** Time is each person’s own; what is paid for is signed twice. */
export const timeRights: Record<string, Line> = {
  'GET /:hub/temps': { may: known },
  'GET /:hub/temps/noter': { may: known },
  'POST /:hub/temps/noter': { may: known },
  'GET /:hub/temps/equipe': { may: [...coordination, ...employer], absent: outsideTheTeam },
  'POST /:hub/temps/contrats': theEmployer,
  'POST /:hub/temps/lettres': theEmployer,
  'POST /:hub/temps/bareme': theEmployer,
  'GET /:hub/temps/:person/:month': oneselfAndTheEmployer,
  'GET /:hub/temps/:person/:month/feuille.pdf': oneselfAndTheEmployer,
  'POST /:hub/temps/:person/:month/garder': onesOwn,
  'POST /:hub/temps/:person/:month/ecarter': onesOwn,
  'POST /:hub/temps/:person/:month/reprendre': onesOwn,
  'POST /:hub/temps/:person/:month/entrees/:entry/corriger': onesOwn,
  'POST /:hub/temps/:person/:month/entrees/:entry/suivre': onesOwn,
  // Somebody who is ill does not log in.
  'POST /:hub/temps/:person/:month/absences': oneselfAndTheEmployer,
  'POST /:hub/temps/:person/:month/absences/:absence/retirer': oneselfAndTheEmployer,
  'POST /:hub/temps/:person/:month/semaines': oneselfAndTheEmployer,
  // Two signatures, by two people.
  'POST /:hub/temps/:person/:month/signer': { may: coordination, refused: employer, absent: outsideTheTeam },
  'POST /:hub/temps/:person/:month/approuver': { may: employer, refused: coordination, absent: outsideTheTeam },
  'POST /:hub/temps/:person/:month/rouvrir': oneselfAndTheEmployer,
}
