import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { type Capability, form, page } from '#platform/web/routes.ts'
import { keepOrigin } from './keep-origin.ts'
import { PathPage } from './path-page.tsx'
import { showPath } from './show-path.ts'

const path = page('/:hub/structures/:organisation/parcours', showPath, PathPage)

/** Where an organisation comes from, and its line of life. */
export const origins: Capability = {
  name: 'origins',
  words: { fr, en },
  routes: [
    path,
    form('/:hub/structures/:organisation/parcours', keepOrigin, {
      shownOn: path,
      to: ({ organisation: id }) => `structures/${id}/parcours`,
      done: 'members.originKept',
    }),
  ],
}
