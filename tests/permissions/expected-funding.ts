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
  'GET /:hub/argent/conventions': reads,
  'GET /:hub/argent/conventions/export': reads,
  'GET /:hub/argent/lignes/:line/convention': reads,
  'POST /:hub/argent/lignes/:line/convention': acts,
  'GET /:hub/argent/conventions/:agreement': reads,
  'POST /:hub/argent/conventions/:agreement': acts,
  'POST /:hub/argent/conventions/:agreement/etat': acts,
  'POST /:hub/argent/conventions/:agreement/echeances/:instalment': acts,
  'POST /:hub/argent/conventions/:agreement/versements': acts,
  'POST /:hub/argent/conventions/:agreement/versements/:receipt': acts,
  'GET /:hub/argent/conventions/:agreement/lettre': reads,
  'GET /:hub/argent/financeurs': reads,
  'GET /:hub/argent/financeurs/:funder': reads,
  'POST /:hub/argent/financeurs/:funder': acts,
  'GET /:hub/argent/depenses': reads,
  'GET /:hub/argent/depenses/export': reads,
  'POST /:hub/argent/depenses': acts,
  'GET /:hub/argent/depenses/:cost': reads,
  'POST /:hub/argent/depenses/:cost': acts,
  'POST /:hub/argent/depenses/:cost/retirer': acts,
  'GET /:hub/argent/depenses/:cost/pieces/:piece': reads,
  'GET /:hub/argent/cles': reads,
  'POST /:hub/argent/cles': acts,
  'GET /:hub/argent/justificatifs': reads,
  'POST /:hub/argent/justificatifs': acts,
  'GET /:hub/argent/justificatifs/:claim': reads,
  'POST /:hub/argent/justificatifs/:claim': acts,
  'POST /:hub/argent/justificatifs/:claim/envoi': acts,
  'GET /:hub/argent/justificatifs/:claim/dossier': reads,
  'GET /:hub/argent/couts-simplifies': reads,
}
