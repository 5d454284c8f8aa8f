import type { Id } from '#base/id.ts'
import type { Context } from '#logbook/use-case.ts'
import { mandateOf, type WholeMandate, type WrittenReport } from './mandate.store.ts'

/** The mandate and the report an address names; null when either is not there. */
export const reportIn = async (
  { db, hub }: Context,
  asked: { mandate: Id; report: Id },
): Promise<{ mandate: WholeMandate; report: WrittenReport } | null> => {
  const mandate = await mandateOf(db, hub.id, asked.mandate)
  const report = mandate?.reports.find(({ id }) => id === asked.report)
  return mandate && report ? { mandate, report } : null
}
