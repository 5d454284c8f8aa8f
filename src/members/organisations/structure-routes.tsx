import { ChangePage } from '#members/bulk/change-page.tsx'
import { dateMemberships } from '#members/bulk/date-memberships.ts'
import { selectionSheet } from '#members/bulk/member-sheets.ts'
import { SelectionPage } from '#members/bulk/selection-page.tsx'
import { showChange } from '#members/bulk/show-change.ts'
import { showSelection } from '#members/bulk/show-selection.ts'
import { undoChange } from '#members/bulk/undo-change.ts'
import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { addToGroup } from '#members/groups/add-to-group.ts'
import { type Capability, form, page, sheet } from '#platform/web/routes.ts'
import { addSector } from './add-sector.ts'

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
