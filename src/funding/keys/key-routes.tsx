import { form, page, type Route } from '#platform/web/routes.ts'
import { keepKey } from './keep-key.ts'
import { KeysPage } from './keys-page.tsx'
import { showKeys } from './show-keys.ts'

const list = page('/:hub/argent/cles', showKeys, KeysPage)

export const keyRoutes: Route[] = [list, form('/:hub/argent/cles', keepKey, { shownOn: list, to: () => 'argent/cles', done: 'key.kept' })]
