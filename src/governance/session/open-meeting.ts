import { type Id, newId } from '#base/id.ts'
import { id, orNothing, time, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { passTo } from '#governance/agenda/agenda.store.ts'
import { withholdAtOpening } from '#governance/arrears/follow-arrears.ts'
import { addMovements } from '#governance/attendance/attendance.store.ts'
import { isThere } from '#governance/attendance/attendance.ts'
import { arrivalNoted, keepersNamed, meetingOpened, pointReached } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { checkOpening } from '#governance/meetings/meeting.ts'
import { ownStaysIn, quorumOf, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { sessionVersion } from '#governance/rules/rule-version.ts'
import { useCase } from '#logbook/use-case.ts'
import { momentOf } from './session-time.ts'

/** The session begins, at the first point. Whoever opens it keeps it until somebody else is named; the coordinator who opens it is there. */
export const openMeeting = useCase({
  name: 'governance.openMeeting',
  input: z.object({ meeting: id(), at: orNothing(time()) }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { at: typed }, file) => {
    const { meeting } = file
    const next = checkOpening(meeting, act.now)
    if (!next.ok) return next
    const moment = momentOf(file, typed, act.now, 'meeting.opensInTheFuture')
    if (!moment.ok) return moment
    const at = moment.value
    const you = act.actor?.person ?? null
    const facilitator = meeting.facilitator ?? you
    const rules = sessionVersion(file).n
    await changeMeeting(act.db, act.hub.id, meeting.id, {
      state: next.value,
      held_rules: rules,
      opened_at: at,
      facilitator_id: facilitator,
    })
    const first = file.points[0]
    if (first) {
      await passTo(act.db, act.hub.id, meeting.id, first.id, at)
      act.record(pointReached, meeting.id, { point: first.id, at })
    }
    const withheld = await withholdAtOpening(act, file, at)
    const { counted, needed, of } = quorumOf({ ...file, withheld }, at)
    act.record(meetingOpened, meeting.id, { at, counted, needed, of, rules })
    if (facilitator !== meeting.facilitator) act.record(keepersNamed, meeting.id, { facilitator, secretary: meeting.secretary })
    const there = ownStaysIn(file).some((stay) => stay.person === you && isThere(stay, at))
    if (you && !there && file.coordinators.includes(you) && !sits(file.representatives, you)) {
      const movement = newId()
      await addMovements(act.db, act.hub.id, meeting.id, [{ id: movement, person: you, org: null, as: null, kind: 'arrives', at }])
      act.record(arrivalNoted, meeting.id, { movement, person: you, organisation: null, at, as: null })
    }
    return ok({ meeting: meeting.id })
  },
})

const sits = (representatives: { person: Id }[], person: Id): boolean => representatives.some((one) => one.person === person)
