import type { Decision, Room } from '#governance/decisions/decision.ts'

/** What the facilitator says in an election with candidates, where it is something else than in any other vote. */
export type CandidacyLine = 'candidatesCall' | 'candidatesTie' | 'candidatesSecond'

/** null: what is said in any vote. */
export const candidacyNow = ({ state, votes }: Decision, { point }: Pick<Room, 'point'>): CandidacyLine | null => {
  if (point.kind !== 'candidates') return null
  if (state === 'proposed') return 'candidatesCall'
  if (state !== 'tied') return null
  return votes.findLast(({ ended }) => ended === 'counted')?.names?.result?.next?.kind === 'second' ? 'candidatesSecond' : 'candidatesTie'
}
