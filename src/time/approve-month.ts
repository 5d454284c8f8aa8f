import { z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { monthApproved } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { keepMonthSheet } from './keep-month-sheet.ts'
import { approve } from './month.store.ts'
import { readMonth } from './person-month.ts'
import { mayApprove, maySeeMonth } from './time.access.ts'

/** The second signature, by the employer's side, on what the first one froze; the sheet with both is kept. */
export const approveMonth = useCase({
  name: 'time.approveMonth',
  input: z.object(ofMonth),
  load: (context, { person, month }) => readMonth(context, person, month),
  mayView: (who, { person }) => maySeeMonth(who, person),
  may: (who, { person }) => mayApprove(who, person),
  run: async (act, { person, month }, read) => {
    const { sheet } = read
    if (!sheet || read.state !== 'signed')
      return wrong(problem('', read.state === 'approved' ? 'month.alreadyApproved' : 'month.notSigned'))
    const { version, hash } = sheet
    if (read.hashNow !== hash) return wrong(problem('', 'month.broken'))
    const by = act.actor?.person ?? ''
    if (!(await approve(act.db, act.hub.id, { person, month, version, at: act.now, by })))
      return wrong(problem('', 'month.alreadyApproved'))
    await keepMonthSheet(act, read, { ...sheet, approvedAt: act.now, approvedBy: by })
    act.record(monthApproved, person, { month, version, hash })
    return ok({ person, month })
  },
})
