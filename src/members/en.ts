import application from '#members/applications/application.en.ts'
import bulk from '#members/bulk/bulk.en.ts'
import list from '#members/bulk/list.en.ts'
import dues from '#members/dues/dues.en.ts'
import resignation from '#members/exits/resignation.en.ts'
import group from '#members/groups/group.en.ts'
import hub from '#members/hubs/hub.en.ts'
import membership from '#members/memberships/membership.en.ts'
import identity from '#members/organisations/identity.en.ts'
import organisation from '#members/organisations/organisation.en.ts'
import origin from '#members/origins/origin.en.ts'
import person from '#members/people/person.en.ts'
import representation from '#members/people/representation.en.ts'
import { ROLE_NAMES } from '#members/people/role.en.ts'
import welcome from '#members/welcomes/welcome.en.ts'
import type fr from './fr.ts'
import ownData from './own-data.en.ts'

/** Organisations, people, who speaks for whom: the words of each noun are in `<noun>.en.ts`. */
const en = {
  problems: {
    ...hub.problems,
    ...list.problems,
    ...organisation.problems,
    ...identity.problems,
    ...bulk.problems,
    ...membership.problems,
    ...representation.problems,
    ...person.problems,
    ...ownData.problems,
    ...group.problems,
    ...application.problems,
    ...resignation.problems,
    ...dues.problems,
    ...welcome.problems,
    ...origin.problems,
  },
  done: {
    ...hub.done,
    ...list.done,
    ...organisation.done,
    ...identity.done,
    ...bulk.done,
    ...membership.done,
    ...representation.done,
    ...person.done,
    ...ownData.done,
    ...group.done,
    ...application.done,
    ...resignation.done,
    ...dues.done,
    ...welcome.done,
    ...origin.done,
  },
  nav: { structures: 'Organisations', people: 'People', groups: 'Groups', hub: 'The hub' },
  kinds: { titulaire: 'representative', suppleant: 'deputy', legal: 'legal representative' },
  roles: ROLE_NAMES,
  since: 'since',
  until: 'until',
  today: 'today',
  ...hub.pages,
  ...list.pages,
  ...organisation.pages,
  ...identity.pages,
  ...bulk.pages,
  ...membership.pages,
  ...representation.pages,
  ...person.pages,
  ...ownData.pages,
  ...group.pages,
  ...application.pages,
  ...resignation.pages,
  ...dues.pages,
  ...welcome.pages,
  ...origin.pages,
} satisfies typeof fr

export default en
