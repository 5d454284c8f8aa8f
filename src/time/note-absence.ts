import { newId } from '#base/id.ts'
import { choice, day, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { peopleOf } from '#members/api.ts'
import { ABSENCES, absenceProblems, untilOf } from './absence.ts'
import { absenceNoted } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { unaffirm } from './month.store.ts'
import { refusedBy } from './refusals.ts'
import { keepAbsence } from './terms.store.ts'
import { mayNoteAbsence, maySeeMonth } from './time.access.ts'

/** Days away, both included. Why is not asked. */
export const noteAbsence = useCase({
  name: 'time.noteAbsence',
  input: z.object({ ...ofMonth, kind: choice(ABSENCES), from: day(), last: day() }),
  load: async ({ db, hub }, { person }) => ((await peopleOf(db, hub.id, [person])).has(person) ? { person } : null),
  mayView: (who, { person }) => maySeeMonth(who, person),
  may: (who, { person }) => mayNoteAbsence(who, person),
  run: async (act, { person, month, kind, from, last }) => {
    const problems = absenceProblems({ from, last })
    if (problems.length > 0) return wrong(...problems)
    const absence = { id: newId(), person, kind, from, until: untilOf(last) }
    const refused = await keepAbsence(act.db, act.hub.id, absence, { at: act.now, by: act.actor?.person ?? person })
    if (refused === 'not_away_that_day') return wrong(problem('from', 'absence.workedThatDay'))
    if (refused) return wrong(...refusedBy(refused))
    await unaffirm(act.db, act.hub.id, person, absence.from, absence.until)
    act.record(absenceNoted, person, { absence: absence.id, from, until: absence.until }, from)
    // What was noted is shown: the month of the page when the absence touches it, else the month it begins in.
    const touches = from.slice(0, 7) <= month.slice(0, 7) && month.slice(0, 7) <= last.slice(0, 7)
    return ok({ person, month: touches ? month : `${from.slice(0, 7)}-01`, absence: absence.id })
  },
})
