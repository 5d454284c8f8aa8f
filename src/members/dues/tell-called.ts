import type { Id } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import { dueCalled } from './due-facts.ts'
import { sendLetters } from './due-letters.ts'
import { calledLines } from './due-line.store.ts'
import type { Dues } from './dues.ts'

/** Lines that were just given their numbers: their letters leave, and each member's life says so. `withoutMail`: members whose letter waits on paper. */
export const tellCalled = async (act: Act, dues: Dues, called: Id[]): Promise<{ withoutMail: Id[]; cents: number }> => {
  const among = new Set(called)
  const lines = (await calledLines(act.db, act.hub, dues.id)).filter(({ id }) => among.has(id))
  const sent = new Map((await sendLetters(act, lines, 'call')).map((one) => [one.line, one]))
  for (const { id, organisation, no, cents, dueOn } of lines)
    act.record(dueCalled, organisation, {
      ...{ line: id, dues: dues.id, no: no ?? 0, cents: cents ?? 0, dueOn },
      documents: sent.get(id)?.documents ?? [],
    })
  return {
    withoutMail: lines.filter(({ id }) => !sent.get(id)?.byMail).map(({ organisation }) => organisation),
    cents: lines.reduce((sum, { cents }) => sum + (cents ?? 0), 0),
  }
}
