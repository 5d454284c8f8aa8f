import type { CapabilityWords } from '#platform/i18n/words.ts'
import application from './application.fr.ts'
import bulk from './bulk.fr.ts'
import group from './group.fr.ts'
import hub from './hub.fr.ts'
import identity from './identity.fr.ts'
import list from './list.fr.ts'
import membership from './membership.fr.ts'
import organisation from './organisation.fr.ts'
import ownData from './own-data.fr.ts'
import person from './person.fr.ts'
import representation from './representation.fr.ts'
import { ROLE_NAMES } from './role.fr.ts'

/** Organisations, people, who speaks for whom: the words of each noun are in `<noun>.fr.ts`. */
const fr = {
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
  nav: { structures: 'Structures', people: 'Personnes', groups: 'Groupes', hub: 'Le pôle' },
  kinds: { titulaire: 'titulaire', suppleant: 'suppléant·e', legal: 'représentant·e légal·e' },
  roles: ROLE_NAMES,
  since: 'depuis le',
  until: 'jusqu’au',
  today: 'aujourd’hui',
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
} satisfies CapabilityWords & Record<string, unknown>

export default fr
