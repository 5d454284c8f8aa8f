import type { Context } from '#logbook/use-case.ts'
import { everybody, everyOrganisation, habitsOf } from './knowing.store.ts'
import type { OwnedSuggestion } from './suggestion.store.ts'
import { aboutOf, type Guess, guessOf, type Organisation, type Person } from './suggestion.ts'

export type Guessed = { guesses: Guess[]; people: Person[]; organisations: Organisation[] }

/** What is proposed for each of a person’s suggestions, in their order. In one message. */
export const guessAll = async ({ db, hub, today }: Context, self: string, suggestions: OwnedSuggestion[]): Promise<Guessed> => {
  const [people, organisations, habits] = await Promise.all([
    everybody(db, hub.id, today),
    everyOrganisation(db, hub.id),
    habitsOf(db, hub.id, self, [...new Set(suggestions.flatMap(aboutOf))]),
  ])
  return { guesses: suggestions.map((one) => guessOf(one, { self, people, organisations, habits })), people, organisations }
}
