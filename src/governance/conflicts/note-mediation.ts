import { choice, day, id, optionalText, orNothing, several, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOfTheTeam } from './conflict.access.ts'
import { keepWords, tellSides } from './conflict.store.ts'
import { type Command, mediationNews } from './conflict.ts'
import { loadConflict, step } from './conflict-act.ts'
import { conflictMoved } from './conflict-facts.ts'

/** A day of the mediation, past or to come; or how it ended. An agreement is kept in its own words, with who signed it. */
export const noteMediation = useCase({
  name: 'governance.noteMediation',
  input: z.object({
    conflict: id(),
    is: choice(mediationNews),
    on: day(),
    words: optionalText(8_000),
    by: orNothing(id()),
    signed: several(id(), 3),
  }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict, is, on, words, by, signed }, one) => {
    const { db, hub, today } = act
    if (is !== 'meeting' && on > today) return wrong(problem('on', 'exclusion.toCome', { today }))
    if (is === 'agreed' && words === '') return wrong(problem('words', 'conflict.agreementMissing'))
    const command: Command =
      is === 'meeting'
        ? { do: 'meet', on }
        : is === 'agreed'
          ? { do: 'settle', on, signed }
          : is === 'failed'
            ? { do: 'fail', on }
            : { do: 'decline', on, by: by ?? '' }
    const next = await step(act, one, command)
    if (!next.ok) return next
    if (words !== '' && is !== 'meeting') await keepWords(db, hub.id, conflict, 'mediation', words)
    if (is === 'declined' && by !== null) await tellSides(db, hub.id, [by], today)
    act.record(conflictMoved, conflict, { step: 'followed' })
    return ok({ conflict })
  },
})
