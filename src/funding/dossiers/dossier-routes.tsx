import { keepText } from '#funding/texts/keep-text.ts'
import { showTexts } from '#funding/texts/show-texts.ts'
import { TextsPage } from '#funding/texts/texts-page.tsx'
import { file, form, page } from '#platform/web/routes.ts'
import { beginDossier } from './begin-dossier.ts'
import { DossierPage } from './dossier-page.tsx'
import { DossiersPage } from './dossiers-page.tsx'
import { fileDossier } from './file-dossier.ts'
import { keepAnswers } from './keep-answers.ts'
import { keepPiece } from './keep-piece.ts'
import { moveDossier } from './move-dossier.ts'
import { printDossier } from './print-dossier.ts'
import { showDossier } from './show-dossier.ts'
import { showDossiers } from './show-dossiers.ts'
import { timeDossier } from './time-dossier.ts'

const list = page('/:hub/argent/actions/:action/dossiers', showDossiers, DossiersPage)
const one = page('/:hub/argent/dossiers/:dossier', showDossier, DossierPage)
const texts = page('/:hub/argent/textes', showTexts, TextsPage)
const toOne = ({ dossier }: { dossier: string }) => `argent/dossiers/${dossier}`

/** Requests for money, and the texts they are made of. */
export const dossierRoutes = [
  list,
  form('/:hub/argent/actions/:action/dossiers', beginDossier, { shownOn: list, to: toOne, done: 'dossier.begun' }),
  one,
  file('/:hub/argent/dossiers/:dossier/papiers/:paper', printDossier, (paper) => paper),
  form('/:hub/argent/dossiers/:dossier/reponses', keepAnswers, { shownOn: one, to: toOne, done: 'dossier.answered' }),
  form('/:hub/argent/dossiers/:dossier/temps', timeDossier, { shownOn: one, to: toOne, done: 'dossier.timed' }),
  form('/:hub/argent/dossiers/:dossier/pieces', keepPiece, { shownOn: one, to: toOne, done: 'dossier.pieceKept' }),
  form('/:hub/argent/dossiers/:dossier/depot', fileDossier, { shownOn: one, to: toOne, done: 'dossier.filed' }),
  form('/:hub/argent/dossiers/:dossier/suite', moveDossier, { shownOn: one, to: toOne, done: 'dossier.moved' }),
  texts,
  form('/:hub/argent/textes', keepText, {
    shownOn: texts,
    to: ({ action }: { action: string | null }) => `argent/textes${action ? `?action=${action}` : ''}`,
    done: 'dossier.textKept',
  }),
]
