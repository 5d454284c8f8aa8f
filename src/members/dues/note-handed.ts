import { day, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepDues, maySeeDuesOf } from './due.access.ts'
import { dueHanded } from './due-facts.ts'
import { handLetters, holdLine } from './due-line.store.ts'

/** The letters on paper of a line were posted or handed over: from that day on the member was told. */
export const noteHanded = useCase({
  name: 'members.noteHanded',
  input: z.object({ line: id(), on: day() }),
  load: ({ db, hub }, { line }) => holdLine(db, hub, line),
  mayView: (who, { organisation }) => maySeeDuesOf(who, organisation),
  may: (who) => mayKeepDues(who),
  run: async (act, { line, on }, { organisation }) => {
    if (on > act.today) return wrong(problem('on', 'dues.notHandedYet', { today: act.today }))
    const letters = await handLetters(act.db, act.hub.id, line, on)
    if (letters.length === 0) return wrong(problem('on', 'dues.noPaper'))
    act.record(dueHanded, organisation, { line, letters, on })
    return ok({ line })
  },
})
