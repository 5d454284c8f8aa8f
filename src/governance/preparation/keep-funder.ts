import { newId } from '#base/id.ts'
import { id, text, ticked, whole, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { maySeeDeclarations } from '#governance/declarations/declaration.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { addFunder, endFunder as endOf, funderOf } from './funder.store.ts'
import { awaitable, checkFunder } from './funder.ts'
import { funderEnded, funderNoted } from './funder-facts.ts'
import { mayKeepFunders } from './preparation.access.ts'

/** Who awaits what after each general meeting: said once. */
export const noteFunder = useCase({
  name: 'governance.noteFunder',
  input: z.object({
    ...{ funder: text(120), accounts: ticked(), minutes: ticked(), activityReport: ticked(), days: whole(-9_999, 9_999) },
  }),
  load: async () => ({}),
  mayView: (who) => maySeeDeclarations(who),
  may: (who) => mayKeepFunders(who),
  run: async (act, { funder, days, ...ticks }) => {
    const awaits = awaitable.filter((what) => ticks[what])
    const problems = checkFunder(awaits, days)
    if (problems.length > 0) return wrong(...problems)
    if (!act.actor) throw new Error('a funder is noted by somebody')
    const one = { id: newId(), funder, awaits, days }
    const { words, hash } = await act.keepWords(funder)
    await addFunder(act.db, act.hub.id, one, act.actor.person, act.now)
    act.record(funderNoted, one.id, { awaits: one.awaits, days, words, hash })
    return ok({ funder: one.id })
  },
})

/** It awaits nothing any more; what was sent stays known. */
export const endFunder = useCase({
  name: 'governance.endFunder',
  input: z.object({ funder: id() }),
  load: ({ db, hub }, { funder }) => funderOf(db, hub.id, funder),
  mayView: (who) => maySeeDeclarations(who),
  may: (who) => mayKeepFunders(who),
  run: async (act, _, { id: funder }) => {
    await endOf(act.db, act.hub.id, funder, act.now)
    act.record(funderEnded, funder, {})
    return ok({ funder })
  },
})
