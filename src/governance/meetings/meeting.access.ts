import { type Access, allOf, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, isOfMembers, speaksFor, type Who } from '#logbook/actor.ts'
import type { MeetingState } from './meeting.ts'

/** What the rules below look at. `entitled`: the organisations seated on the day of the meeting. */
export type MeetingSubject = {
  state: MeetingState
  facilitator: Id | null
  secretary: Id | null
  entitled: Id[]
  convened: boolean
  /** Proxies that stand: who carries whom. */
  carried?: { org: Id; by: Id }[]
}

/** `announced`: its date is known to who sits, before its notice. */
export type DateSubject = MeetingSubject & { announced: boolean }

const coordinates = (who: Who): boolean => holds(who, 'coordinator')
const sits = (who: Who, entitled: Id[]): boolean => entitled.some((org) => speaksFor(who, org))
const facilitates = (who: Who, meeting: MeetingSubject): boolean => who !== null && who.person === meeting.facilitator
const writes = (who: Who, meeting: MeetingSubject): boolean => who !== null && who.person === meeting.secretary

/** Whether somebody speaks for an organisation: her own, or one whose proxy hers received. Whether it counts now, the room says. */
export const speaksHere = (who: Who, { carried = [] }: Pick<MeetingSubject, 'carried'>, org: Id): boolean =>
  speaksFor(who, org) || carried.some((one) => one.org === org && speaksFor(who, one.by))

/** Bodies and their seats are the coordinator's to keep, on the body's decision. */
export const mayKeepBodies = (who: Who): Access => when(coordinates(who), 'governance.coordinatorKeepsBodies')

/** A draft is seen by those who prepare it: not by project leaders, not by other members. */
export const maySeeMeeting = (who: Who, meeting: MeetingSubject): boolean =>
  coordinates(who) || facilitates(who, meeting) || writes(who, meeting) || (meeting.convened && sits(who, meeting.entitled))

/** The date of a draft is known to who sits once it is announced: its day, hour and place; what it is about comes with the notice. */
export const maySeeDate = (who: Who, meeting: DateSubject): boolean =>
  maySeeMeeting(who, meeting) || (meeting.announced && sits(who, meeting.entitled))

export const mayPrepare = (who: Who): Access => when(coordinates(who), 'governance.coordinatorPrepares')

/** The statutes say who convenes; where they are silent, the coordinator does, for the board. */
export const mayConvene = (who: Who): Access => when(coordinates(who), 'governance.coordinatorConvenes')

/** Keeping the session: opening, noting who is there, leading the rounds, closing. */
export const mayFacilitate = (who: Who, meeting: MeetingSubject): Access =>
  when(coordinates(who) || facilitates(who, meeting), 'governance.facilitatorLeads')

/** Who is there: whoever keeps the session notes it for all; a representative says it for her own organisation, from her phone. */
export const mayAttend = (who: Who, meeting: MeetingSubject, org: Id | null): Access =>
  allOf(
    when(org === null || meeting.entitled.includes(org), 'decision.notSeated'),
    when((org !== null && speaksFor(who, org)) || mayFacilitate(who, meeting) === true, 'governance.facilitatorLeads'),
  )

/** Writing the debates down. */
export const mayNote = (who: Who, meeting: MeetingSubject): Access =>
  when(coordinates(who) || facilitates(who, meeting) || writes(who, meeting), 'governance.secretaryWrites')

export const maySeal = (who: Who, meeting: MeetingSubject): Access =>
  when(coordinates(who) || facilitates(who, meeting) || writes(who, meeting), 'governance.secretarySeals')

/** A draft PV is for those who were there to correct; once sealed, any member organisation may read it. */
export const maySeeMinutes = (who: Who, meeting: MeetingSubject): boolean =>
  maySeeMeeting(who, meeting) || (meeting.state === 'sealed' && maySeeRegister(who))

/** The register of deliberations is open to every member organisation, to who is a member in her own name, and to who keeps the hub's money. */
export const maySeeRegister = (who: Who): boolean => coordinates(who) || holds(who, 'treasurer') || isOfMembers(who)

/** Saying that one’s organisation will not come. */
export const mayExcuse = (who: Who, meeting: MeetingSubject, org: Id): Access =>
  allOf(
    when(meeting.entitled.includes(org), 'decision.notSeated'),
    when(coordinates(who) || speaksFor(who, org), 'governance.onlyForYourOrganisation'),
  )
