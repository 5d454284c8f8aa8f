import application from '#members/applications/application.fr.ts'
import bulk from '#members/bulk/bulk.fr.ts'
import list from '#members/bulk/list.fr.ts'
import dues from '#members/dues/dues.fr.ts'
import resignation from '#members/exits/resignation.fr.ts'
import group from '#members/groups/group.fr.ts'
import hub from '#members/hubs/hub.fr.ts'
import membership from '#members/memberships/membership.fr.ts'
import identity from '#members/organisations/identity.fr.ts'
import organisation from '#members/organisations/organisation.fr.ts'
import origin from '#members/origins/origin.fr.ts'
import person from '#members/people/person.fr.ts'
import representation from '#members/people/representation.fr.ts'
import { ROLE_NAMES } from '#members/people/role.fr.ts'
import welcome from '#members/welcomes/welcome.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'
import ownData from './own-data.fr.ts'

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
  ...resignation.pages,
  ...dues.pages,
  ...welcome.pages,
  ...origin.pages,
} satisfies CapabilityWords & Record<string, unknown>

export default fr
