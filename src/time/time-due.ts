import { addMonths } from '#base/day.ts'
import type { Context } from '#logbook/use-case.ts'
import { monthOf } from './month.ts'
import { isUnsigned, sheetsToApprove, type ToApprove } from './report.store.ts'
import { maySeeTerms } from './time.access.ts'

/** What the calendar asks of somebody: to sign last month's paid work, to approve what others signed. One message. */
export const timeDue = async ({
  db,
  hub,
  actor,
  today,
}: Pick<Context, 'db' | 'hub' | 'actor' | 'today'>): Promise<{ toSign: string | null; toApprove: ToApprove[] }> => {
  if (!actor) return { toSign: null, toApprove: [] }
  const last = addMonths(monthOf(today), -1)
  const [unsigned, toApprove] = await Promise.all([
    isUnsigned(db, hub.id, actor.person, last, hub.zone),
    maySeeTerms(actor) ? sheetsToApprove(db, hub.id, actor.person) : [],
  ])
  return { toSign: unsigned ? last : null, toApprove }
}
