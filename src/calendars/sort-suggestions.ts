import { choice, id, several, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAddCalendars } from './calendar.access.ts'
import { guessAll } from './guess-all.ts'
import { keepOne } from './keep-one.ts'
import { decide, suggestionsAmong } from './suggestion.store.ts'

/** Several at once: kept as they are proposed, or dropped. */
export const sortSuggestions = useCase({
  name: 'calendars.sortSuggestions',
  input: z.object({ suggestion: several(id(), 100), answer: choice(['keep', 'drop']) }),
  load: async ({ db, hub, actor }, { suggestion }) =>
    actor ? { self: actor.person, chosen: await suggestionsAmong(db, hub.id, actor.person, suggestion) } : null,
  may: (who) => mayAddCalendars(who),
  run: async (act, { suggestion, answer }, { self, chosen }) => {
    const waiting = chosen.filter(({ state }) => state === 'waiting')
    if (suggestion.length === 0) return wrong(problem('', 'suggestion.chooseSome'))
    if (waiting.length === 0) return wrong(problem('', 'suggestion.sortedAlready'))
    if (answer === 'drop') {
      await decide(
        act.db,
        act.hub.id,
        waiting.map((one) => one.id),
        { state: 'dropped' },
        act.now,
      )
      return ok({ count: waiting.length })
    }
    const { guesses } = await guessAll(act, self, waiting)
    for (const [at, one] of waiting.entries()) {
      const guess = guesses[at]
      if (!guess || one.title === '') return wrong(problem('', 'suggestion.noTitle'))
      if (guess.kind === 'personal') return wrong(problem('', 'suggestion.personal', { title: one.title }))
      const kept = await keepOne(act, one, { ...guess, kind: guess.kind, title: one.title })
      if (!kept.ok) return kept
    }
    return ok({ count: waiting.length })
  },
})
