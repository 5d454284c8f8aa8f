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

/** How seats are named, and which are held by somebody in her own name. */
export type Naming = { organisation: (id: Id) => string; inOwnName: (id: Id) => boolean }

/** Who was missing, as the PV keeps it: by name, a departure with its local time. `person`: she sits in her own name. */
export type MissingData = { organisation: string; cause: Missing['cause']; at: string | null; person?: true }

export const missingData = (missing: Missing[], { organisation, inOwnName }: Naming, local: (at: Instant) => string): MissingData[] =>
  missing.map((one) => ({
    organisation: organisation(one.org),
    cause: one.cause,
    at: one.cause === 'left' ? local(one.at) : null,
    ...(inOwnName(one.org) ? { person: true } : {}),
  }))

/**
 * A count and its causes as the values of a sentence (`quorumCauses`): names one a line; after a tab the local time of a departure, after another
 * the word « person » of somebody who sits in her own name, of whom no gender is said.
 */
export const countValues = (
  { counted, of, needed }: Pick<Quorum, 'counted' | 'of' | 'needed'>,
  missing: MissingData[],
): Record<string, string | number> => {
  const lines = (cause: Missing['cause']) =>
    missing
      .filter((one) => one.cause === cause)
      .map(({ organisation, at, person }) => [organisation, at ?? '', person ? 'person' : ''].join('\t').trimEnd())
      .join('\n')
  return { counted, of, needed, excused: lines('excused'), notArrived: lines('notArrived'), left: lines('left'), recused: lines('recused') }
}
