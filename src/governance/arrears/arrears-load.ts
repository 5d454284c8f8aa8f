import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { speaksFor, type Who } from '#logbook/actor.ts'
import type { Context } from '#logbook/use-case.ts'
import { type DuesStanding, keepsDues, standingOn } from '#members/api.ts'
import { arrearsMatter, dayOfMeeting } from './arrears.store.ts'
import { type Late, lateAmong, losingVote } from './arrears.ts'

type Means = Pick<Context, 'db' | 'hub'>

/** Where members stand on the day of a meeting, asked with its file in one message; nobody, unless rules of its body make something of arrears. */
export const standingFor = ({ db, hub }: Means, meeting: Id): Promise<DuesStanding[]> =>
  standingOn(db, hub, dayOfMeeting(hub.id, meeting), arrearsMatter(hub.id, meeting))

/** The same for whoever keeps the dues, who reads it also where the rules say nothing. */
export const standingRead = ({ db, hub, actor }: Means & { actor: Who }, meeting: Id): Promise<DuesStanding[]> =>
  keepsDues(actor) ? standingOn(db, hub, dayOfMeeting(hub.id, meeting)) : standingFor({ db, hub }, meeting)

/** Who sits and is late on the day, whatever the rules make of it; none without a rule. */
export const lateFor = async ({ db, hub }: Means, file: MeetingFile): Promise<(Late & { knows: boolean })[]> =>
  file.body.rules.arrears ? lateAmong(await standingOn(db, hub, file.day), file) : []

/** Who has no vote as things stand: late, and told. */
export const losingNow = async (means: Means, file: MeetingFile): Promise<Id[]> => losingVote(await lateFor(means, file), file.body.rules)

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
