import { type Capability, file, form, page, sheet } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'
import { MailPage, OutboxPage } from './outbox-page.tsx'
import { outboxSheet } from './outbox-sheet.ts'
import { sendMailAgain } from './send-mail-again.ts'
import { showMail } from './show-mail.ts'
import { showMailFile } from './show-mail-file.ts'
import { showOutbox } from './show-outbox.ts'

const outboxPage = page('/:hub/courrier', showOutbox, OutboxPage)
const mailPage = page('/:hub/courrier/:mail', showMail, MailPage)

/** The mails of the hub, mounted by app.tsx beside the other capabilities. */
export const outbox: Capability = {
  name: 'outbox',
  words: { fr, en },
  nav: [
    {
      order: 63,
      path: '/:hub/courrier',
      label: { fr: fr.nav.outbox, en: en.nav.outbox },
      under: '/:hub/documents',
      for: ({ roles }) => roles.includes('coordinator'),
    },
  ],
  routes: [
    outboxPage,
    sheet('/:hub/courrier/export', showOutbox, {
      rows: ({ mails }) => mails,
      next: ({ older }) => (older ? { avant: older } : null),
      sheet: outboxSheet,
    }),
    mailPage,
    file('/:hub/courrier/:mail/pieces/:file', showMailFile, (value) => value),
    form('/:hub/courrier/:mail/renvoyer', sendMailAgain, {
      shownOn: mailPage,
      to: ({ mail }) => `courrier/${mail}`,
      done: 'outbox.sentAgain',
    }),
  ],
}
