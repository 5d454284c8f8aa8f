import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { type Capability, form, page } from '#platform/web/routes.ts'
import { HubPage } from './hub-page.tsx'
import { identifyHub } from './identify-hub.ts'
import { showHub } from './show-hub.ts'

const hub = page('/:hub/pole', showHub, HubPage)

/** The hub itself: what its documents say of it. */
export const hubItself: Capability = {
  name: 'hubItself',
  words: { fr, en },
  nav: [
    {
      order: 38,
      path: '/:hub/pole',
      label: { fr: fr.nav.hub, en: en.nav.hub },
      under: '/:hub/structures',
      act: true,
      for: ({ roles }) => roles.includes('coordinator'),
    },
  ],
  routes: [hub, form('/:hub/pole', identifyHub, { shownOn: hub, to: () => 'pole', done: 'members.hubIdentified' })],
}
