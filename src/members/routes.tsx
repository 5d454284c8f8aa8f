import { type Capability, form, page, sheet } from '#platform/web/routes.ts'
import { addOrganisation } from './add-organisation.ts'
import { AddOrganisationPage } from './add-organisation-page.tsx'
import { addOrganisations } from './add-organisations.ts'
import { addPerson } from './add-person.ts'
import { AddPersonPage } from './add-person-page.tsx'
import { addRepresentation } from './add-representation.ts'
import { correctMembership } from './correct-membership.ts'
import { createHub } from './create-hub.ts'
import { describeOrganisation } from './describe-organisation.ts'
import { editPerson } from './edit-person.ts'
import en from './en.ts'
import { endMembership } from './end-membership.ts'
import { endRepresentation } from './end-representation.ts'
import { endRole } from './end-role.ts'
import fr from './fr.ts'
import { giveRole } from './give-role.ts'
import { HubCreationPage } from './hub-creation-page.tsx'
import { identifyOrganisation } from './identify-organisation.ts'
import { ListPage } from './list-page.tsx'
import { organisationsSheet, peopleSheet } from './member-sheets.ts'
import { notePaidTime } from './note-paid-time.ts'
import { OrganisationPage } from './organisation-page.tsx'
import { OrganisationsPage } from './organisations-page.tsx'
import { pasteList } from './paste-list.ts'
import { PastePage } from './paste-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { PersonPage } from './person-page.tsx'
import { rejoinHub } from './rejoin-hub.ts'
import { renameOrganisation } from './rename-organisation.ts'
import { showAddOrganisation } from './show-add-organisation.ts'
import { showAddPerson } from './show-add-person.ts'
import { showHubCreation } from './show-hub-creation.ts'
import { showList } from './show-list.ts'
import { showOrganisation } from './show-organisation.ts'
import { showOrganisations } from './show-organisations.ts'
import { showPaste } from './show-paste.ts'
import { showPeople } from './show-people.ts'
import { showPerson } from './show-person.ts'
import { undoList } from './undo-list.ts'
import { undoMembershipEnd } from './undo-membership-end.ts'

const creation = page('/nouveau', showHubCreation, HubCreationPage)
const organisations = page('/:hub/structures', showOrganisations, OrganisationsPage)
const newOrganisation = page('/:hub/structures/ajouter', showAddOrganisation, AddOrganisationPage)
const paste = page('/:hub/structures/coller', showPaste, PastePage)
const list = page('/:hub/structures/coller/:list', showList, ListPage)
const organisation = page('/:hub/structures/:organisation', showOrganisation, OrganisationPage)
const people = page('/:hub/personnes', showPeople, PeoplePage)
const newPerson = page('/:hub/personnes/ajouter', showAddPerson, AddPersonPage)
const person = page('/:hub/personnes/:person', showPerson, PersonPage)

const toOrganisation = ({ organisation: id }: { organisation: string }) => `structures/${id}`
const toPerson = ({ person: id }: { person: string }) => `personnes/${id}`

/** « ajouter » and « coller » stand before `:organisation`: the first route that fits answers. */
export const members: Capability = {
  name: 'members',
  words: { fr, en },
  nav: [
    { order: 30, path: '/:hub/structures', label: { fr: fr.nav.structures, en: en.nav.structures } },
    { order: 31, path: '/:hub/personnes', label: { fr: fr.nav.people, en: en.nav.people }, under: '/:hub/structures' },
  ],
  routes: [
    creation,
    form('/nouveau', createHub, { shownOn: creation, to: ({ slug }) => `/${slug}/structures/coller`, done: 'members.hubCreated' }),
    organisations,
    sheet('/:hub/structures/export', showOrganisations, {
      rows: ({ rows }) => rows,
      next: ({ next }) => (next ? { apres: next } : null),
      sheet: organisationsSheet,
    }),
    newOrganisation,
    form('/:hub/structures', addOrganisation, { shownOn: newOrganisation, to: toOrganisation, done: 'members.organisationAdded' }),
    paste,
    form('/:hub/structures/coller', pasteList, {
      shownOn: paste,
      to: ({ list: id }) => `structures/coller/${id}`,
      done: 'members.listRead',
    }),
    list,
    form('/:hub/structures/coller/:list/ajouter', addOrganisations, { shownOn: list, to: ({ list: id }) => `structures/coller/${id}` }),
    form('/:hub/structures/coller/:list/annuler', undoList, {
      shownOn: list,
      to: ({ list: id }) => `structures/coller/${id}`,
      done: 'members.listUndone',
    }),
    organisation,
    form('/:hub/structures/:organisation/presentation', describeOrganisation, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.organisationDescribed',
    }),
    form('/:hub/structures/:organisation/identite', identifyOrganisation, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.organisationIdentified',
    }),
    form('/:hub/structures/:organisation/nom', renameOrganisation, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.organisationRenamed',
    }),
    form('/:hub/structures/:organisation/adhesion', correctMembership, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.membershipCorrected',
    }),
    form('/:hub/structures/:organisation/adhesion/fin', endMembership, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.membershipEnded',
    }),
    form('/:hub/structures/:organisation/adhesion/fin/annuler', undoMembershipEnd, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.membershipEndUndone',
    }),
    form('/:hub/structures/:organisation/adhesion/reprise', rejoinHub, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.membershipBegan',
    }),
    form('/:hub/structures/:organisation/representations', addRepresentation, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.representationBegan',
    }),
    form('/:hub/structures/:organisation/representations/:representation/temps', notePaidTime, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.timePaidNoted',
    }),
    form('/:hub/structures/:organisation/representations/:representation/fin', endRepresentation, {
      shownOn: organisation,
      to: toOrganisation,
      done: 'members.representationEnded',
    }),
    people,
    sheet('/:hub/personnes/export', showPeople, {
      rows: ({ rows }) => rows,
      next: ({ next }) => (next ? { apres: next } : null),
      sheet: peopleSheet,
    }),
    newPerson,
    form('/:hub/personnes', addPerson, { shownOn: newPerson, to: toPerson, done: 'members.personAdded' }),
    person,
    form('/:hub/personnes/:person/coordonnees', editPerson, { shownOn: person, to: toPerson, done: 'members.personEdited' }),
    form('/:hub/personnes/:person/roles', giveRole, { shownOn: person, to: toPerson, done: 'members.roleGiven' }),
    form('/:hub/personnes/:person/roles/:role/fin', endRole, { shownOn: person, to: toPerson, done: 'members.roleEnded' }),
  ],
}
