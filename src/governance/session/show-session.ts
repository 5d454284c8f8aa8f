import { id, z } from '#base/input.ts'
import { mayFollowAction } from '#governance/actions/action.access.ts'
import { actionsAround } from '#governance/actions/action.store.ts'
import { usualDue } from '#governance/actions/action.ts'
import { doersAt } from '#governance/actions/action-doers.ts'
import { admissionsAt } from '#governance/admissions/admission.store.ts'
import { followingPoints } from '#governance/agenda/pending.store.ts'
import { lateAmong, losingVote } from '#governance/arrears/arrears.ts'
import { fileShownTo, shownTo, standingFor, suspendedFor } from '#governance/arrears/arrears-load.ts'
import { signingOf } from '#governance/attendance/signing.store.ts'
import { cooptationsAt, seatless } from '#governance/cooptations/cooptation.store.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import { type MeetingFile, quorumOf, staysIn } from '#governance/meetings/meeting-file.ts'
import { loadMeeting, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { viewerOf } from '#governance/meetings/meeting-viewer.ts'
import { reviewsAround } from '#governance/reviews/review.store.ts'
import { view } from '#logbook/use-case.ts'
import type { DuesStanding, MemberSuspension } from '#members/api.ts'

/** The session as it is now: who is there, whether the quorum holds, the point on the table. `point`: another point to read. */
export const showSession = view({
  name: 'governance.showSession',
  input: z.object({ meeting: id(), point: z.string().optional().catch(undefined) }),
  load: async (context, input) => {
    const { db, hub } = context
    const [found, standing, suspended] = await Promise.all([
      loadMeeting(context, input),
      standingFor(context, input.meeting),
      suspendedFor(context, input.meeting),
    ])
    if (!found) return null
    const file = foreseen(found, standing, suspended)
    const [decisions, led, reviewed, following, admissions, cooptations, signing] = await Promise.all([
      decisionsOf(db, hub.id, input.meeting),
      actionsAround(db, hub.id, input.meeting),
      reviewsAround(db, hub.id, input.meeting),
      followingPoints(db, hub.id, input.meeting),
      admissionsAt(db, hub.id, input.meeting),
      cooptationsAt(db, hub.id, input.meeting),
      signingOf(db, hub.id, input.meeting),
    ])
    const fills = cooptations.some(({ is }) => is === 'fills')
    const cooptable = fills ? await seatless(db, hub.id, file.meeting.body, file.day) : []
    return { file, standing, decisions, led, reviewed, following, admissions, cooptations, signing, cooptable, doers: doersAt(file) }
  },
  mayView: (who, { file }) => seesMeeting(who, file) && file.meeting.state !== 'draft',
  run: (
    { file, standing, decisions, led, reviewed, following, admissions, cooptations, cooptable, signing, doers },
    { actor, now, today },
    { point },
  ) => {
    const at = file.meeting.closedAt ?? now
    const current = file.meeting.currentPoint ?? file.points[0]?.id ?? null
    const chosen = file.points.find((one) => one.id === point)?.id ?? null
    return {
      file: fileShownTo(actor, file),
      decisions,
      led,
      reviewed,
      /** Applications its points decide. */
      admissions,
      /** Seats its points fill or ratify, and who could be co-opted. */
      cooptations,
      cooptable,
      /** Who signed that they came (no hand is here), and who is to sign the PV. */
      signing: { signatures: signing.signatures, named: signing.named },
      /** Points under which actions are followed. */
      following,
      /** Actions this person may say are done. */
      follows: [...led.noted, ...led.pending].filter((one) => mayFollowAction(actor, one) === true).map(({ id: action }) => action),
      doers,
      /** The day an action is first proposed for. */
      due: usualDue(file.next?.startsAt ?? null, file.zone, file.day, today),
      today,
      /** Who is behind with its dues, and how much, as far as the reader may know. */
      late: shownTo(actor, file, standing),
      viewer: viewerOf(actor, file),
      at,
      quorum: quorumOf(file, at),
      stays: staysIn(file),
      shown: chosen ?? current,
      current,
    }
  },
})

/** Before the session opens, who would have no vote if it opened now. */
const foreseen = (file: MeetingFile, standing: DuesStanding[], suspended: MemberSuspension[]): MeetingFile => {
  const { state, startsAt } = file.meeting
  if (state !== 'convened') return file
  const from = [startsAt, file.meeting.convenedAt ?? startsAt].sort()[0] ?? startsAt
  const late = losingVote(lateAmong(standing, file), file.body.rules).map((org) => ({ org, from, until: null }))
  const onHold = suspended.map(({ organisation: org }) => ({ org, from, until: null, because: 'suspension' as const }))
  return { ...file, withheld: [...late, ...onHold.filter(({ org }) => file.entitled.includes(org))] }
}

export type ShownSession = Awaited<ReturnType<typeof showSession.run>>
