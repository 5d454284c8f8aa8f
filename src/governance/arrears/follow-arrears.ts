import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { type Act, type Handler, on } from '#logbook/use-case.ts'
import { dueExempted, dueExemptionEnded, duePaid, duePaymentTakenBack, suspensionLifted } from '#members/api.ts'
import { giveVoteBack, sessionsWatching, sessionsWithout, withholdVotes } from './arrears.store.ts'
import { type Withheld, withheldAt } from './arrears.ts'
import { voteGivenBack, votesWithheld } from './arrears-facts.ts'
import { losingNow, suspendedNow } from './arrears-load.ts'

/** Who has no voice on a day, and why: suspended, or late and told. One that is both has no voice until neither holds. */
const without = async (act: Act, file: MeetingFile, day: Day) => [
  { because: null, orgs: await losingNow(act, file) },
  { because: 'suspension' as const, orgs: await suspendedNow(act, file, day) },
]
const said = (because: 'suspension' | null) => (because ? { because } : {})

/** As a session opens: who has no vote is written down, for later payments and corrections change nothing of what was voted. */
export const withholdAtOpening = async (act: Act, file: MeetingFile, at: Instant): Promise<Withheld[]> => {
  const all: Withheld[] = []
  for (const { because, orgs } of await without(act, file, file.day)) {
    if (orgs.length === 0) continue
    await withholdVotes(act.db, act.hub.id, file.meeting.id, orgs, at, because)
    act.record(votesWithheld, file.meeting.id, { organisations: orgs, at, ...said(because) })
    all.push(...orgs.map((org) => ({ org, from: at, until: null, ...said(because) })))
  }
  return all
}

/** Paid at the door, taken back, exempted; suspended or no longer: from now on it votes, or does not, in the votes that open next (invariant 6). */
export const withholdNow = async (act: Act, file: MeetingFile, orgs: Id[]): Promise<void> => {
  for (const { because, orgs: losing } of await without(act, file, act.today)) {
    const before = withheldAt(
      file.withheld.filter((one) => (one.because ?? null) === because),
      act.now,
    )
    for (const organisation of orgs.filter((org) => before.includes(org) && !losing.includes(org))) {
      await giveVoteBack(act.db, act.hub.id, file.meeting.id, organisation, act.now, because)
      act.record(voteGivenBack, file.meeting.id, { organisation, at: act.now, ...said(because) })
    }
    const lost = orgs.filter((org) => losing.includes(org) && !before.includes(org))
    await withholdVotes(act.db, act.hub.id, file.meeting.id, lost, act.now, because)
    if (lost.length > 0) act.record(votesWithheld, file.meeting.id, { organisations: lost, at: act.now, ...said(because) })
  }
}

const inEach = async (act: Act, meetings: Id[], org: Id): Promise<void> => {
  for (const id of meetings) {
    const file = await meetingOf(act.db, act.hub.id, id)
    if (file?.entitled.includes(org)) await withholdNow(act, file, [org])
  }
}

const follows = async (act: Act, { subject: org }: { subject: Id }): Promise<void> =>
  inEach(act, await sessionsWatching(act.db, act.hub.id), org)

/** Its suspension is lifted while a session is held. */
const speaksAgain = async (act: Act, { subject: org }: { subject: Id }): Promise<void> =>
  inEach(act, await sessionsWithout(act.db, act.hub.id, org), org)

export const followArrears: Handler[] = [
  on(duePaid, follows),
  on(duePaymentTakenBack, follows),
  on(dueExempted, follows),
  on(dueExemptionEnded, follows),
  on(suspensionLifted, speaksAgain),
]
