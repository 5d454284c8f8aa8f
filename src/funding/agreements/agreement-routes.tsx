import { file, form, page, sheet } from '#platform/web/routes.ts'
import { AgreementForm } from './agreement-form.tsx'
import { AgreementPage } from './agreement-page.tsx'
import { agreementSheet } from './agreement-sheets.ts'
import { AgreementsPage } from './agreements-page.tsx'
import { changeAgreement } from './change-agreement.ts'
import { changeFunder } from './change-funder.ts'
import { FunderPage } from './funder-page.tsx'
import { FundersPage } from './funders-page.tsx'
import { keepInstalment } from './keep-instalment.ts'
import { moveAgreement } from './move-agreement.ts'
import { moveReceipt } from './move-receipt.ts'
import { noteAgreement } from './note-agreement.ts'
import { noteReceipt } from './note-receipt.ts'
import { prepareAgreement } from './prepare-agreement.ts'
import { printLetter } from './print-letter.ts'
import { showAgreement } from './show-agreement.ts'
import { showAgreements } from './show-agreements.ts'
import { showFunder } from './show-funder.ts'
import { showFunders } from './show-funders.ts'

const prepared = page('/:hub/argent/lignes/:line/convention', prepareAgreement, AgreementForm)
const one = page('/:hub/argent/conventions/:agreement', showAgreement, AgreementPage)
const funder = page('/:hub/argent/financeurs/:funder', showFunder, FunderPage)
const toOne = ({ agreement }: { agreement: string }) => `argent/conventions/${agreement}`
const toFunder = ({ funder: id }: { funder: string }) => `argent/financeurs/${id}`
const pdf = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({ name, bytes, mediaType: 'application/pdf', inline: true })

/** What funders promised in writing. */
export const agreementRoutes = [
  page('/:hub/argent/conventions', showAgreements, AgreementsPage),
  sheet('/:hub/argent/conventions/export', showAgreements, {
    rows: ({ rows }) => rows,
    next: ({ next }) => (next ? { apres: next } : null),
    sheet: agreementSheet,
  }),
  prepared,
  form('/:hub/argent/lignes/:line/convention', noteAgreement, { shownOn: prepared, to: toOne, done: 'funding.agreementNoted' }),
  one,
  form('/:hub/argent/conventions/:agreement', changeAgreement, { shownOn: one, to: toOne, done: 'funding.agreementChanged' }),
  form('/:hub/argent/conventions/:agreement/etat', moveAgreement, { shownOn: one, to: toOne, done: 'funding.agreementMoved' }),
  form('/:hub/argent/conventions/:agreement/echeances/:instalment', keepInstalment, {
    shownOn: one,
    to: toOne,
    done: 'funding.instalmentKept',
  }),
  form('/:hub/argent/conventions/:agreement/versements', noteReceipt, { shownOn: one, to: toOne, done: 'funding.receiptNoted' }),
  form('/:hub/argent/conventions/:agreement/versements/:receipt', moveReceipt, { shownOn: one, to: toOne, done: 'funding.receiptMoved' }),
  file('/:hub/argent/conventions/:agreement/lettre', printLetter, pdf),
  page('/:hub/argent/financeurs', showFunders, FundersPage),
  funder,
  form('/:hub/argent/financeurs/:funder', changeFunder, { shownOn: funder, to: toFunder, done: 'funding.funderChanged' }),
]
