import type { Line } from './expected.ts'
import { coordination, keepers, ofTheOrganisation, seated, withoutSeat } from './roles.ts'

const whoeverWrites = { may: [...coordination, ...keepers], refused: seated, absent: withoutSeat } as const
/** Handwriting: for who keeps the session and the coordination; for the others it does not exist. */
const handsOf = { may: [...coordination, ...keepers], absent: [...seated, ...withoutSeat] } as const

/** The attendance sheet, signed; who signs the PV. La Smalah’s titulaire and another organisation’s were named. */
export const signingRights: Record<string, Line> = {
  'GET /:hub/reunions/:meeting/emargement': { may: [...coordination, ...keepers, ...seated], absent: withoutSeat },
  'POST /:hub/reunions/:meeting/emargement/signer': {
    may: [...coordination, 'facilitator', ...ofTheOrganisation],
    refused: ['otherBoard', 'secretary'],
    absent: withoutSeat,
  },
  'GET /:hub/reunions/:meeting/emargement/scans/:scan': handsOf,
  'POST /:hub/reunions/:meeting/emargement/scans': whoeverWrites,
  'POST /:hub/reunions/:meeting/emargement/scans/:scan/retirer': whoeverWrites,
  'POST /:hub/reunions/:meeting/signataires': {
    may: [...coordination, 'facilitator'],
    refused: ['secretary', ...seated],
    absent: withoutSeat,
  },
  'POST /:hub/reunions/:meeting/pv/signer': {
    may: ['board', 'otherBoard'],
    refused: [...coordination, ...keepers, 'substitute'],
    absent: withoutSeat,
  },
  'POST /:hub/reunions/:meeting/pv/papier': { may: coordination, refused: [...keepers, ...seated], absent: withoutSeat },
  'GET /:hub/reunions/:meeting/pv/papier': handsOf,
}
