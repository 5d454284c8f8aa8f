/** The one door to who is who: people, organisations, who speaks for whom on a day; the facts others hear; the acts the demonstration plays. */

export { addCard, addOrganisation } from './add-organisation.ts'
export { addOrganisations } from './add-organisations.ts'
export { addPerson } from './add-person.ts'
export { addRepresentation } from './add-representation.ts'
export { openApplications, waitingApplications } from './application.store.ts'
export type { Standing } from './application.ts'
export { applicationResumed } from './application-facts.ts'
export { capacityOf, qualitiesOn } from './capacity.store.ts'
export { capacityFrom } from './capacity.ts'
export { membersColumns } from './columns.ts'
export { coordinationOn } from './coordination.store.ts'
export { correctMembership } from './correct-membership.ts'
export { createHub } from './create-hub.ts'
export { describeOrganisation } from './describe-organisation.ts'
export { emptyLists, leavingOf } from './erase.store.ts'
export { hubCreated, membershipEnded, membershipEndUndone } from './facts.ts'
export { giveCoordination } from './give-coordination.ts'
export { giveRole } from './give-role.ts'
export { groupsNamed } from './group.store.ts'
export { type Letterhead, letterheadOf } from './hub-identity.ts'
export { type CompanyNumber, readCompanyNumber, readRna, spaced } from './identifier.ts'
export { identifyHub } from './identify-hub.ts'
export { identifyOrganisation } from './identify-organisation.ts'
export type { LegalForm, Sector } from './identity.ts'
export {
  type FilledStructure,
  fillStructures,
  type KnownPerson,
  type KnownStructure,
  knownPeople,
  knownStructures,
} from './import-rows.store.ts'
export {
  addPeople,
  addRepresentations,
  addStructures,
  closeImport,
  countAdded,
  giveMails,
  givePhones,
  openImport,
  takeAddedBack,
  takeFilledBack,
} from './import-rows.ts'
export { joinGroup } from './join-group.ts'
export { makeGroup } from './make-group.ts'
export { mendSearch } from './mend-search.ts'
export { noteRescue } from './note-rescue.ts'
export { countMembers, listOrganisations, representativesOn, type Speaker } from './organisation.store.ts'
export { membersData } from './own-data-kept.ts'
export { takePart } from './party.store.ts'
export { pasteList } from './paste-list.ts'
export { peopleOf, personCalled, personOf } from './person.store.ts'
export { mailKeptProblems } from './role.ts'
export { searchOrganisations, searchPeople } from './search-members.ts'
export { dateAdmission, explainRefusal, settleApplication } from './settle-application.ts'
export { takeCardBack } from './take-card-back.ts'
export { groupsOfOrganisation, groupsOfPerson } from './tell-groups.ts'
export { wordsIn as identityWords } from './words.ts'
