import type { Id } from '#base/id.ts'
import { nameUrnsOf } from '#governance/candidacies/name-vote.store.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { entitledAt, staysIn } from '#governance/meetings/meeting-file.ts'
import { sessionVersion } from '#governance/rules/rule-version.ts'
import { urnsOf } from '#governance/votes/vote.store.ts'
import type { Db } from '#platform/database/database.ts'
import { type Replayed, replayOf } from './replay.ts'

export type ReplayedPoint = Replayed & { title: string }

/** Every decision of a meeting recomputed, in the order of the agenda; null: the hub has no such meeting. */
export const replayMeeting = async (db: Db, hub: Id, meeting: Id): Promise<ReplayedPoint[] | null> => {
  const [file, decisions, urns, nameUrns] = await Promise.all([
    meetingOf(db, hub, meeting),
    decisionsOf(db, hub, meeting),
    urnsOf(db, hub, meeting),
    nameUrnsOf(db, hub, meeting),
  ])
  if (!file) return null
  const stays = staysIn(file)
  const held = sessionVersion(file)
  const urn = (decision: Id, n: number) => urns.filter((one) => one.decision === decision && one.n === n).map(({ sealed }) => sealed)
  const namesIn = (decision: Id, n: number) =>
    nameUrns.filter((one) => one.decision === decision && one.n === n).map(({ sealed }) => sealed)
  return decisions.flatMap((decision) => {
    const title = file.points.find(({ id }) => id === decision.point)?.title ?? ''
    const entitled = decision.outcome ? entitledAt(file, decision.outcome.at) : file.entitled
    return replayOf(decision, held, entitled, stays, urn, namesIn).map((one) => ({ ...one, title }))
  })
}
