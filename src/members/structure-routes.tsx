import { type Capability, form, page, sheet } from '#platform/web/routes.ts'
import { addSector } from './add-sector.ts'
import { addToGroup } from './add-to-group.ts'
import { ChangePage } from './change-page.tsx'
import { dateMemberships } from './date-memberships.ts'
import en from './en.ts'
import fr from './fr.ts'
import { selectionSheet } from './member-sheets.ts'
import { SelectionPage } from './selection-page.tsx'
import { showChange } from './show-change.ts'
import { showSelection } from './show-selection.ts'
import { undoChange } from './undo-change.ts'

const selection = page('/:hub/structures/selection', showSelection, SelectionPage)
const change = page('/:hub/structures/actes/:change', showChange, ChangePage)
const toChange = ({ change: id }: { change: string }) => `structures/actes/${id}`

/** Acts on many. Mounted before `members`: « selection » stands before `:organisation`. */
export const structures: Capability = {
  name: 'structures',
  words: { fr, en },
  routes: [
    selection,
    sheet('/:hub/structures/selection/export', showSelection, { rows: ({ rows }) => rows, sheet: selectionSheet }),
    form('/:hub/structures/selection/secteur', addSector, { shownOn: selection, to: toChange, done: 'members.sectorAdded' }),
    form('/:hub/structures/selection/adhesion', dateMemberships, { shownOn: selection, to: toChange, done: 'members.membershipsDated' }),
    form('/:hub/structures/selection/groupe', addToGroup, { shownOn: selection, to: toChange, done: 'members.groupFilled' }),
    change,
    form('/:hub/structures/actes/:change/annuler', undoChange, { shownOn: change, to: toChange, done: 'members.changeUndone' }),
  ],
}
