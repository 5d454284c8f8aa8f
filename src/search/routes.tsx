import { type Capability, page } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'
import { searchHub } from './search-hub.ts'
import { SearchPage } from './search-page.tsx'

/** One search over the whole hub: what each capability answers is its own `Searcher`, registered in app.tsx. */
export const search: Capability = {
  name: 'search',
  words: { fr, en },
  routes: [page('/:hub/chercher', searchHub, SearchPage)],
}
