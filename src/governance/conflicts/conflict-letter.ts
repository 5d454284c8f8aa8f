import { addDays, type Day, type Instant } from '#base/day.ts'
import type { Letterhead } from '#members/api.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import type { Outcome } from './conflict.ts'
import type { Seen } from './conflict-seen.ts'

export const letterKinds = ['summons', 'agreement', 'decision'] as const
export type ConflictLetterKind = (typeof letterKinds)[number]

/** A summons, an agreement to sign, or a decision told; `src/governance/conflicts/conflict-letter.typ` finds the words. */
export type ConflictLetter = {
  at: Instant
  hub: HubData
  is: ConflictLetterKind
  /** To whom; an agreement is everybody’s. */
  addressee: string | null
  writtenOn: Day
  /** The parties, for those who sign. */
  between: string[]
  text: string
  hearing: { on: Day; time: string; place: string } | null
  decision: {
    what: Outcome
    /** Of a suspension: its first day, and its last; null: until it is lifted. */
    suspended?: { from: Day; to: Day | null }
    appealWay: string
    appealUntil: Day | null
  } | null
  team: string[]
}

/** Out of what its reader may know, so that no letter says more than the page. null: there is no such letter for them. */
export const conflictLetter = (
  seen: Seen,
  { is, side }: { is: ConflictLetterKind; side: string | null },
  { head: { hub }, at }: { head: Letterhead; at: Instant },
): ConflictLetter | null => {
  const same = { at, hub, is, between: seen.between.map(({ name }) => name), team: seen.team.map(({ name }) => name) }
  const none = { hearing: null, decision: null }
  if (seen.erasedOn) return null
  if (is === 'summons') {
    const part = side === null ? seen.parts.find(({ summons }) => summons) : seen.parts.find(({ id }) => id === side)
    if (!part?.summons) return null
    const hearing = { on: part.summons.hearingOn, time: part.time, place: part.place }
    return { ...same, ...none, addressee: part.name, writtenOn: part.summons.on, text: part.grounds, hearing }
  }
  if (is === 'agreement') {
    const ended = seen.mediation?.ended
    if (ended?.how !== 'agreed') return null
    return { ...same, ...none, addressee: null, writtenOn: ended.on, text: seen.mediationWords }
  }
  const { decision } = seen
  if (!decision) return null
  const addressee = seen.between.find(({ id }) => id === decision.about)?.name ?? null
  const { what, on: writtenOn, appealUntil } = decision
  const { appealWay, suspended } = seen
  const until = suspended && { suspended: { from: suspended.from, to: suspended.until && addDays(suspended.until, -1) } }
  return { ...same, ...none, addressee, writtenOn, text: seen.reasons, decision: { what, ...until, appealWay, appealUntil } }
}
