import { id, optionalText, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepDues, maySeeDuesOf } from './due.access.ts'
import { dueExempted, dueExemptionEnded } from './due-facts.ts'
import { exempt, holdLine } from './due-line.store.ts'

/** A member is asked nothing this year, and why. `back`: it is asked after all. Before the call it then gets no letter. */
export const exemptDue = useCase({
  name: 'members.exemptDue',
  input: z.object({ line: id(), reason: optionalText(500), back: ticked() }),
  load: ({ db, hub }, { line }) => holdLine(db, hub, line),
  mayView: (who, { organisation }) => maySeeDuesOf(who, organisation),
  may: (who) => mayKeepDues(who),
  run: async (act, { line, reason, back }, found) => {
    const { db, hub, today, actor } = act
    if (!actor) throw new Error('an exemption is given by somebody')
    const { organisation, year } = found
    if (back) {
      if (found.exemptOn === null) return ok({ line, year })
      await exempt(db, hub.id, line, null)
      act.record(dueExemptionEnded, organisation, { line })
      return ok({ line, year })
    }
    if (reason === '') return wrong(problem('reason', 'dues.reasonNeeded'))
    await exempt(db, hub.id, line, { on: today, by: actor.person, reason })
    const { words, hash } = await act.keepWords(reason)
    act.record(dueExempted, organisation, { line, words, hash })
    return ok({ line, year })
  },
})
