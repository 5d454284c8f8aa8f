import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Quorum } from './attendance.ts'

/** Why an organisation does not count: it is excused, has not come, has left since `at`, or takes no part because of an interest. */
export const missingCauses = ['excused', 'notArrived', 'left', 'recused'] as const
export type Missing = { org: Id; cause: 'excused' | 'notArrived' | 'recused' } | { org: Id; cause: 'left'; at: Instant }

/**
 * Every seat that is not counted, with its cause, in the order it is said: excused, not there yet, gone, recused. Present and missing make up the seats
 * (field notes, governance 4.4, invariant 7). `recused`: in the room, and left out of the count by the body's own rule.
 */
export const missingFrom = ({ absent }: Pick<Quorum, 'absent'>, excused: Id[], recused: Id[] = []): Missing[] => {
  const found: Missing[] = [
    ...absent.map((one): Missing => {
      if (one.cause === 'left') return { org: one.org, cause: 'left', at: one.at }
      return { org: one.org, cause: excused.includes(one.org) ? 'excused' : 'notArrived' }
    }),
    ...recused.map((org): Missing => ({ org, cause: 'recused' })),
  ]
  return found.sort((a, b) => missingCauses.indexOf(a.cause) - missingCauses.indexOf(b.cause))
}

/** Who was missing, as the PV keeps it: by name, a departure with its local time. */
export type MissingData = { organisation: string; cause: Missing['cause']; at: string | null }

export const missingData = (missing: Missing[], names: Record<Id, string>, local: (at: Instant) => string): MissingData[] =>
  missing.map((one) => ({ organisation: names[one.org] ?? '…', cause: one.cause, at: one.cause === 'left' ? local(one.at) : null }))

/** A count and its causes as the values of a sentence (`quorumCauses`): names one a line, a departure with its local time after a tab. */
export const countValues = (
  { counted, of, needed }: Pick<Quorum, 'counted' | 'of' | 'needed'>,
  missing: MissingData[],
): Record<string, string | number> => {
  const lines = (cause: Missing['cause']) =>
    missing
      .filter((one) => one.cause === cause)
      .map(({ organisation, at }) => (at === null ? organisation : `${organisation}\t${at}`))
      .join('\n')
  return { counted, of, needed, excused: lines('excused'), notArrived: lines('notArrived'), left: lines('left'), recused: lines('recused') }
}
