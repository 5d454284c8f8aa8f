import { dayAt } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { keepActivity, keepParticipations, type Participation } from '#logbook/api.ts'
import type { Act } from '#logbook/use-case.ts'
import { capacityFrom, qualitiesOn } from '#members/api.ts'
import { suggestionKept } from './facts.ts'
import { areHere, keepHabits } from './knowing.store.ts'
import { decide, type OwnedSuggestion } from './suggestion.store.ts'
import { aboutOf, endOf, type Kind } from './suggestion.ts'

export type Choice = { kind: Kind; title: string; people: Id[]; organisation: Id | null; minutes: number | null; travel: number }

/**
 * A suggestion enters the logbook: an activity of the team, its owner who gave the time, her guests whose time the hub does not count. The choice is
 * remembered for the same event and the same title.
 */
export const keepOne = async (act: Act, suggestion: OwnedSuggestion, choice: Choice): Promise<Result<{ activity: Id }>> => {
  const { db, hub, now } = act
  const self = suggestion.person
  const guests = [...new Set(choice.people)].filter((one) => one !== self)
  const organisations = choice.organisation ? [choice.organisation] : []
  if (!(await areHere(db, hub.id, guests, organisations))) return wrong(problem('people', 'suggestion.notHere'))
  const activity = newId()
  await keepActivity(db, hub.id, {
    id: activity,
    kind: choice.kind,
    title: choice.title,
    startsAt: suggestion.startsAt,
    endsAt: endOf(suggestion),
    place: suggestion.place,
    subjectType: choice.organisation ? 'organisation' : null,
    subject: choice.organisation,
    visibility: 'team',
  })
  const mine: Participation = {
    person: self,
    ...(await qualityOf(act, suggestion)),
    invited: false,
    attended: 'yes',
    minutes: choice.minutes,
    travel: choice.travel,
  }
  const others = guests.map(
    (person): Participation => ({
      ...{ person, organisation: null, capacity: 'guest', invited: false, attended: 'yes', minutes: choice.minutes },
    }),
  )
  await keepParticipations(db, hub.id, activity, [mine, ...others])
  await decide(db, hub.id, [suggestion.id], { state: 'kept', activity }, now)
  const { kind, organisation, minutes } = choice
  // For a journey the minutes on the way are its own length, not a habit.
  const travel = kind === 'travel' ? 0 : choice.travel
  const habits = aboutOf(suggestion).map((about) => ({ about, kind, people: guests, organisation, travel }))
  await keepHabits(db, hub.id, self, habits, now)
  act.record(suggestionKept, activity, { suggestion: suggestion.id, kind, people: guests, organisation, minutes, travel: choice.travel })
  return ok({ activity })
}

/**
 * In what quality its owner was there that day: by a role that is paid for, else as she gives her time for the organisation she speaks for. Of a day
 * before she came to the hub: as it knows her today.
 */
const qualityOf = async (
  { db, hub, today }: Act,
  { person, startsAt }: OwnedSuggestion,
): Promise<Pick<Participation, 'organisation' | 'capacity'>> => {
  const days = [dayAt(startsAt, hub.zone), today]
  const known = (await Promise.all(days.map((day) => qualitiesOn(db, hub.id, [person], day)))).flatMap((one) => one.get(person) ?? [])
  const quality = known.find((one) => capacityFrom(one, null) !== 'guest')
  if (!quality) return { organisation: null, capacity: 'guest' }
  const capacity = capacityFrom(quality, null)
  const organisation = quality.speaksFor[0]?.organisation ?? null
  if (organisation === null || (capacity !== 'volunteer' && capacity !== 'inKind')) return { organisation: null, capacity }
  return { organisation, capacity: capacityFrom(quality, organisation) }
}
