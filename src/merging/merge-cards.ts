import { newId } from '#base/id.ts'
import { z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mailKeptProblems, personOf } from '#members/api.ts'
import { organisationsMerged, peopleMerged } from './facts.ts'
import { mayMerge } from './merge.access.ts'
import { cardOf, mergeCards as merge, mergeBetween, refusal } from './merge.store.ts'
import { changesOf, compared, kindAt } from './merge.ts'
import { pairInput } from './show-pair.ts'

/**
 * Two cards of one organisation or person become one: all that speaks of the lost one speaks of the kept one, whose empty fields take its values.
 * `pick`: for each field where both say something, whose word stays (the kept card’s, unless said). The lost id leads to the kept card; all of it is undone in one act.
 */
export const mergeCards = useCase({
  name: 'merging.mergeCards',
  input: z.object({ ...pairInput, pick: z.record(z.string(), z.string()).catch({}) }),
  load: async ({ db, hub }, { cards, kept, lost }) => {
    const kind = kindAt(cards)
    if (kind === null || kept === lost) return null
    const [ours, theirs] = await Promise.all([cardOf(db, hub.id, kind, kept), cardOf(db, hub.id, kind, lost)])
    if (ours && theirs) return { done: null, kind, ours, theirs }
    const done = await mergeBetween(db, hub.id, kept, lost)
    return done === null ? null : { done }
  },
  may: (who) => mayMerge(who),
  run: async (act, { kept, lost, pick }, pair) => {
    // Pressed in two windows: the second is led to what the first did, where it can be undone.
    if (pair.done !== null) return ok({ merge: pair.done })
    const { kind, ours, theirs } = pair
    const chosen = Object.keys(pick).filter((field) => pick[field] === 'lost')
    const changes = changesOf(compared(kind, ours, theirs), chosen)
    if (kind === 'person') {
      const [one, other] = await Promise.all([personOf(act.db, act.hub.id, kept), personOf(act.db, act.hub.id, lost)])
      const stays = ('email' in changes ? changes.email : ours.email) as string | null
      const problems = one && other ? mailKeptProblems(one, other, stays, act.today) : []
      if (problems.length > 0) return wrong(...problems)
    }
    const id = newId()
    const by = act.actor?.person ?? kept
    const answer = await merge(act.db, { merge: id, kind, kept, lost, changes, by, at: act.now })
    if ('refused' in answer) return wrong(refusal(answer.refused))
    const data = { merge: id, lost, moved: answer.done }
    if (kind === 'organisation') act.record(organisationsMerged, kept, data)
    else act.record(peopleMerged, kept, data)
    return ok({ merge: id })
  },
})
