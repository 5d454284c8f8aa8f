import { actionNav, actionRoutes } from '#governance/actions/action-routes.tsx'
import { signingRoutes } from '#governance/attendance/signing-routes.tsx'
import { recoveryRoutes } from '#governance/bodies/recovery-routes.tsx'
import { candidacyRoutes } from '#governance/candidacies/candidacy-routes.tsx'
import { charterRoutes } from '#governance/commitments/charter-routes.tsx'
import { conflictRoutes } from '#governance/conflicts/conflict-routes.tsx'
import { decisionRoutes } from '#governance/decisions/decision-routes.tsx'
import { declarationRoutes, declarations } from '#governance/declarations/declaration-routes.tsx'
import { exclusionRoutes } from '#governance/exclusions/exclusion-routes.tsx'
import { indicatorRoutes } from '#governance/indicators/indicator-routes.tsx'
import { meetingRoutes, session } from '#governance/meetings/meeting-routes.tsx'
import { paperRoutes } from '#governance/papers/paper-routes.tsx'
import { preparationRoutes } from '#governance/preparation/preparation-routes.tsx'
import { proxyRoutes } from '#governance/proxies/proxy-routes.tsx'
import { questionNav, questionRoutes } from '#governance/questions/question-routes.tsx'
import { minutesPage, recordNav, recordRoutes } from '#governance/record/record-routes.tsx'
import { textRoutes } from '#governance/rules/text-routes.tsx'
import type { Capability } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'

export const governance: Capability = {
  name: 'governance',
  words: { fr, en },
  nav: [{ order: 20, path: '/:hub/agenda', label: { fr: fr.nav.agenda, en: en.nav.agenda } }, ...actionNav, ...questionNav, ...recordNav],
  routes: [
    ...meetingRoutes,
    ...decisionRoutes(session),
    ...candidacyRoutes(session),
    ...recordRoutes,
    ...indicatorRoutes,
    ...declarationRoutes,
    ...preparationRoutes(declarations),
    ...actionRoutes({ session, minutes: minutesPage }),
    ...signingRoutes({ session, minutes: minutesPage }),
    ...proxyRoutes,
    ...paperRoutes,
    ...questionRoutes,
    ...recoveryRoutes,
    ...textRoutes,
    ...charterRoutes,
    ...exclusionRoutes,
    ...conflictRoutes,
  ],
}
