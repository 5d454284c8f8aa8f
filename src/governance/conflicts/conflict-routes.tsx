import { file, form, page, type Route } from '#platform/web/routes.ts'
import { appealConflict } from './appeal-conflict.ts'
import { closeConflict, eraseConflict } from './close-conflict.ts'
import { ConflictPage } from './conflict-page.tsx'
import { ConflictsPage } from './conflicts-page.tsx'
import { decideConflict } from './decide-conflict.ts'
import { hearParty } from './hear-party.ts'
import { liftSuspension } from './lift-suspension.ts'
import { mediateConflict } from './mediate-conflict.ts'
import { nameTeam } from './name-team.ts'
import { noteMediation } from './note-mediation.ts'
import { openConflict } from './open-conflict.ts'
import { printConflict } from './print-conflict.ts'
import { showConflict } from './show-conflict.ts'
import { showConflicts } from './show-conflicts.ts'
import { summonParty } from './summon-party.ts'

const all = page('/:hub/differends', showConflicts, ConflictsPage)
const one = page('/:hub/differends/:conflict', showConflict, ConflictPage)
const at = <End extends string>(end: End) => `/:hub/differends/:conflict/${end}` as const
const toCase = ({ conflict }: { conflict: string }) => `differends/${conflict}`

/** Who is no longer named in it would find nothing there. */
const toCaseOrHome = ({ conflict, reads }: { conflict: string; reads: boolean }) => (reads ? `differends/${conflict}` : 'accueil')

/** In no menu: where sensitive procedures are on, the home of those who may tell of a difference leads here. */
export const conflictRoutes: Route[] = [
  all,
  form('/:hub/differends', openConflict, { shownOn: all, to: toCase, done: 'conflict.opened' }),
  one,
  file(at('lettre.pdf'), printConflict, ({ name, bytes }) => ({ name, bytes, mediaType: 'application/pdf', inline: true })),
  form(at('suivi'), nameTeam, { shownOn: one, to: toCaseOrHome, done: 'conflict.followed' }),
  form(at('mediation'), mediateConflict, { shownOn: one, to: toCase, done: 'conflict.mediates' }),
  form(at('nouvelles'), noteMediation, { shownOn: one, to: toCase, done: 'conflict.kept' }),
  form(at('convoquer'), summonParty, { shownOn: one, to: toCase, done: 'conflict.summoned' }),
  form(at('entretien'), hearParty, { shownOn: one, to: toCase, done: 'conflict.kept' }),
  form(at('decider'), decideConflict, { shownOn: one, to: toCase, done: 'conflict.decided' }),
  form(at('recours'), appealConflict, { shownOn: one, to: toCase, done: 'conflict.kept' }),
  form(at('lever'), liftSuspension, { shownOn: one, to: toCase, done: 'conflict.lifted' }),
  form(at('clore'), closeConflict, { shownOn: one, to: toCase, done: 'conflict.closed' }),
  form(at('effacer'), eraseConflict, { shownOn: one, to: toCase, done: 'conflict.erased' }),
]
