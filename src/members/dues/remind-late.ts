import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepDues, maySeeDues } from './due.access.ts'
import { lineAccount } from './due-document.ts'
import { dueReminded } from './due-facts.ts'
import { sendLetters } from './due-letters.ts'
import { calledLines } from './due-line.store.ts'
import { toRemind } from './due-state.ts'
import { holdDues } from './dues.store.ts'

/** Writes to all who are late, in one press: by mail where there is an address, on paper else; nobody twice in a fortnight. */
export const remindLate = useCase({
  name: 'members.remindLate',
  input: z.object({ dues: id() }),
  load: async ({ db, hub }, { dues }) => {
    const held = await holdDues(db, hub.id, dues)
    return held && { dues: held, lines: await calledLines(db, hub, dues) }
  },
  mayView: (who) => maySeeDues(who),
  may: (who) => mayKeepDues(who),
  run: async (act, _input, { dues, lines }) => {
    const late = toRemind(lines, act.today)
    if (late.length === 0) return wrong(problem('', 'dues.nobodyToRemind'))
    const sent = await sendLetters(act, late, 'reminder')
    for (const line of late)
      act.record(dueReminded, line.organisation, {
        line: line.id,
        cents: lineAccount(line).waiting,
        documents: sent.find((one) => one.line === line.id)?.documents ?? [],
      })
    return ok({ dues: dues.id, year: dues.year, reminded: late.length, withoutMail: sent.filter(({ byMail }) => !byMail).length })
  },
})
