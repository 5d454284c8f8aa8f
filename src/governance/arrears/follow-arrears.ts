import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { type Act, type Handler, on } from '#logbook/use-case.ts'
import { dueExempted, dueExemptionEnded, duePaid, duePaymentTakenBack } from '#members/api.ts'
import { giveVoteBack, sessionsWatching, withholdVotes } from './arrears.store.ts'
import { type Withheld, withheldAt } from './arrears.ts'
import { voteGivenBack, votesWithheld } from './arrears-facts.ts'
import { losingNow } from './arrears-load.ts'

/** As a session opens: who has no vote is written down, for later payments and corrections change nothing of what was voted. */
export const withholdAtOpening = async (act: Act, file: MeetingFile, at: Instant): Promise<Withheld[]> => {
  const orgs = await losingNow(act, file)
  if (orgs.length === 0) return []
  await withholdVotes(act.db, act.hub.id, file.meeting.id, orgs, at)
  act.record(votesWithheld, file.meeting.id, { organisations: orgs, at })
  return orgs.map((org) => ({ org, from: at, until: null }))
}

/** Paid at the door, taken back, exempted: from now on it votes, or does not, in the votes that open next (invariant 6). */
export const withholdNow = async (act: Act, file: MeetingFile, orgs: Id[]): Promise<void> => {
  if (!file.body.rules.arrears) return
  const losing = await losingNow(act, file)
  const before = withheldAt(file.withheld, act.now)
  for (const organisation of orgs.filter((org) => before.includes(org) && !losing.includes(org))) {
    await giveVoteBack(act.db, act.hub.id, file.meeting.id, organisation, act.now)
    act.record(voteGivenBack, file.meeting.id, { organisation, at: act.now })
  }
  const lost = orgs.filter((org) => losing.includes(org) && !before.includes(org))
  await withholdVotes(act.db, act.hub.id, file.meeting.id, lost, act.now)
  if (lost.length > 0) act.record(votesWithheld, file.meeting.id, { organisations: lost, at: act.now })
}

const follows = async (act: Act, { subject: org }: { subject: Id }): Promise<void> => {
  for (const id of await sessionsWatching(act.db, act.hub.id)) {
    const file = await meetingOf(act.db, act.hub.id, id)
    if (file?.entitled.includes(org)) await withholdNow(act, file, [org])
  }
}

export const followArrears: Handler[] = [
  on(duePaid, follows),
  on(duePaymentTakenBack, follows),
  on(dueExempted, follows),
  on(dueExemptionEnded, follows),
]
