import { type Capability, file, form, live, page } from '#platform/web/routes.ts'
import { askExport } from './ask-export.ts'
import { dropExport } from './drop-export.ts'
import en from './en.ts'
import { ExportsLive, ExportsPage } from './exports-page.tsx'
import fr from './fr.ts'
import { giveExport } from './give-export.ts'
import { showExports } from './show-exports.ts'
import { takeExport } from './take-export.ts'

const all = page('/:hub/pole/donnees', showExports, ExportsPage)
const back = () => 'pole/donnees'

/** All data of the hub, taken away by who answers for it. */
export const exports: Capability = {
  name: 'exports',
  words: { fr, en },
  routes: [
    all,
    live('/:hub/pole/donnees/direct', showExports, ExportsLive),
    form('/:hub/pole/donnees', askExport, { shownOn: all, to: back, done: 'exports.asked' }),
    form('/:hub/pole/donnees/:export/prendre', takeExport, {
      shownOn: all,
      to: ({ export: id }) => `pole/donnees/${id}/fichier.zip`,
    }),
    form('/:hub/pole/donnees/:export/effacer', dropExport, { shownOn: all, to: back, done: 'exports.dropped' }),
    file('/:hub/pole/donnees/:export/fichier.zip', giveExport, (value) => value),
  ],
}
