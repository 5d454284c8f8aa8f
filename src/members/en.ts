import application from './application.en.ts'
import bulk from './bulk.en.ts'
import type fr from './fr.ts'
import group from './group.en.ts'
import hub from './hub.en.ts'
import identity from './identity.en.ts'
import list from './list.en.ts'
import membership from './membership.en.ts'
import organisation from './organisation.en.ts'
import ownData from './own-data.en.ts'
import person from './person.en.ts'
import representation from './representation.en.ts'
import { ROLE_NAMES } from './role.en.ts'

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
} satisfies typeof fr

export default en
