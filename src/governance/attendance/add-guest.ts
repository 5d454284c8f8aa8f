import { type Id, newId } from '#base/id.ts'
import { id, optionalText, orNothing, time, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { arrivalNoted } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { movementAt } from '#governance/session/session-time.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { addPerson } from '#members/api.ts'
import { addMovements, personNamed } from './attendance.store.ts'
import { checkMovement } from './attendance.ts'

/** Somebody without a seat is there: the coordinator, an expert, a partner. They count for no quorum, and the PV names them. */
export const addGuest = useCase({
  name: 'governance.addGuest',
  input: z.object({ meeting: id(), person: orNothing(id()), name: optionalText(200), at: orNothing(time()) }),
  load: loadHeld,
  mayView: seesMeeting,
  may: (who, file) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { person: chosen, name, at: typed }, file) => {
    const { meeting } = file
    const moment = movementAt(file, typed, act.now)
    if (!moment.ok) return moment
    const at = moment.value
    const found = await guestOf(act, chosen, name)
    if (!found.ok) return found
    const move = { id: newId(), person: found.value, org: null, as: null, kind: 'arrives' as const, at }
    const problems = checkMovement(move, file.movements)
    if (problems.length > 0) return wrong(...problems.map((one) => ({ ...one, path: 'name' })))
    await addMovements(act.db, act.hub.id, meeting.id, [move])
    act.record(arrivalNoted, meeting.id, { movement: move.id, person: move.person, organisation: null, at, as: null })
    return ok({ meeting: meeting.id })
  },
})

/** The person chosen, else the only one of that name, else somebody new. */
const guestOf = async (act: Act, chosen: Id | null, name: string): Promise<Result<Id>> => {
  if (chosen === null && name === '') return wrong(problem('name', 'attendance.nobodyNamed'))
  const known = await personNamed(act.db, act.hub.id, chosen, name)
  if (known) return ok(known)
  if (chosen) return wrong(problem('name', 'attendance.nobodyNamed'))
  const input = addPerson.input.safeParse({ name, email: '' })
  if (!input.success) return wrong(problem('name', 'attendance.nobodyNamed'))
  const added = await addPerson.run(act, input.data, {})
  return added.ok ? ok(added.value.person) : wrong(...added.problems.map((one) => ({ ...one, path: 'name' })))
}
