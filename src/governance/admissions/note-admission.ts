import { day, id, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mayNote } from '#governance/meetings/meeting.access.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadPoint, seesPoint } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { dateAdmission, explainRefusal } from '#members/api.ts'
import { admissionsAt } from './admission.store.ts'
import { checkFirstDay } from './admission.ts'

/** At the point that decides an application: the first day of the membership, or why it was refused. Put right until the PV is sealed. */
export const noteAdmission = useCase({
  name: 'governance.noteAdmission',
  input: z.object({ meeting: id(), point: id(), from: orNothing(day()), reason: optionalText(1_000) }),
  load: async (context, input) => {
    const found = await loadPoint(context, input)
    if (!found) return null
    const admission = (await admissionsAt(context.db, context.hub.id, input.meeting)).find(({ point }) => point === input.point)
    return admission ? { ...found, admission } : null
  },
  mayView: seesPoint,
  may: (who, { file }) => mayNote(who, subjectOf(file)),
  run: async (act, { from, reason }, { file: { meeting, day: held }, point, admission }) => {
    const next = afterAct(meeting.state, 'note')
    if (!next.ok) return next
    if (admission.withdrawn) return wrong(problem('', 'admission.withdrawn'))
    const done = { meeting: meeting.id, point: point.id }
    if (admission.outcome === 'refused') {
      await explainRefusal(act, admission.application, reason)
      return ok(done)
    }
    const problems = from === null ? [] : checkFirstDay(from, held)
    if (problems.length > 0) return wrong(...problems)
    const dated = await dateAdmission(act, admission.application, from)
    return dated.ok ? ok(done) : dated
  },
})
