import type { Line } from './expected.ts'
import { coordination, keepers, seated } from './roles.ts'

/** What the hub does with money is the team’s to read, the coordination’s and the treasury’s to keep. */
const keep = [...coordination, 'treasurer'] as const
const readers = [...seated, ...keepers] as const
const outsideTheTeam = ['member', 'projectLeader'] as const
const reads: Line = { may: [...keep, ...readers], absent: outsideTheTeam }
const acts: Line = { may: keep, refused: readers, absent: outsideTheTeam }

export const fundingRights: Record<string, Line> = {
  'GET /:hub/argent': reads,
  'GET /:hub/argent/export': reads,
  'POST /:hub/argent/axes': acts,
  'POST /:hub/argent/axes/:axis': acts,
  'POST /:hub/argent/axes/:axis/actions': acts,
  'GET /:hub/argent/actions/:action': reads,
  'GET /:hub/argent/actions/:action/export': reads,
  'POST /:hub/argent/actions/:action': acts,
  'POST /:hub/argent/actions/:action/lignes': acts,
  'POST /:hub/argent/actions/:action/lignes/:line/retirer': acts,
  'POST /:hub/argent/actions/:action/lignes/:line/remettre': acts,
  'POST /:hub/argent/actions/:action/lignes/:line/mois': acts,
  'POST /:hub/argent/actions/:action/reprise': acts,
  'POST /:hub/argent/actions/:action/vote': acts,
  'GET /:hub/argent/appels': reads,
  'GET /:hub/argent/appels/export': reads,
  'POST /:hub/argent/appels': acts,
  'POST /:hub/argent/appels/fichier': acts,
  'GET /:hub/argent/appels/:call': reads,
  'POST /:hub/argent/appels/:call': acts,
  'POST /:hub/argent/appels/:call/calcul': acts,
  'POST /:hub/argent/appels/:call/suite': acts,
}
