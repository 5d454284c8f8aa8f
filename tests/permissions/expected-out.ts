import type { Line } from './expected.ts'
import { coordination, keepers, known, seated, withoutSeat } from './roles.ts'

const allOfTheHub = { may: known } as const
const others = [...seated, ...keepers, ...withoutSeat] as const

/** What leaves the house: an export holds what its list shows, and is for whoever may see the list. */
export const outRights: Record<string, Line> = {
  'GET /:hub/structures/export': allOfTheHub,
  'GET /:hub/personnes/export': allOfTheHub,
  'GET /:hub/groupes/export': allOfTheHub,
  'GET /:hub/agenda/export': allOfTheHub,
  'GET /:hub/actions/export': allOfTheHub,
  'GET /:hub/questions/export': allOfTheHub,
  'GET /:hub/instances/export': allOfTheHub,
  'GET /:hub/instances/:body/export': allOfTheHub,
  // Who may read no PV has a list with no line, as on the page.
  'GET /:hub/documents/export': allOfTheHub,
  'GET /:hub/registre/export': { may: [...coordination, ...keepers, ...seated, 'member', 'treasurer'], absent: ['projectLeader'] },
  // What the hub knows of somebody is for them alone: each is answered about themselves, so nobody is refused.
  'GET /:hub/mes-donnees': allOfTheHub,
  'GET /:hub/mes-donnees/classeur.xlsx': allOfTheHub,
  'GET /:hub/mes-donnees/donnees.json': allOfTheHub,
  // What erasing somebody would do names all that is held about them; asking for one’s own is everybody’s right (RGPD, article 17).
  'GET /:hub/personnes/:person/effacer': { may: coordination, absent: others },
  'POST /:hub/personnes/:person/effacer': { may: coordination, refused: others },
  'POST /:hub/mes-donnees/effacement': allOfTheHub,
  'POST /:hub/mes-donnees/effacement/retirer': allOfTheHub,
  // Everything the hub has: for who answers for it. Others are not even told that somebody took it.
  'GET /:hub/pole/donnees': { may: coordination, absent: others },
  'GET /:hub/pole/donnees/direct': { may: coordination, absent: others },
  'POST /:hub/pole/donnees': { may: coordination, absent: others },
  'POST /:hub/pole/donnees/:export/effacer': { may: coordination, absent: others },
  'POST /:hub/pole/donnees/:export/prendre': { may: coordination, absent: others },
  'GET /:hub/pole/donnees/:export/fichier.zip': { may: coordination, absent: others },
  'GET /:hub/courrier/export': { may: coordination, absent: others },
}
