import { describe, expect, test as it } from 'vitest'
import type { Access } from '#base/access.ts'
import type { Actor, RoleKind } from '#logbook/actor.ts'
import {
  mayAddOrganisations,
  mayCorrectMembership,
  mayDescribe,
  mayNoteRepresentation,
  mayRename,
  maySeeLists,
  maySeeOrganisations,
} from '#members/organisations/organisation.access.ts'
import { mayAddPeople, mayEditPerson, mayGiveRoles, maySeeMail, maySeePeople, maySeeTime } from '#members/people/person.access.ts'

const person = (name: string, roles: RoleKind[] = [], speaksFor: string[] = []): Actor => ({
  person: name,
  name,
  roles,
  represents: speaksFor.map((organisation) => ({ organisation, as: 'titulaire' })),
})
const people = {
  visitor: null,
  coordinator: person('coordinator', ['coordinator']),
  treasurer: person('treasurer', ['treasurer']),
  smalah: person('smalah', [], ['La Smalah']),
  cowo: person('cowo', [], ['La Cowo']),
  projectLeader: person('projectLeader', ['projectLeader']),
}
type Name = keyof typeof people
const who = Object.keys(people) as Name[]

/** Those for whom the rule says yes. */
const allowed = (rule: (who: Actor | null) => Access | boolean) => who.filter((name) => rule(people[name]) === true)
const refusal = (rule: (who: Actor | null) => Access) => [
  ...new Set(who.map((name) => rule(people[name])).flatMap((one) => (one === true ? [] : [one.code]))),
]

const known: Name[] = ['coordinator', 'treasurer', 'smalah', 'cowo', 'projectLeader']

describe('who may see', () => {
  it.each([
    ['organisations', maySeeOrganisations, known],
    ['people', maySeePeople, known],
    ['a pasted list', maySeeLists, ['coordinator']],
    ['the mail of somebody else', (one: Actor | null) => maySeeMail(one, 'marie'), ['coordinator']],
    ['the mail of La Smalah’s representative', (one: Actor | null) => maySeeMail(one, 'smalah'), ['coordinator', 'smalah']],
    ['the minutes of somebody else', (one: Actor | null) => maySeeTime(one, 'marie'), ['coordinator', 'treasurer']],
    ['the minutes of La Smalah’s representative', (one: Actor | null) => maySeeTime(one, 'smalah'), ['coordinator', 'treasurer', 'smalah']],
  ])('%s', (_, rule, expected) => expect(allowed(rule)).toEqual(expected))
})

describe('who may', () => {
  it.each([
    ['add organisations', mayAddOrganisations, ['coordinator'], 'organisation.onlyTheCoordinatorAdds'],
    [
      'describe La Smalah',
      (one: Actor | null) => mayDescribe(one, 'La Smalah'),
      ['coordinator', 'smalah'],
      'organisation.onlyItsOwnDescribe',
    ],
    ['rename one', mayRename, ['coordinator'], 'organisation.onlyTheCoordinatorRenames'],
    ['correct a membership', mayCorrectMembership, ['coordinator'], 'membership.onlyTheCoordinatorCorrects'],
    ['note who speaks for one', mayNoteRepresentation, ['coordinator'], 'representation.onlyTheCoordinatorNotes'],
    ['add people', mayAddPeople, ['coordinator'], 'person.onlyTheCoordinatorAdds'],
    ['edit people', mayEditPerson, ['coordinator'], 'person.onlyTheCoordinatorEdits'],
    ['give roles', mayGiveRoles, ['coordinator'], 'role.onlyTheCoordinatorGives'],
  ])('%s', (_, rule, expected, code) => {
    expect(allowed(rule)).toEqual(expected)
    expect(refusal(rule)).toEqual([code])
  })
})
