import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import { electionCarried } from './candidacy-facts.ts'
import { addSlates, type PutOff, putOffAt } from './put-off.store.ts'

/** The point of an election that was put off, and the one where it comes again. */
export type ComesAgain = { from: Id; to: Id }

/**
 * Whose candidacies still hold: who withdrew does not stand, nor an organisation that sits there no more. They are the same candidacies, accepted or to confirm
 * as they were (code civil, article 1984); each may be withdrawn until the ballot opens.
 */
export const stillStanding = <C extends Pick<PutOff['candidacies'][number], 'withdrawn' | 'sits'>>(candidacies: C[]): C[] =>
  candidacies.filter(({ withdrawn, sits }) => !withdrawn && sits)

/** A mandate that would be over by then is said anew. */
export const mandateFrom = (until: Day | null, day: Day): Day | null => (until !== null && until > day ? until : null)

/** An election that was put off goes on where its point comes again: what is elected, who stands, and that a voter asked for a confidential ballot. */
export const carryElections = async (act: Act, meeting: Id, again: ComesAgain[]): Promise<void> => {
  if (again.length === 0) return
  const found = await putOffAt(act.db, act.hub.id, again)
  const slates = found.map(({ day, ...one }) => ({
    ...one,
    until: mandateFrom(one.until, day),
    candidacies: stillStanding(one.candidacies).map(({ withdrawn: _, sits: __, ...each }) => ({ ...each, id: newId() })),
  }))
  await addSlates(act.db, act.hub.id, slates)
  for (const { point, body, seats, until, candidacies } of slates) {
    const from = again.find(({ to }) => to === point)?.from ?? point
    act.record(electionCarried, meeting, { point, from, body, seats, until, candidacies: candidacies.map(({ id }) => id) })
  }
}
