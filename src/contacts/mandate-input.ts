import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { choice, day, id, optionalText, orNothing, text } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type Result, unless } from '#base/result.ts'
import type { Act } from '#logbook/use-case.ts'
import { namesIn, partiesIn } from './contact.ts'
import { type Mandate, mandateProblems, RHYTHMS } from './mandate.ts'
import { foundBy } from './who.store.ts'

/** What the form of a mandate holds. */
export const mandateFields = {
  body: text(200),
  person: text(200),
  powers: optionalText(1000),
  from: day(),
  until: orNothing(day()),
  rhythm: orNothing(choice(RHYTHMS)),
  decision: orNothing(id()),
}

type Typed = { body: string; person: string; powers: string; from: Day; until: Day | null; rhythm: string | null; decision: Id | null }

/** The mandate that was typed: who holds it is somebody of the hub, named. `before`: who held it, to tell homonyms apart. */
export const mandateTyped = async ({ db, hub, today }: Act, typed: Typed, mandate: Id, before: Id | null): Promise<Result<Mandate>> => {
  const { person: name, rhythm, ...rest } = typed
  const found = await foundBy(db, hub.id, namesIn(name), today)
  const { people } = partiesIn(name, found, { people: before ? [before] : [], organisations: [] })
  const homonyms = found.find((one) => one.people.length > 1)
  const person = people.length === 1 ? people[0] : undefined
  const unknown: Problem[] = person
    ? []
    : [
        homonyms
          ? problem('person', 'mandate.homonyms', { name, count: homonyms.people.length })
          : problem('person', 'mandate.unknownPerson', { name }),
      ]
  return unless([...unknown, ...mandateProblems(rest)], {
    ...rest,
    id: mandate,
    person: person ?? '',
    rhythmMonths: rhythm ? Number(rhythm) : null,
  })
}

/** What a fact tells of a mandate: ids and days. */
export const mandateFact = ({ person, from, until, decision, rhythmMonths }: Mandate) => ({ person, from, until, decision, rhythmMonths })
