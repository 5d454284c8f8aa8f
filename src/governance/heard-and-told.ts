import { tellAskers } from '#governance/questions/question-mail.ts'
import { searchActions, searchQuestions } from '#governance/reviews/search-led.ts'
import type { Check } from '#logbook/check.ts'
import type { Handler, Searcher, Teller } from '#logbook/use-case.ts'
import { actionsOfOrganisation, actionsOfPerson } from './actions/tell-actions.ts'
import { followAdmissions } from './admissions/follow-admissions.ts'
import { admissionsOfApplication, admissionsOfOrganisation } from './admissions/tell-admissions.ts'
import { followArrears } from './arrears/follow-arrears.ts'
import { endSeats, giveSeatsBack } from './bodies/end-seats.ts'
import { makeBoard } from './bodies/make-board.ts'
import { seatsOfOrganisation, seatsOfPerson, seatsWithMembership } from './bodies/tell-seats.ts'
import { charterOfOrganisation, charterStanding } from './commitments/tell-charter.ts'
import { suspensionStanding } from './conflicts/tell-suspension.ts'
import { followCooptations } from './cooptations/follow-cooptations.ts'
import { cooptationsOfOrganisation } from './cooptations/tell-cooptations.ts'
import { checkEnclosures } from './enclosures/check-enclosures.ts'
import { followExclusions } from './exclusions/follow-exclusions.ts'
import { tellProxies } from './proxies/proxy-mail.ts'
import { checkMinutes } from './record/check-minutes.ts'
import { checkRegisters } from './record/check-register.ts'
import {
  decisionsOfOrganisation,
  decisionsOfPerson,
  meetingsOfOrganisation,
  meetingsOfPerson,
  searchDecisions,
  searchMeetings,
} from './tell-governance.ts'
import { checkVotes } from './votes/check-votes.ts'

/** What governance does when a fact is recorded, its own or another’s. */
export const governanceHandlers: Handler[] = [
  makeBoard,
  endSeats,
  giveSeatsBack,
  ...followAdmissions,
  ...followCooptations,
  ...followExclusions,
  ...tellAskers,
  ...followArrears,
  ...tellProxies,
]

/** What it knows of the life of an organisation, a person, an application. */
export const governanceTellers: Teller[] = [
  meetingsOfOrganisation,
  decisionsOfOrganisation,
  decisionsOfPerson,
  seatsOfOrganisation,
  seatsOfPerson,
  seatsWithMembership,
  meetingsOfPerson,
  actionsOfOrganisation,
  actionsOfPerson,
  admissionsOfApplication,
  admissionsOfOrganisation,
  cooptationsOfOrganisation,
  charterOfOrganisation,
  charterStanding,
  suspensionStanding,
]

export const governanceSearchers: Searcher[] = [searchMeetings, searchDecisions, searchActions, searchQuestions]

export const governanceChecks: Check[] = [checkMinutes, checkEnclosures, checkRegisters, checkVotes]
