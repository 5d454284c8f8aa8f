import { id, orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { calendarsOf } from './calendar.store.ts'
import { guessAll } from './guess-all.ts'
import { countWaiting, type OwnedSuggestion, sortedOf, waitingOf } from './suggestion.store.ts'
import type { Guess } from './suggestion.ts'

const PAGE = 25
/** As many as one press may have kept: each can be put back. */
const SORTED = PAGE

/** What one’s calendars propose, latest first, 25 a page, with what it is taken for; and what was sorted lately. */
export const showSuggestions = view({
  name: 'calendars.showSuggestions',
  input: z.object({ avant: orNothing(id()) }),
  load: async (context, { avant }) => {
    const { db, hub, actor, now } = context
    if (!actor) return null
    const [waiting, sorted, count, calendars] = await Promise.all([
      waitingOf(db, hub.id, actor.person, { now, before: avant, most: PAGE }),
      sortedOf(db, hub.id, actor.person, SORTED),
      countWaiting(db, hub.id, actor.person, now),
      calendarsOf(db, hub.id, actor.person),
    ])
    return {
      waiting: waiting.slice(0, PAGE),
      more: waiting.length > PAGE,
      sorted,
      count,
      calendars,
      ...(await guessAll(context, actor.person, waiting)),
    }
  },
  run: ({ waiting, more, sorted, count, calendars, guesses, people, organisations }, _context, { avant }) => {
    const named = (guess: Guess) => ({
      ...guess,
      names: guess.people.flatMap((one) => people.find((person) => person.id === one)?.name ?? []),
      organisationName: organisations.find((one) => one.id === guess.organisation)?.name ?? null,
    })
    return {
      rows: waiting.map((one, at) => ({ ...lineOf(one), guess: named(guesses[at] as Guess) })),
      older: more ? (waiting.at(-1)?.id ?? null) : null,
      first: avant === null,
      count,
      calendars: calendars.length,
      failing: calendars.filter(({ failures }) => failures >= 3).map(({ name, readAt }) => ({ name, readAt })),
      sorted: sorted.map(({ state, differs, ...one }) => ({ ...lineOf({ ...one, state, differs }), state, differs })),
    }
  },
})

const lineOf = ({ id: one, title, startsAt, endsAt, allDay, place, calendarName }: OwnedSuggestion) => ({
  id: one,
  title,
  startsAt,
  endsAt,
  allDay,
  place,
  calendarName,
})

export type ShownSuggestions = Awaited<ReturnType<typeof showSuggestions.run>>
