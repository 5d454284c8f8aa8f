import { groupsSheet } from '#members/bulk/member-sheets.ts'
import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { type Capability, form, page, sheet } from '#platform/web/routes.ts'
import { changeGroup } from './change-group.ts'
import { endGroup } from './end-group.ts'
import { GroupPage } from './group-page.tsx'
import { GroupsPage } from './groups-page.tsx'
import { joinGroup } from './join-group.ts'
import { leaveGroup, rejoinGroup } from './leave-group.ts'
import { makeGroup } from './make-group.ts'
import { showGroup } from './show-group.ts'
import { showGroups } from './show-groups.ts'

const groupsPage = page('/:hub/groupes', showGroups, GroupsPage)
const group = page('/:hub/groupes/:group', showGroup, GroupPage)
const toGroup = ({ group: id }: { group: string }) => `groupes/${id}`

/** Working groups and lists of people to write to. */
export const groups: Capability = {
  name: 'groups',
  words: { fr, en },
  nav: [{ order: 32, path: '/:hub/groupes', label: { fr: fr.nav.groups, en: en.nav.groups }, under: '/:hub/structures' }],
  routes: [
    groupsPage,
    sheet('/:hub/groupes/export', showGroups, {
      rows: ({ rows }) => rows,
      next: ({ next }) => (next ? { apres: next } : null),
      sheet: groupsSheet,
    }),
    form('/:hub/groupes', makeGroup, { shownOn: groupsPage, to: toGroup, done: 'members.groupMade' }),
    group,
    form('/:hub/groupes/:group', changeGroup, { shownOn: group, to: toGroup, done: 'members.groupChanged' }),
    form('/:hub/groupes/:group/fin', endGroup, { shownOn: group, to: toGroup, done: 'members.groupChanged' }),
    form('/:hub/groupes/:group/membres', joinGroup, { shownOn: group, to: toGroup, done: 'members.groupJoined' }),
    form('/:hub/groupes/:group/membres/:member/fin', leaveGroup, { shownOn: group, to: toGroup, done: 'members.groupLeft' }),
    form('/:hub/groupes/:group/membres/:member/remettre', rejoinGroup, { shownOn: group, to: toGroup, done: 'members.groupLeftUndone' }),
  ],
}
