import { type Access, allOf, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { type MeetingSubject, mayFacilitate, speaksHere } from '#governance/meetings/meeting.access.ts'
import { speaksFor, type Who } from '#logbook/actor.ts'
import type { Deed } from './deed.ts'

export type DecisionSubject = { meeting: MeetingSubject; proposer: { person: Id; org: Id | null } }

const proposes = (who: Who, { proposer }: DecisionSubject): boolean =>
  who !== null && (who.person === proposer.person || (proposer.org !== null && speaksFor(who, proposer.org)))

const ofProposer: readonly Deed[] = ['withdraw']
const heardInTheRoom: readonly Deed[] = [
  'state',
  'object',
  'disagree',
  'maintain',
  'recuse',
  'takeBackRecusal',
  'askSecret',
  'cast',
  'sign',
  'castNames',
  'signNames',
  'nominate',
  'change',
]
const ofObjectorAlone: readonly Deed[] = ['confirmIntegrated', 'withdrawObjection']

/** Who may do a deed; `org` is the organisation that speaks, where one does. What the state of the decision allows is another question. */
export const mayDo = (who: Who, deed: Deed, subject: DecisionSubject, org: Id | null): Access => {
  if (deed === 'amend') return mayAmend(who, subject)
  if (ofProposer.includes(deed)) return when(proposes(who, subject), 'governance.onlyProposerWithdraws')
  if (ofObjectorAlone.includes(deed)) return mayClose(who, subject, org)
  if (heardInTheRoom.includes(deed)) return maySpeak(who, subject, org)
  return mayFacilitate(who, subject.meeting)
}

/** The facilitator holds the pen for what is said aloud, so that one shared laptop is enough; others speak for their own organisation. */
const maySpeak = (who: Who, { meeting }: DecisionSubject, org: Id | null): Access =>
  allOf(
    when(org !== null && meeting.entitled.includes(org), 'decision.notSeated'),
    when((org !== null && speaksHere(who, meeting, org)) || mayFacilitate(who, meeting) === true, 'governance.onlyForYourOrganisation'),
  )

/**
 * Only the organisation that objected lifts its objection (gestion par consentement). The facilitator may test it, never close it; what its own
 * representative says of it at the shared screen may be written down there, confirmed by that person (`objection.confirmInPerson`).
 */
const mayClose = (who: Who, { meeting }: DecisionSubject, org: Id | null): Access =>
  allOf(
    when(org !== null && meeting.entitled.includes(org), 'decision.notSeated'),
    when((org !== null && speaksHere(who, meeting, org)) || mayFacilitate(who, meeting) === true, 'governance.onlyObjectorCloses'),
  )

/** Who brings the point puts its text on the table, or whoever keeps the session. */
export const mayPropose = (who: Who, subject: DecisionSubject): Access =>
  when(proposes(who, subject) || mayFacilitate(who, subject.meeting) === true, 'governance.onlyProposerPuts')

/** The proposer alone amends; the facilitator may write the new wording down for the room. */
const mayAmend = (who: Who, subject: DecisionSubject): Access =>
  when(proposes(who, subject) || mayFacilitate(who, subject.meeting) === true, 'governance.onlyProposerAmends')
