import type { Who } from '#logbook/actor.ts'
import { type Capability, file, form, page, sheet } from '#platform/web/routes.ts'
import { addContact } from './add-contact.ts'
import { addMandate } from './add-mandate.ts'
import { changeContact } from './change-contact.ts'
import { changeMandate } from './change-mandate.ts'
import { changePromise } from './change-promise.ts'
import { maySeeContacts } from './contact.access.ts'
import { ContactPage } from './contact-page.tsx'
import { contactsSheet, mandatesSheet } from './contact-sheets.ts'
import { ContactsPage } from './contacts-page.tsx'
import en from './en.ts'
import fr from './fr.ts'
import { keepPromise, reopenPromise } from './keep-promise.ts'
import { linkContact } from './link-contact.ts'
import { makePromise } from './make-promise.ts'
import { MandatePage } from './mandate-page.tsx'
import { MandatesPage } from './mandates-page.tsx'
import { noteReport } from './note-report.ts'
import { putOffPromise, undoPutOff } from './put-off-promise.ts'
import { removeContact, restoreContact } from './remove-contact.ts'
import { showContact } from './show-contact.ts'
import { showContacts } from './show-contacts.ts'
import { showMandate } from './show-mandate.ts'
import { showMandates } from './show-mandates.ts'
import { showPiece } from './show-piece.ts'
import { takeBackReport } from './take-back-report.ts'
import { tellReport, untellReport } from './tell-report.ts'
import { undoCard } from './undo-card.ts'

const list = page('/:hub/echanges', showContacts, ContactsPage)
const contact = page('/:hub/echanges/:contact', showContact, ContactPage)
const mandates = page('/:hub/mandats', showMandates, MandatesPage)
const mandate = page('/:hub/mandats/:mandate', showMandate, MandatePage)

const toContact = ({ contact: id }: { contact: string }) => `echanges/${id}`
const toPromises = ({ contact: id }: { contact: string }) => `echanges/${id}#promesses`
const toMandate = ({ mandate: id }: { mandate: string }) => `mandats/${id}`

export const contacts: Capability = {
  name: 'contacts',
  words: { fr, en },
  nav: [
    {
      order: 33,
      path: '/:hub/echanges',
      label: { fr: fr.nav.contacts, en: en.nav.contacts },
      under: '/:hub/structures',
      for: (actor) => maySeeContacts(actor as Who),
    },
    { order: 34, path: '/:hub/mandats', label: { fr: fr.nav.mandates, en: en.nav.mandates }, under: '/:hub/structures' },
  ],
  routes: [
    list,
    form('/:hub/echanges', addContact, { shownOn: list, to: toContact, done: 'contacts.noted' }),
    sheet('/:hub/echanges/export', showContacts, {
      rows: ({ rows }) => rows,
      next: ({ next }) => (next ? { apres: next } : null),
      sheet: contactsSheet,
    }),
    contact,
    form('/:hub/echanges/:contact', changeContact, { shownOn: contact, to: toContact, done: 'contacts.changed' }),
    form('/:hub/echanges/:contact/rattacher', linkContact, { shownOn: contact, to: toContact, done: 'contacts.linked' }),
    form('/:hub/echanges/:contact/retirer', removeContact, { shownOn: contact, to: toContact, done: 'contacts.removed' }),
    form('/:hub/echanges/:contact/remettre', restoreContact, { shownOn: contact, to: toContact, done: 'contacts.restored' }),
    form('/:hub/echanges/:contact/promesses', makePromise, { shownOn: contact, to: toPromises, done: 'contacts.promiseMade' }),
    form('/:hub/echanges/:contact/promesses/:promise', changePromise, {
      shownOn: contact,
      to: toPromises,
      done: 'contacts.promiseChanged',
    }),
    form('/:hub/echanges/:contact/promesses/:promise/faite', keepPromise, {
      shownOn: contact,
      to: toPromises,
      done: 'contacts.promiseKept',
    }),
    form('/:hub/echanges/:contact/promesses/:promise/rouvrir', reopenPromise, {
      shownOn: contact,
      to: toPromises,
      done: 'contacts.promiseReopened',
    }),
    form('/:hub/echanges/:contact/promesses/:promise/plus-tard', putOffPromise, {
      shownOn: contact,
      to: toPromises,
      done: 'contacts.promisePutOff',
    }),
    form('/:hub/echanges/:contact/promesses/:promise/plus-tard/annuler', undoPutOff, {
      shownOn: contact,
      to: toPromises,
      done: 'contacts.putOffUndone',
    }),
    form('/:hub/echanges/:contact/fiches/:card/annuler', undoCard, { shownOn: contact, to: toContact, done: 'contacts.cardUndone' }),
    file('/:hub/echanges/:contact/pieces/:piece', showPiece, (piece) => piece),
    mandates,
    form('/:hub/mandats', addMandate, { shownOn: mandates, to: toMandate, done: 'contacts.mandateGiven' }),
    sheet('/:hub/mandats/export', showMandates, { rows: ({ mandates: rows }) => rows, sheet: mandatesSheet }),
    mandate,
    form('/:hub/mandats/:mandate', changeMandate, { shownOn: mandate, to: toMandate, done: 'contacts.mandateChanged' }),
    form('/:hub/mandats/:mandate/retours', noteReport, { shownOn: mandate, to: toMandate, done: 'contacts.reportNoted' }),
    form('/:hub/mandats/:mandate/retours/:report/dit', tellReport, { shownOn: mandate, to: toMandate, done: 'contacts.reportTold' }),
    form('/:hub/mandats/:mandate/retours/:report/pas-dit', untellReport, {
      shownOn: mandate,
      to: toMandate,
      done: 'contacts.reportUntold',
    }),
    form('/:hub/mandats/:mandate/retours/:report/retirer', takeBackReport, {
      shownOn: mandate,
      to: toMandate,
      done: 'contacts.reportTakenBack',
    }),
  ],
}
