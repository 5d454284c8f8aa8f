import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { movementTakenBack } from '#governance/facts.ts'
import { mayAttend } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { beforeADecision } from '#governance/session/session-time.ts'
import { useCase } from '#logbook/use-case.ts'
import { removeMovement } from './attendance.store.ts'
import { removeSignature } from './signature.store.ts'
import { whoCame } from './signature.ts'

/** A slip of the finger: the arrival or departure was not. Not once a decision rests on it. */
export const takeBackMovement = useCase({
  name: 'governance.takeBackMovement',
  input: z.object({ meeting: id(), movement: id() }),
  load: async (context, input) => {
    const file = await loadHeld(context, input)
    const movement = file?.movements.find((one) => one.id === input.movement)
    return file && movement ? { file, movement } : null
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file, movement }) => mayAttend(who, subjectOf(file), movement.org),
  run: async (act, _input, { file, movement }) => {
    const next = afterAct(file.meeting.state, 'attend')
    if (!next.ok) return next
    if (movement.org !== null && beforeADecision(file, movement.at).length > 0) return wrong(problem('', 'attendance.beforeADecision'))
    await removeMovement(act.db, act.hub.id, movement.id)
    const { id: moved, person, org: organisation, at, kind } = movement
    // What was signed with an arrival that was not is no signature.
    const others = file.movements.filter((one) => one.id !== moved && one.person === person)
    if (organisation !== null && !whoCame(others, organisation).includes(person))
      await removeSignature(act.db, act.hub.id, file.meeting.id, organisation, person)
    act.record(movementTakenBack, file.meeting.id, { movement: moved, person, organisation, at, kind })
    return ok({ meeting: file.meeting.id, organisation })
  },
})
