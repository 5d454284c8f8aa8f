import type { Id } from '#base/id.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { type MeetingFile, orgName, personName } from '#governance/meetings/meeting-file.ts'
import { type Doer, doerValue } from './action.ts'

/** Somebody who may be given an action, as a choice of a form. */
export type DoerChoice = { value: string; label: string }

/** « Ana Duluc, La Smalah »; an organisation alone, or a person for none. */
export const doerName = (organisation: string | null, person: string | null): string => [person, organisation].filter(Boolean).join(', ')

/** Who is at hand in a meeting: each seated organisation with whoever speaks for it, the coordination, the guests. One press says both who and for whom. */
export const doersAt = (file: MeetingFile): DoerChoice[] => {
  const moved = Map.groupBy(file.movements, ({ org }) => org)
  const named = Map.groupBy(file.representatives, ({ org }) => org)
  const seats = file.entitled.flatMap((organisation): Doer[] => {
    if (inOwnName(file, organisation)) return [{ organisation: null, person: organisation }]
    const came = (moved.get(organisation) ?? []).map(({ person }) => person)
    const speak = (named.get(organisation) ?? []).map(({ person }) => person)
    return [{ organisation, person: null }, ...[...new Set([...came, ...speak])].map((person) => ({ organisation, person }))]
  })
  const placed = new Set(seats.map(({ person }) => person))
  const guests = (moved.get(null) ?? []).map(({ person }) => person)
  const others = [...new Set<Id>([...file.coordinators, ...guests])].filter((person) => !placed.has(person))
  return [...others.map((person): Doer => ({ organisation: null, person })), ...seats].map((doer) => ({
    value: doerValue(doer),
    label: doerName(doer.organisation && orgName(file, doer.organisation), doer.person && personName(file, doer.person)),
  }))
}
