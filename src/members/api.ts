/** The one door to who is who: people, organisations, who speaks for whom on a day; the facts others hear; the acts the demonstration plays. */

export { addOrganisations } from './add-organisations.ts'
export { addPerson } from './add-person.ts'
export { addRepresentation } from './add-representation.ts'
export { correctMembership } from './correct-membership.ts'
export { createHub } from './create-hub.ts'
export { describeOrganisation } from './describe-organisation.ts'
export { hubCreated } from './facts.ts'
export { giveRole } from './give-role.ts'
export { listOrganisations, representativesOn, type Speaker } from './organisation.store.ts'
export { membersData } from './own-data-kept.ts'
export { pasteList } from './paste-list.ts'
export { peopleOf, personCalled } from './person.store.ts'
