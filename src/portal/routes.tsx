import { type Capability, form, page } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'
import { HomePage } from './home-page.tsx'
import { InstancePage } from './instance-page.tsx'
import { presentHub } from './present-hub.ts'
import { PresentationPage } from './presentation-page.tsx'
import { PublicHomePage } from './public-home-page.tsx'
import { showHome } from './show-home.ts'
import { showInstance } from './show-instance.ts'
import { showPresentation } from './show-presentation.ts'
import { showPublicHome } from './show-public-home.ts'

const presentation = page('/:hub/presentation', showPresentation, PresentationPage)

export const portal: Capability = {
  name: 'portal',
  words: { fr, en },
  nav: [{ order: 10, path: '/:hub/accueil', label: { fr: 'Accueil', en: 'Home' } }],
  routes: [
    page('/', showInstance, InstancePage),
    page('/:hub', showPublicHome, PublicHomePage),
    page('/:hub/accueil', showHome, HomePage),
    presentation,
    form('/:hub/presentation', presentHub, { shownOn: presentation, to: () => 'presentation', done: 'portal.hubPresented' }),
  ],
}
