import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { isOwn } from './calendar.access.ts'
import { guessAll } from './guess-all.ts'
import { suggestionOf } from './suggestion.store.ts'
import type { Guess } from './suggestion.ts'

/** One suggestion, with everything that may be said of it before it is kept. */
export const showSuggestion = view({
  name: 'calendars.showSuggestion',
  input: z.object({ suggestion: id() }),
  load: ({ db, hub }, { suggestion }) => suggestionOf(db, hub.id, suggestion),
  mayView: isOwn,
  run: async (suggestion, context) => {
    const { guesses, people, organisations } = await guessAll(context, suggestion.person, [suggestion])
    const guess = guesses[0] as Guess
    const { id: one, title, startsAt, endsAt, allDay, place, description, calendarName, state, activity, attendees } = suggestion
    return {
      ...{ id: one, title, startsAt, endsAt, allDay, place, description, calendarName, state, activity, guess },
      // Whom the hub does not know is named as the invitation names them; their address is nobody's to spread.
      guests: attendees.map(({ name }) => name).filter((name) => name !== ''),
      people: people.filter((person) => person.id !== suggestion.person).map(({ id: person, name }) => ({ id: person, name })),
      organisations,
    }
  },
})

export type ShownSuggestion = Awaited<ReturnType<typeof showSuggestion.run>>
