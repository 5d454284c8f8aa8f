import { type Capability, page } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'
import { InstancePage } from './instance-page.tsx'
import { PublicHomePage } from './public-home-page.tsx'
import { showInstance } from './show-instance.ts'
import { showPublicHome } from './show-public-home.ts'

export const portal: Capability = {
  name: 'portal',
  words: { fr, en },
  routes: [page('/', showInstance, InstancePage), page('/:hub', showPublicHome, PublicHomePage)],
}
