import { addOrganisations } from '#members/bulk/add-organisations.ts'
import { ListPage } from '#members/bulk/list-page.tsx'
import { organisationsSheet, peopleSheet } from '#members/bulk/member-sheets.ts'
import { pasteList } from '#members/bulk/paste-list.ts'
import { PastePage } from '#members/bulk/paste-page.tsx'
import { showList } from '#members/bulk/show-list.ts'
import { showPaste } from '#members/bulk/show-paste.ts'
import { undoList } from '#members/bulk/undo-list.ts'
import { createHub } from '#members/hubs/create-hub.ts'
import { HubCreationPage } from '#members/hubs/hub-creation-page.tsx'
import { rejoinHub } from '#members/hubs/rejoin-hub.ts'
import { showHubCreation } from '#members/hubs/show-hub-creation.ts'
import { correctMembership } from '#members/memberships/correct-membership.ts'
import { endMembership } from '#members/memberships/end-membership.ts'
import { notePaidTime } from '#members/memberships/note-paid-time.ts'
import { undoMembershipEnd } from '#members/memberships/undo-membership-end.ts'
import { addOrganisation } from '#members/organisations/add-organisation.ts'
import { AddOrganisationPage } from '#members/organisations/add-organisation-page.tsx'
import { describeOrganisation } from '#members/organisations/describe-organisation.ts'
import { identifyOrganisation } from '#members/organisations/identify-organisation.ts'
import { OrganisationPage } from '#members/organisations/organisation-page.tsx'
import { OrganisationsPage } from '#members/organisations/organisations-page.tsx'
import { renameOrganisation } from '#members/organisations/rename-organisation.ts'
import { showAddOrganisation } from '#members/organisations/show-add-organisation.ts'
import { showOrganisation } from '#members/organisations/show-organisation.ts'
import { showOrganisations } from '#members/organisations/show-organisations.ts'
import { addPerson } from '#members/people/add-person.ts'
import { AddPersonPage } from '#members/people/add-person-page.tsx'
import { addRepresentation } from '#members/people/add-representation.ts'
import { editPerson } from '#members/people/edit-person.ts'
import { endRepresentation } from '#members/people/end-representation.ts'
import { endRole } from '#members/people/end-role.ts'
import { giveRole } from '#members/people/give-role.ts'
import { PeoplePage } from '#members/people/people-page.tsx'
import { PersonPage } from '#members/people/person-page.tsx'
import { showAddPerson } from '#members/people/show-add-person.ts'
import { showPeople } from '#members/people/show-people.ts'
import { showPerson } from '#members/people/show-person.ts'
import { type Capability, form, page, sheet } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'

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
