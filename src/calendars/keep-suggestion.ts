import { choice, id, optionalText, orNothing, several, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOwn, mayKeep } from './calendar.access.ts'
import { keepOne } from './keep-one.ts'
import { loadSuggestion } from './own-calendar.ts'
import { KINDS, minutesOf } from './suggestion.ts'

/** Keeps one suggestion, with what its owner says it was. */
export const keepSuggestion = useCase({
  name: 'calendars.keepSuggestion',
  input: z.object({
    suggestion: id(),
    kind: choice(KINDS),
    title: optionalText(200),
    people: several(id(), 50),
    /** One more person, chosen in a list. */
    person: orNothing(id()),
    organisation: orNothing(id()),
    minutes: orNothing(whole(0, 1440)),
    travel: orNothing(whole(0, 1440)),
  }),
  load: loadSuggestion,
  mayView: isOwn,
  may: mayKeep,
  run: async (act, { kind, title, people, person, organisation, minutes, travel }, suggestion) => {
    if (suggestion.state === 'kept') return wrong(problem('', 'suggestion.keptAlready'))
    const called = title || suggestion.title
    if (called === '') return wrong(problem('title', 'input.required'))
    // A journey: all of it is on the way.
    const way =
      kind === 'travel' && !travel ? { minutes: 0, travel: minutes ?? minutesOf(suggestion) ?? 0 } : { minutes, travel: travel ?? 0 }
    const kept = await keepOne(act, suggestion, {
      kind,
      title: called,
      people: person ? [...people, person] : people,
      organisation,
      ...way,
    })
    return kept.ok ? ok({ suggestion: suggestion.id, ...kept.value }) : kept
  },
})
