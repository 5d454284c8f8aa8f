/** The one door to who is who: people, organisations, who speaks for whom on a day; the facts others hear; the acts the demonstration plays. */

export { applicationsDue, openApplications, waitingApplications } from '#members/applications/application.store.ts'
export type { Standing } from '#members/applications/application.ts'
export { applicationResumed } from '#members/applications/application-facts.ts'
export { dateAdmission, explainRefusal, settleApplication } from '#members/applications/settle-application.ts'
export { addOrganisations } from '#members/bulk/add-organisations.ts'
export {
  type FilledStructure,
  fillStructures,
  type KnownPerson,
  type KnownStructure,
  knownPeople,
  knownStructures,
} from '#members/bulk/import-rows.store.ts'
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
} from '#members/bulk/import-rows.ts'
export { pasteList } from '#members/bulk/paste-list.ts'
export { duesAskedOn } from '#members/dues/asked.store.ts'
export { keepsDues } from '#members/dues/due.access.ts'
export { dueExempted, dueExemptionEnded, duePaid, duePaymentTakenBack } from '#members/dues/due-facts.ts'
export { dueFor } from '#members/dues/due-for.ts'
export { type DuesStanding, type DuesWaiting, standingOn, waitingDues } from '#members/dues/ledger.store.ts'
export { duesOfOrganisation } from '#members/dues/tell-dues.ts'
export { excludeMember } from '#members/exits/exclude-member.ts'
export { sensitiveOn, turnSensitive } from '#members/exits/sensitive.store.ts'
export { groupsNamed } from '#members/groups/group.store.ts'
export { joinGroup } from '#members/groups/join-group.ts'
export { makeGroup } from '#members/groups/make-group.ts'
export { groupsOfOrganisation, groupsOfPerson } from '#members/groups/tell-groups.ts'
export { coordinationOn } from '#members/hubs/coordination.store.ts'
export { createHub } from '#members/hubs/create-hub.ts'
export { hubFigures } from '#members/hubs/figures.store.ts'
export { giveCoordination } from '#members/hubs/give-coordination.ts'
export { type Letterhead, letterheadOf } from '#members/hubs/hub-identity.ts'
export { identifyHub } from '#members/hubs/identify-hub.ts'
export { noteRescue } from '#members/hubs/note-rescue.ts'
export { correctMembership } from '#members/memberships/correct-membership.ts'
export { liftMemberSuspension, suspendMember } from '#members/memberships/suspend-member.ts'
export { type MemberSuspension, suspendedOn, suspensionOf } from '#members/memberships/suspension.store.ts'
export { addCard, addOrganisation } from '#members/organisations/add-organisation.ts'
export { describeOrganisation } from '#members/organisations/describe-organisation.ts'
export { type CompanyNumber, readCompanyNumber, readRna, spaced } from '#members/organisations/identifier.ts'
export { identifyOrganisation } from '#members/organisations/identify-organisation.ts'
export type { LegalForm, Sector } from '#members/organisations/identity.ts'
export { mendSearch } from '#members/organisations/mend-search.ts'
export { countMembers, listOrganisations, representativesOn, type Speaker } from '#members/organisations/organisation.store.ts'
export { postalOf } from '#members/organisations/postal.store.ts'
export { searchOrganisations, searchPeople } from '#members/organisations/search-members.ts'
export { originOfOrganisation } from '#members/origins/tell-origin.ts'
export { addPerson } from '#members/people/add-person.ts'
export { addRepresentation } from '#members/people/add-representation.ts'
export { giveRole } from '#members/people/give-role.ts'
export { takePart } from '#members/people/party.store.ts'
export { peopleOf, personCalled, personOf } from '#members/people/person.store.ts'
export { mailKeptProblems } from '#members/people/role.ts'
export { welcomesOfOrganisation } from '#members/welcomes/tell-welcomes.ts'
export { type DueWelcome, welcomesDue } from '#members/welcomes/welcome.store.ts'
export { capacityOf, qualitiesOn } from './capacity.store.ts'
export { capacityFrom } from './capacity.ts'
export { membersColumns } from './columns.ts'
export { emptyLists, leavingOf } from './erase.store.ts'
export { hubCreated, membershipEnded, membershipEndUndone, suspensionLifted } from './facts.ts'
export { membersData } from './own-data-kept.ts'
export { takeCardBack } from './take-card-back.ts'
export { wordsIn as identityWords } from './words.ts'
