import { id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepDues, maySeeDues } from './due.access.ts'
import { callOne } from './due-for.ts'
import { holdDues } from './dues.store.ts'

/** Calls the dues of a member that came after the call: its line, its number, its letter. */
export const callDue = useCase({
  name: 'members.callDue',
  input: z.object({ dues: id(), organisation: id(), bracket: optionalText(80) }),
  load: ({ db, hub }, { dues }) => holdDues(db, hub.id, dues),
  mayView: (who) => maySeeDues(who),
  may: (who) => mayKeepDues(who),
  run: async (act, { organisation, bracket }, dues) => {
    if (!dues.calledOn) return wrong(problem('', 'dues.notCalled'))
    const called = await callOne(act, dues, { organisation, bracket: bracket || null, day: act.today })
    return called.ok ? ok({ ...called.value, year: dues.year }) : called
  },
})
