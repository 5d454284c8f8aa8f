import { dayAt } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { keepsDues, maySeeDuesOf } from './due.access.ts'
import { lineAccount } from './due-document.ts'
import { lineOf } from './due-line.store.ts'
import { stateOfLine } from './due-state.ts'
import { numberOf } from './dues.ts'

/** One member's dues of a year: what it is asked, what it paid, the letters it got. */
export const showDue = view({
  name: 'members.showDue',
  input: z.object({ line: id() }),
  load: ({ db, hub }, { line }) => lineOf(db, hub, line),
  mayView: (who, { organisation }) => maySeeDuesOf(who, organisation),
  run: (line, { actor, today, hub }) => ({
    ...line,
    today,
    number: line.no === null ? null : numberOf(line.year, line.no),
    state: stateOfLine(line, today),
    account: lineAccount(line),
    /** Noted today: taking it back is undoing a slip. */
    payments: line.payments.map((one) => ({ ...one, fresh: dayAt(one.notedAt, hub.zone) === today })),
    keeps: keepsDues(actor),
  }),
})

export type DueData = Awaited<ReturnType<typeof showDue.run>>
