import { newId } from '#base/id.ts'
import { day, id, orNothing, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { untilOf } from './absence.ts'
import { isPerson } from './choices.store.ts'
import { letterProblems, permilleOf } from './engagement.ts'
import { letterSet } from './facts.ts'
import { refusedBy } from './refusals.ts'
import { keepLetter, lettersOf } from './terms.store.ts'
import { maySetTerms } from './time.access.ts'

/** A letter of engagement: a fixed share of somebody's time, which is then not claimed by hours (T10). */
export const setLetter = useCase({
  name: 'time.setLetter',
  input: z.object({ person: id(), action: text(), share: text(10), from: day(), last: orNothing(day()) }),
  load: async ({ db, hub }, { person }) => ({ person, others: await lettersOf(db, hub.id, person) }),
  may: (who, { person }) => maySetTerms(who, person),
  run: async (act, { person, action, share, from, last }, { others }) => {
    const permille = permilleOf(share)
    if (permille === null) return wrong(problem('share', 'letter.share'))
    if (!(await isPerson(act.db, act.hub.id, person))) return wrong(problem('person', 'input.notAChoice'))
    const letter = { id: newId(), person, action, permille, from, until: last && untilOf(last) }
    const problems = letterProblems(letter, others)
    if (problems.length > 0) return wrong(...problems)
    const refused = await keepLetter(act.db, act.hub.id, letter)
    if (refused) return wrong(...refusedBy(refused))
    act.record(letterSet, person, { letter: letter.id, permille, from, until: letter.until })
    return ok({ letter: letter.id })
  },
})
