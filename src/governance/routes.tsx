import type { Capability } from '#platform/web/routes.ts'
import { actionNav, actionRoutes } from './action-routes.tsx'
import { decisionRoutes } from './decision-routes.tsx'
import en from './en.ts'
import fr from './fr.ts'
import { meetingRoutes, session } from './meeting-routes.tsx'
import { questionNav, questionRoutes } from './question-routes.tsx'
import { minutesPage, recordNav, recordRoutes } from './record-routes.tsx'
import { recoveryRoutes } from './recovery-routes.tsx'
import { signingRoutes } from './signing-routes.tsx'
import { textRoutes } from './text-routes.tsx'

export const governance: Capability = {
  name: 'governance',
  words: { fr, en },
  nav: [{ order: 20, path: '/:hub/agenda', label: { fr: fr.nav.agenda, en: en.nav.agenda } }, ...actionNav, ...questionNav, ...recordNav],
  routes: [
    ...meetingRoutes,
    ...decisionRoutes(session),
    ...recordRoutes,
    ...actionRoutes({ session, minutes: minutesPage }),
    ...signingRoutes({ session, minutes: minutesPage }),
    ...questionRoutes,
    ...recoveryRoutes,
    ...textRoutes,
  ],
}
