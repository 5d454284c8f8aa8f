import type { Actor } from '#logbook/actor.ts'
import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { type Capability, file, form, page, sheet } from '#platform/web/routes.ts'
import { callDue } from './call-due.ts'
import { callDues } from './call-dues.ts'
import { chooseBrackets } from './choose-brackets.ts'
import { keepsDues } from './due.access.ts'
import { DuePage } from './due-page.tsx'
import { DuesPage } from './dues-page.tsx'
import { duesSheet } from './dues-sheet.ts'
import { exemptDue } from './exempt-due.ts'
import { noteHanded } from './note-handed.ts'
import { notePayment } from './note-payment.ts'
import { printDue } from './print-due.ts'
import { printLetters } from './print-letters.ts'
import { remindLate } from './remind-late.ts'
import { setDues } from './set-dues.ts'
import { showDue } from './show-due.ts'
import { showDues } from './show-dues.ts'
import { takePaymentBack } from './take-payment-back.ts'

const ledger = page('/:hub/cotisations', showDues, DuesPage)
const line = page('/:hub/cotisations/lignes/:line', showDue, DuePage)
const toYear = ({ year }: { year: number }) => `cotisations?annee=${year}`
const toLine = ({ line: id }: { line: string }) => `cotisations/lignes/${id}`
const pdf = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({ name, bytes, mediaType: 'application/pdf', inline: true })

/** What members pay for a year: « lignes » stands before `:dues`: the first route that fits answers. */
export const dues: Capability = {
  name: 'dues',
  words: { fr, en },
  nav: [
    {
      order: 34,
      path: '/:hub/cotisations',
      label: { fr: fr.dues.nav, en: en.dues.nav },
      under: '/:hub/structures',
      for: (actor) => keepsDues(actor as Actor),
    },
  ],
  routes: [
    ledger,
    sheet('/:hub/cotisations/export', showDues, {
      rows: ({ rows }) => rows,
      next: ({ next }) => (next ? { apres: next } : null),
      sheet: duesSheet,
    }),
    form('/:hub/cotisations', setDues, { shownOn: ledger, to: toYear, done: 'members.duesSet' }),
    line,
    form('/:hub/cotisations/lignes/:line/reglements', notePayment, { shownOn: line, to: toLine, done: 'members.paymentNoted' }),
    form('/:hub/cotisations/lignes/:line/reglements/:payment/annuler', takePaymentBack, {
      shownOn: line,
      to: toLine,
      done: 'members.paymentTakenBack',
    }),
    form('/:hub/cotisations/lignes/:line/exoneration', exemptDue, { shownOn: line, to: toLine, done: 'members.dueExempted' }),
    form('/:hub/cotisations/lignes/:line/remise', noteHanded, { shownOn: line, to: toLine, done: 'members.handedNoted' }),
    file('/:hub/cotisations/lignes/:line/papiers/:paper', printDue, pdf),
    form('/:hub/cotisations/:dues/tranches', chooseBrackets, { shownOn: ledger, to: toYear, done: 'members.bracketsChosen' }),
    form('/:hub/cotisations/:dues/appel', callDues, { shownOn: ledger, to: toYear, done: 'members.duesCalled' }),
    form('/:hub/cotisations/:dues/lignes', callDue, { shownOn: ledger, to: toYear, done: 'members.dueCalled' }),
    form('/:hub/cotisations/:dues/relances', remindLate, { shownOn: ledger, to: toYear, done: 'members.lateReminded' }),
    file('/:hub/cotisations/:dues/lettres.pdf', printLetters, pdf),
  ],
}
