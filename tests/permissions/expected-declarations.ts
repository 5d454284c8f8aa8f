import type { Line } from './expected.ts'
import { coordination, keepers, seated } from './roles.ts'

/** Nobody is named in them: as open as the register. */
const everyMember = { may: [...coordination, ...keepers, ...seated, 'member', 'treasurer'], absent: ['projectLeader'] } as const
/** Who answers for the association; those in charge of it are named. */
const team = { may: [...coordination, ...keepers, ...seated, 'treasurer'], absent: ['member', 'projectLeader'] } as const
/** The coordination does the paperwork. */
const declares = { may: coordination, refused: [...keepers, ...seated, 'treasurer'], absent: ['member', 'projectLeader'] } as const

export const declarationsRights: Record<string, Line> = {
  'GET /:hub/documents/gouvernance': everyMember,
  'GET /:hub/documents/gouvernance/export': everyMember,
  'GET /:hub/documents/gouvernance.pdf': everyMember,
  'GET /:hub/documents/gouvernance.json': everyMember,
  'GET /:hub/documents/gouvernance/lignes': everyMember,
  'GET /:hub/documents/gouvernance/lignes/export': everyMember,
  'GET /:hub/declarations': team,
  'GET /:hub/declarations/export': team,
  'GET /:hub/declarations/dossier.pdf': team,
  'GET /:hub/declarations/dossier.zip': team,
  'POST /:hub/declarations': declares,
  'POST /:hub/declarations/rien': declares,
  'POST /:hub/declarations/retirer': declares,
}
