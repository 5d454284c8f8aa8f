import type { Capability } from '#platform/web/routes.ts'
import { decisionRoutes } from './decision-routes.tsx'
import en from './en.ts'
import fr from './fr.ts'
import { meetingRoutes, session } from './meeting-routes.tsx'
import { recordNav, recordRoutes } from './record-routes.tsx'
import { recoveryRoutes } from './recovery-routes.tsx'

export const governance: Capability = {
  name: 'governance',
  words: { fr, en },
  nav: [{ order: 20, path: '/:hub/agenda', label: { fr: fr.nav.agenda, en: en.nav.agenda } }, ...recordNav],
  routes: [...meetingRoutes, ...decisionRoutes(session), ...recordRoutes, ...recoveryRoutes],
}
