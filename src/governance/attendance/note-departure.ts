import { newId } from '#base/id.ts'
import { id, orNothing, time, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { departureNoted } from '#governance/facts.ts'
import { mayAttend } from '#governance/meetings/meeting.access.ts'
import { ownStaysIn, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { movementAt } from '#governance/session/session-time.ts'
import { useCase } from '#logbook/use-case.ts'
import { addMovements } from './attendance.store.ts'
import { isThere } from './attendance.ts'

/** An organisation leaves: everyone who was there for it, or one of them; or a guest. */
export const noteDeparture = useCase({
  name: 'governance.noteDeparture',
  input: z.object({ meeting: id(), organisation: orNothing(id()), person: orNothing(id()), at: orNothing(time()) }),
  load: async (context, input) => {
    const file = await loadHeld(context, input)
    return file && { file, organisation: input.organisation }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file, organisation }) => mayAttend(who, subjectOf(file), organisation),
  run: async (act, { organisation, person, at: typed }, { file }) => {
    const { meeting } = file
    const moment = movementAt(file, typed, act.now)
    if (!moment.ok) return moment
    const at = moment.value
    const leaving = ownStaysIn(file).filter(
      (stay) => stay.org === organisation && isThere(stay, at) && (person === null ? organisation !== null : stay.person === person),
    )
    if (leaving.length === 0) return wrong(problem('person', 'attendance.notThere'))
    const moves = leaving.map((stay) => ({ id: newId(), person: stay.person, org: stay.org, as: stay.as, kind: 'leaves' as const, at }))
    if (!(await addMovements(act.db, act.hub.id, meeting.id, moves))) return wrong(problem('person', 'attendance.notThere'))
    for (const { id: movement, person: who } of moves) act.record(departureNoted, meeting.id, { movement, person: who, organisation, at })
    return ok({ meeting: meeting.id, organisation })
  },
})
