import { newId } from '#base/id.ts'
import { day, id, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isPerson } from './choices.store.ts'
import { weeklyMinutesOf } from './engagement.ts'
import { contractSet } from './facts.ts'
import { refusedBy } from './refusals.ts'
import { keepContract } from './terms.store.ts'
import { maySetTerms } from './time.access.ts'

/** The hours a week of somebody's contract, from a day; the one before ends that day. */
export const setContract = useCase({
  name: 'time.setContract',
  input: z.object({ person: id(), hours: text(10), from: day() }),
  load: async (_, { person }) => ({ person }),
  may: (who, { person }) => maySetTerms(who, person),
  run: async (act, { person, hours, from }) => {
    const weeklyMinutes = weeklyMinutesOf(hours)
    if (weeklyMinutes === null) return wrong(problem('hours', 'contract.hours'))
    if (!(await isPerson(act.db, act.hub.id, person))) return wrong(problem('person', 'input.notAChoice'))
    const contract = { id: newId(), person, weeklyMinutes, from, until: null }
    const refused = await keepContract(act.db, act.hub.id, contract)
    if (refused) return wrong(...refusedBy(refused))
    act.record(contractSet, person, { contract: contract.id, weeklyMinutes, from })
    return ok({ contract: contract.id })
  },
})
