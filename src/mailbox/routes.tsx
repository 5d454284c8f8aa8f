import { type Capability, file, form, page } from '#platform/web/routes.ts'
import { closeAddress } from './close-address.ts'
import { confirmSender } from './confirm-sender.ts'
import en from './en.ts'
import { fileMail } from './file-mail.ts'
import { fileReady } from './file-ready.ts'
import fr from './fr.ts'
import { MailPage } from './mail-page.tsx'
import { openAddress } from './open-address.ts'
import { showMail } from './show-mail.ts'
import { showPiece, showRaw } from './show-piece.ts'
import { showTray } from './show-tray.ts'
import { takeBackMail } from './take-back-mail.ts'
import { throwMail } from './throw-mail.ts'
import { TrayPage } from './tray-page.tsx'

const ROOT = '/:hub/courrier-entrant'
const tray = page(ROOT, showTray, TrayPage)
const mail = page(`${ROOT}/:incoming`, showMail, MailPage)

const toTray = () => 'courrier-entrant'

export const mailbox: Capability = {
  name: 'mailbox',
  words: { fr, en },
  nav: [
    {
      order: 36,
      path: ROOT,
      label: { fr: fr.nav, en: en.nav },
      under: '/:hub/structures',
      for: ({ roles, board }) => roles.includes('coordinator') || roles.includes('treasurer') || board === true,
    },
  ],
  routes: [
    tray,
    form(`${ROOT}/adresse/ouvrir`, openAddress, { shownOn: tray, to: () => 'courrier-entrant#adresse', done: 'mailbox.addressOpened' }),
    form(`${ROOT}/adresse/fermer`, closeAddress, { shownOn: tray, to: () => 'courrier-entrant#adresse', done: 'mailbox.addressClosed' }),
    form(`${ROOT}/prets/ranger-tous`, fileReady, { shownOn: tray, to: toTray, done: 'mailbox.readyFiled' }),
    mail,
    file(`${ROOT}/:incoming/pieces/:file`, showPiece, (value) => value),
    file(`${ROOT}/:incoming/origine`, showRaw, (value) => value),
    form(`${ROOT}/:incoming/ranger`, fileMail, { shownOn: mail, to: toTray, done: 'mailbox.mailFiled' }),
    form(`${ROOT}/:incoming/jeter`, throwMail, { shownOn: mail, to: toTray, done: 'mailbox.mailThrown' }),
    form(`${ROOT}/:incoming/reprendre`, takeBackMail, { shownOn: mail, to: toTray, done: 'mailbox.mailTakenBack' }),
    form(`${ROOT}/:incoming/expediteur`, confirmSender, {
      shownOn: mail,
      to: ({ mail: id }) => `courrier-entrant/${id}`,
      done: 'mailbox.senderConfirmed',
    }),
  ],
}
