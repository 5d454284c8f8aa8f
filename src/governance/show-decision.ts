import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { decisionById, meetingOfPoint } from './decision.store.ts'
import { maySeeMeeting, maySeeRegister } from './meeting.access.ts'
import { meetingOf } from './meeting.store.ts'
import { subjectOf } from './meeting-file.ts'
import { wholeRegister } from './register.store.ts'
import { checkRegister } from './register.ts'

/** A decision: its text, how it was taken, its versions, what was objected; once registered, its line and whether the register holds together. */
export const showDecision = view({
  name: 'governance.showDecision',
  input: z.object({ decision: id() }),
  load: async ({ db, hub }, input) => {
    const decision = await decisionById(db, hub.id, input.decision)
    const meeting = decision ? await meetingOfPoint(db, hub.id, decision.point) : null
    const file = meeting === null ? null : await meetingOf(db, hub.id, meeting)
    const point = file?.points.find((one) => one.id === decision?.point)
    if (!decision || !file || !point) return null
    const register = decision.registered ? await wholeRegister(db, hub.id, file.body.id, Number(file.day.slice(0, 4))) : []
    return { decision, file, point, register }
  },
  mayView: (who, { decision, file }) => maySeeMeeting(who, subjectOf(file)) || (decision.registered && maySeeRegister(who)),
  run: ({ decision, file, point, register }, { actor }) => ({
    decision,
    file,
    point,
    entry: register.find((one) => one.decision === decision.id) ?? null,
    intact: checkRegister(register).length === 0,
    seesMeeting: maySeeMeeting(actor, subjectOf(file)),
  }),
})
