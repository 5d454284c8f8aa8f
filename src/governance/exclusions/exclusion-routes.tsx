import { file, form, page, type Route } from '#platform/web/routes.ts'
import { appealExclusion } from './appeal-exclusion.ts'
import { closeExclusion, eraseExclusion } from './close-exclusion.ts'
import { ExclusionPage } from './exclusion-page.tsx'
import { nameExclusionTeam } from './name-exclusion-team.ts'
import { noteHearing } from './note-hearing.ts'
import { notifyExclusion } from './notify-exclusion.ts'
import { openExclusion } from './open-exclusion.ts'
import { placeExclusion } from './place-exclusion.ts'
import { printExclusion } from './print-exclusion.ts'
import { ProceduresPage } from './procedures-page.tsx'
import { showExclusion } from './show-exclusion.ts'
import { showProcedures } from './show-procedures.ts'
import { summonOrganisation } from './summon-organisation.ts'
import { turnProcedures } from './turn-procedures.ts'

const procedures = page('/:hub/procedures', showProcedures, ProceduresPage)
const one = page('/:hub/procedures/:exclusion', showExclusion, ExclusionPage)
const at = <End extends string>(end: End) => `/:hub/procedures/:exclusion/${end}` as const
const toCase = ({ exclusion }: { exclusion: string }) => `procedures/${exclusion}`

/** Who is no longer named in it would find nothing there. */
const toCaseOrHome = ({ exclusion, reads }: { exclusion: string; reads: boolean }) => (reads ? `procedures/${exclusion}` : 'accueil')

/** In no menu: who is named in a case is told its address, the coordination finds it below the statutes. */
export const exclusionRoutes: Route[] = [
  procedures,
  form('/:hub/procedures', openExclusion, { shownOn: procedures, to: toCase, done: 'exclusion.opened' }),
  form('/:hub/pole/procedures', turnProcedures, { shownOn: procedures, to: () => 'procedures', done: 'exclusion.turned' }),
  one,
  form(at('suivi'), nameExclusionTeam, { shownOn: one, to: toCaseOrHome, done: 'exclusion.followed' }),
  form(at('convoquer'), summonOrganisation, { shownOn: one, to: toCase, done: 'exclusion.summoned' }),
  form(at('entretien'), noteHearing, { shownOn: one, to: toCase, done: 'exclusion.kept' }),
  form(at('ordre-du-jour'), placeExclusion, { shownOn: one, to: toCase, done: 'exclusion.placed' }),
  form(at('notifier'), notifyExclusion, { shownOn: one, to: toCase, done: 'exclusion.notified' }),
  form(at('recours'), appealExclusion, { shownOn: one, to: toCase, done: 'exclusion.kept' }),
  form(at('clore'), closeExclusion, { shownOn: one, to: toCase, done: 'exclusion.closed' }),
  form(at('effacer'), eraseExclusion, { shownOn: one, to: toCase, done: 'exclusion.erased' }),
  file(at('lettres/:letter'), printExclusion, ({ name, bytes }) => ({ name, bytes, mediaType: 'application/pdf', inline: true })),
]
