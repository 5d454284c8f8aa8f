import type { Actor } from '#logbook/actor.ts'
import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { type Capability, form, page, sheet } from '#platform/web/routes.ts'
import { maySeeApplications } from './application.access.ts'
import { ApplicationPage } from './application-page.tsx'
import { applicationsSheet } from './application-sheet.ts'
import { ApplicationsPage } from './applications-page.tsx'
import { confirmSponsor } from './confirm-sponsor.ts'
import { editApplication } from './edit-application.ts'
import { noteApplication } from './note-application.ts'
import { showApplication } from './show-application.ts'
import { showApplications } from './show-applications.ts'
import { withdrawApplication } from './withdraw-application.ts'

const list = page('/:hub/adhesions', showApplications, ApplicationsPage)
const application = page('/:hub/adhesions/:application', showApplication, ApplicationPage)
const toApplication = ({ application: id }: { application: string }) => `adhesions/${id}`

/** Who asks to join the hub, from the day it asks to what was decided. */
export const applications: Capability = {
  name: 'applications',
  words: { fr, en },
  nav: [
    {
      order: 33,
      path: '/:hub/adhesions',
      label: { fr: fr.applications.nav, en: en.applications.nav },
      under: '/:hub/structures',
      for: (actor) => maySeeApplications(actor as Actor),
    },
  ],
  routes: [
    list,
    sheet('/:hub/adhesions/export', showApplications, {
      rows: ({ rows }) => rows,
      next: ({ next }) => (next ? { apres: next } : null),
      sheet: applicationsSheet,
    }),
    form('/:hub/adhesions', noteApplication, { shownOn: list, to: toApplication, done: 'members.applicationNoted' }),
    application,
    form('/:hub/adhesions/:application', editApplication, {
      shownOn: application,
      to: toApplication,
      done: 'members.applicationKept',
    }),
    form('/:hub/adhesions/:application/parrainages', confirmSponsor, {
      shownOn: application,
      to: ({ application: id }) => `adhesions/${id}#parrainages`,
      done: 'members.sponsorKept',
    }),
    form('/:hub/adhesions/:application/retrait', withdrawApplication, {
      shownOn: application,
      to: toApplication,
      done: 'members.applicationKept',
    }),
  ],
}
