import { addMinutes, instantOf, minutesBetween, timeAt } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { addAdmissions } from '#governance/admissions/admission.store.ts'
import { addPoints, type NewPoint } from '#governance/agenda/agenda.store.ts'
import { addSources } from '#governance/agenda/pending.store.ts'
import { carryElections } from '#governance/candidacies/carry-elections.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import { type Decision, isCarriedOver } from '#governance/decisions/decision.ts'
import en from '#governance/en.ts'
import { meetingPrepared } from '#governance/facts.ts'
import fr from '#governance/fr.ts'
import { mayPrepare } from '#governance/meetings/meeting.access.ts'
import { isRunning } from '#governance/meetings/meeting.ts'
import type { PreparedPoint } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { addMeetings } from '#governance/meetings/meeting-row.store.ts'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { tiesOf } from './second-call.store.ts'
import { pointsLeft, whyNotCallAgain } from './second-call.ts'
import { calledAgain } from './second-call-facts.ts'
import { proposedDay } from './second-call-rule.ts'

/** For want of quorum: the session that still goes on is closed, and the same points are prepared again for the earliest day the rules allow. */
export const callAgain = useCase({
  name: 'governance.callAgain',
  input: z.object({ meeting: id() }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who) => mayPrepare(who),
  run: async (act, _input, file) => {
    const problems = whyNotCallAgain(file, act.now)
    if (problems.length > 0) return wrong(...problems)
    const { meeting, body, day } = file
    const rule = body.rules.secondCall
    if (!rule) throw new Error('a body without the rule calls nobody again')
    if (isRunning(meeting)) {
      const closed = await closeMeeting.run(act, { meeting: meeting.id, at: null }, file)
      if (!closed.ok) return closed
    }
    const { db, hub } = act
    const w = act.lang === 'fr' ? fr : en
    const startsAt = instantOf(proposedDay(day, rule, act.today), timeAt(meeting.startsAt, file.zone), file.zone)
    const second = {
      ...{ id: newId(), body: body.id, title: w.secondCall.title({ title: meeting.title }).slice(-200), startsAt },
      ...{ endsAt: addMinutes(startsAt, minutesBetween(meeting.startsAt, meeting.endsAt)), place: meeting.place, link: meeting.link },
      secondCallOf: meeting.id,
    }
    await addMeetings(db, hub.id, [second], act.now)
    const points = await copyPoints(act, second.id, pointsLeft(file), await decisionsOf(db, hub.id, meeting.id))
    act.record(meetingPrepared, second.id, { body: body.id, startsAt: second.startsAt, endsAt: second.endsAt })
    act.record(calledAgain, meeting.id, { second: second.id, points })
    return ok({ meeting: second.id, first: meeting.id })
  },
})

/** The same points, in the same order, with the text they had come to; tied to what they follow and decide. */
const copyPoints = async (act: Act, meeting: Id, left: PreparedPoint[], decisions: Decision[]): Promise<number> => {
  const { db, hub } = act
  const copies = new Map(left.map((point) => [point.id, newId()]))
  const copyOf = (point: Id): Id => copies.get(point) ?? point
  const points = left.map(({ id: point, kind, title, minutes, anyOther, approves, proposer, nature = null, ...rest }, at): NewPoint => {
    const carried = decisions.find((one) => one.point === point && isCarriedOver(one))
    const text = kind === 'election' || kind === 'candidates' ? null : (carried?.versions.at(-1)?.text ?? null)
    return {
      ...{ id: copyOf(point), position: at + 1, kind, title, minutes, anyOther, addedAfterNotice: false, approves, proposer, nature },
      ...{ carries: carried?.id ?? rest.carries, proposal: text ?? rest.proposal },
    }
  })
  const [ties] = await Promise.all([
    tiesOf(
      db,
      hub.id,
      left.map((point) => point.id),
    ),
    addPoints(db, hub.id, meeting, points),
  ])
  await addSources(
    db,
    hub.id,
    ties.sources.map((one) => ({ ...one, point: copyOf(one.point) })),
  )
  await addAdmissions(
    db,
    hub.id,
    ties.admissions.map((one) => ({ ...one, point: copyOf(one.point) })),
  )
  const elections = left.filter(({ kind }) => kind === 'candidates')
  await carryElections(
    act,
    meeting,
    elections.map(({ id: from }) => ({ from, to: copyOf(from) })),
  )
  return points.length
}
