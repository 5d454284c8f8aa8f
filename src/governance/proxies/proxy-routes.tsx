import { form, type PageRoute, page, type Route, sheet } from '#platform/web/routes.ts'
import { giveProxy } from './give-proxy.ts'
import { ProxiesPage } from './proxies-page.tsx'
import { proxiesSheet } from './proxy-sheet.ts'
import { refuseProxy } from './refuse-proxy.ts'
import { showProxies } from './show-proxies.ts'
import { takeBackProxy } from './take-back-proxy.ts'

const about = <T extends string>(rest: T) => `/:hub/reunions/:meeting/pouvoirs${rest}` as const
const proxies: PageRoute = page(about(''), showProxies, ProxiesPage)

/** Proxies of a meeting: given, noted, taken back. Who gives her own goes back to the meeting, who notes several stays. */
export const proxyRoutes: Route[] = [
  proxies,
  sheet(about('/export'), showProxies, {
    rows: ({ rows }) => rows,
    next: ({ next }) => (next ? { apres: next } : null),
    sheet: proxiesSheet,
  }),
  form(about(''), giveProxy, {
    shownOn: proxies,
    to: (done, { meeting }) => ((done as { own: boolean }).own ? `reunions/${meeting}#convoques` : `reunions/${meeting}/pouvoirs`),
    done: 'proxy.given',
  }),
  form(about('/:proxy/refuser'), refuseProxy, {
    shownOn: proxies,
    to: (_, { meeting }) => `reunions/${meeting}/pouvoirs`,
    done: 'proxy.refused',
  }),
  form(about('/:proxy/reprendre'), takeBackProxy, {
    shownOn: proxies,
    to: (_, { meeting }) => `reunions/${meeting}/pouvoirs`,
    done: 'proxy.takenBack',
  }),
]
