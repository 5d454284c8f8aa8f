import { file, form, page, type Route, sheet } from '#platform/web/routes.ts'
import { declarationLines, declarationsSheet } from './declaration-sheet.ts'
import { DeclarationsPage } from './declarations-page.tsx'
import { noteDeclaration, noteNothing, takeBackDeclaration } from './note-declaration.ts'
import { giveDossier, printDossier } from './print-dossier.ts'
import { showDeclarations } from './show-declarations.ts'

export const declarations = page('/:hub/declarations', showDeclarations, DeclarationsPage)
const back = () => 'declarations'

/** What the registry of associations is told. */
export const declarationRoutes: Route[] = [
  declarations,
  sheet('/:hub/declarations/export', showDeclarations, { rows: declarationLines, sheet: declarationsSheet }),
  form('/:hub/declarations', noteDeclaration, { shownOn: declarations, to: back, done: 'declaration.noted' }),
  form('/:hub/declarations/rien', noteNothing, { shownOn: declarations, to: back, done: 'declaration.noted' }),
  form('/:hub/declarations/retirer', takeBackDeclaration, { shownOn: declarations, to: back, done: 'declaration.takenBack' }),
  file('/:hub/declarations/dossier.pdf', printDossier, ({ name, bytes }) => ({ name, bytes, mediaType: 'application/pdf', inline: true })),
  file('/:hub/declarations/dossier.zip', giveDossier, ({ name, bytes }) => ({ name, bytes, mediaType: 'application/zip' })),
]
