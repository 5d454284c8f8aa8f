import { type Capability, page } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'
import { PublicHomePage } from './public-home-page.tsx'
import { showPublicHome } from './show-public-home.ts'

export const portal: Capability = {
  name: 'portal',
  words: { fr, en },
  routes: [page('/:hub', showPublicHome, PublicHomePage)],
}
