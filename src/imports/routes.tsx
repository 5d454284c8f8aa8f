import type { Who } from '#logbook/actor.ts'
import { type Capability, file, form, live, page } from '#platform/web/routes.ts'
import { checkColumns } from './check-columns.ts'
import { chooseTwin, chooseTwins } from './choose-twins.ts'
import { confirmImport } from './confirm-import.ts'
import en from './en.ts'
import fr from './fr.ts'
import { maySeeImports } from './import.access.ts'
import { ImportPage, OutcomeLive } from './import-page.tsx'
import { ImportsPage } from './imports-page.tsx'
import { readFile } from './read-file.ts'
import { showFaults } from './show-faults.ts'
import { showImport } from './show-import.ts'
import { showImports } from './show-imports.ts'
import { showTemplate } from './show-template.ts'
import { undoImport } from './undo-import.ts'

const list = page('/:hub/importer', showImports, ImportsPage)
const one = page('/:hub/importer/:import', showImport, ImportPage)
const toImport = ({ import: id }: { import: string }) => `importer/${id}`
const toTwins = ({ import: id }: { import: string }) => `importer/${id}?voir=doublons`

export const imports: Capability = {
  name: 'imports',
  words: { fr, en },
  nav: [
    {
      order: 39,
      path: '/:hub/importer',
      label: { fr: fr.nav.imports, en: en.nav.imports },
      under: '/:hub/structures',
      act: true,
      for: (actor) => maySeeImports(actor as Who),
    },
  ],
  routes: [
    list,
    form('/:hub/importer', readFile, { shownOn: list, to: toImport, done: 'imports.read', takesFile: true }),
    file('/:hub/importer/modele', showTemplate, (template) => template),
    one,
    live('/:hub/importer/:import/direct', showImport, OutcomeLive),
    file('/:hub/importer/:import/a-revoir', showFaults, (faults) => faults),
    form('/:hub/importer/:import/colonnes', checkColumns, { shownOn: one, to: toImport, done: 'imports.checked' }),
    form('/:hub/importer/:import/doublons', chooseTwins, { shownOn: one, to: toTwins, done: 'imports.chosen' }),
    form('/:hub/importer/:import/lignes/:line', chooseTwin, { shownOn: one, to: toTwins, done: 'imports.chosen' }),
    form('/:hub/importer/:import/confirmer', confirmImport, { shownOn: one, to: toImport, done: 'imports.confirmed' }),
    form('/:hub/importer/:import/annuler', undoImport, { shownOn: one, to: toImport, done: 'imports.undone' }),
  ],
}
