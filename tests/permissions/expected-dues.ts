import type { Line } from './expected.ts'
import { coordination, keepers, ofTheOrganisation, seated } from './roles.ts'

/** Dues are kept by the coordination and the treasury. Whoever speaks for a member may look for its own line; nobody else knows of any amount. */
const keep = [...coordination, 'treasurer'] as const
const speakers = [...keepers, ...seated, 'member'] as const
const acts: Line = { may: keep, refused: speakers, absent: ['projectLeader'] }
const mine: Line = { may: [...keep, ...ofTheOrganisation], absent: ['otherBoard', ...keepers, 'member', 'projectLeader'] }
const onMine: Line = { may: keep, refused: ofTheOrganisation, absent: ['otherBoard', ...keepers, 'member', 'projectLeader'] }

/** The line of the cases is that of La Smalah. */
export const duesRights: Record<string, Line> = {
  'GET /:hub/cotisations': { may: [...keep, ...speakers], absent: ['projectLeader'] },
  'GET /:hub/cotisations/export': { may: [...keep, ...speakers], absent: ['projectLeader'] },
  'POST /:hub/cotisations': acts,
  'POST /:hub/cotisations/:dues/tranches': acts,
  'POST /:hub/cotisations/:dues/appel': acts,
  'POST /:hub/cotisations/:dues/lignes': acts,
  'POST /:hub/cotisations/:dues/relances': acts,
  'GET /:hub/cotisations/:dues/lettres.pdf': { may: keep, absent: [...speakers, 'projectLeader'] },
  'GET /:hub/cotisations/lignes/:line': mine,
  'GET /:hub/cotisations/lignes/:line/papiers/:paper': mine,
  'POST /:hub/cotisations/lignes/:line/reglements': onMine,
  'POST /:hub/cotisations/lignes/:line/reglements/:payment/annuler': onMine,
  'POST /:hub/cotisations/lignes/:line/exoneration': onMine,
  'POST /:hub/cotisations/lignes/:line/remise': onMine,
}
