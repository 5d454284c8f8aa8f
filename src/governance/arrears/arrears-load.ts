import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { remembered } from '#base/remembered.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { holds, speaksFor, type Who } from '#logbook/actor.ts'
import type { Context } from '#logbook/use-case.ts'
import { type DuesStanding, keepsDues, type MemberSuspension, standingOn, suspendedOn } from '#members/api.ts'
import { arrearsMatter, dayOfMeeting } from './arrears.store.ts'
import { type Late, lateAmong, losingVote } from './arrears.ts'

type Means = Pick<Context, 'db' | 'hub' | 'today'>

/** Where members stand on the day of a meeting, asked with its file in one message; nobody, unless rules of its body make something of arrears. */
export const standingFor = ({ db, hub, today }: Means, meeting: Id): Promise<DuesStanding[]> =>
  standingOn(db, hub, dayOfMeeting(hub.id, meeting), { only: arrearsMatter(hub.id, meeting), paidBy: today })

/** The same for whoever keeps the dues, who reads it also where the rules say nothing. */
export const standingRead = ({ actor, ...means }: Means & { actor: Who }, meeting: Id): Promise<DuesStanding[]> => {
  const { db, hub, today } = means
  return keepsDues(actor) ? standingOn(db, hub, dayOfMeeting(hub.id, meeting), { paidBy: today }) : standingFor(means, meeting)
}

/** Who sits and is late on the day, whatever the rules make of it; none without a rule. A session may last: who has paid since is late no more. */
export const lateFor = async ({ db, hub, today }: Means, file: MeetingFile): Promise<(Late & { knows: boolean })[]> =>
  file.body.rules.arrears ? lateAmong(await standingOn(db, hub, file.day, { paidBy: today }), file) : []

/** Of those who sit, who would have no voice on the day of a meeting, whatever they were told of it. */
export type WithoutVoice = { late: (Late & { knows: boolean })[]; suspended: MemberSuspension[] }

export const withoutVoice = async (means: Means, file: MeetingFile): Promise<WithoutVoice> => {
  const [late, suspended] = await Promise.all([lateFor(means, file), suspendedOn(means.db, means.hub.id, file.day)])
  return { late, suspended: suspended.filter(({ organisation }) => file.entitled.includes(organisation)) }
}

/** Who has no vote as things stand: late, and told. */
export const losingNow = async (means: Means, file: MeetingFile): Promise<Id[]> => losingVote(await lateFor(means, file), file.body.rules)

/** Who sits and is suspended on the day of a meeting, asked with its file in one message. */
export const suspendedFor = ({ db, hub }: Means, meeting: Id): Promise<MemberSuspension[]> =>
  suspendedOn(db, hub.id, dayOfMeeting(hub.id, meeting))

/** Of those who sit, whose membership is suspended on a day. */
export const suspendedNow = async ({ db, hub }: Means, { entitled }: MeetingFile, day: Day): Promise<Id[]> => {
  const suspended = await suspendedOn(db, hub.id, day)
  return entitled.filter((org) => suspended.some(({ organisation }) => organisation === org))
}

/** What one reader is shown: everybody to who keeps the dues, her own structures to anybody else. An amount is shown to nobody else. */
export const shownTo = (
  who: Who,
  file: MeetingFile,
  standing: DuesStanding[],
): { org: Id; line: Id; year: number; cents: number; dueOn: Day; knows: boolean }[] => {
  const all = lateAmong(standing, file)
  const seen = keepsDues(who) ? all : file.body.rules.arrears ? all.filter(({ organisation }) => speaksFor(who, organisation)) : []
  return seen.map(({ organisation: org, line, year, cents, dueOn, knows }) => ({ org, line, year, cents, dueOn, knows }))
}

/**
 * The file as one reader is given it. Before the session opens, who would have no vote is told to nobody but who keeps the dues (of a suspension: the
 * coordination) and the one concerned; once it is open, it is known to the session as to its PV. Which notice spoke of arrears is theirs alone, then as well.
 */
export const fileShownTo = (who: Who, file: MeetingFile): MeetingFile => {
  if (keepsDues(who)) return holds(who, 'coordinator') ? file : withoutSuspended(who, file)
  const told = [...file.withheld, ...file.notices.filter(({ tellsArrears }) => tellsArrears)]
  return told.some(({ org }) => speaksFor(who, org)) ? shownIf(file, (org) => speaksFor(who, org)) : shownToAll(file)
}

const withoutSuspended = (who: Who, file: MeetingFile): MeetingFile => {
  const withheld = file.withheld.filter(({ org, because }) => !because || speaksFor(who, org))
  return file.meeting.openedAt !== null || withheld.length === file.withheld.length ? file : { ...file, withheld }
}

const shownIf = (file: MeetingFile, own: (org: Id) => boolean): MeetingFile => ({
  ...file,
  withheld: file.meeting.openedAt === null ? file.withheld.filter(({ org }) => own(org)) : file.withheld,
  notices: file.notices.map(({ tellsArrears, ...notice }) => (tellsArrears && own(notice.org) ? { ...notice, tellsArrears } : notice)),
})

/** One file for all whom it concerns no more than another: what is made of it is made once. */
const shownToAll = remembered((file: MeetingFile) => shownIf(file, () => false))
