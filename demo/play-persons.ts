import { addMinutes, dayAt, type Instant } from '#base/day.ts'
import { addBody } from '#governance/bodies/add-body.ts'
import { givePersonSeat } from '#governance/bodies/give-person-seat.ts'
import { giveSeats } from '#governance/bodies/give-seats.ts'
import { keepMandate } from '#governance/bodies/keep-mandate.ts'
import type { Stage } from '#logbook/perform.ts'
import { addPerson, listOrganisations } from '#members/api.ts'
import { coordinator, hub, projectLeader } from './ploucs.ts'
import { playing } from './stage.ts'

export const PERSON_ACTS = 6

/** A working group open to people: two organisations, a project leader and an inhabitant who sit in their own name. All of it is invented. */
export const playPersons = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does, reads } = playing(stage, hub.slug, step)
  const me = coordinator.mail
  const at = addMinutes(now, -10 * 24 * 60)
  const from = dayAt(at, 'Europe/Paris')
  const known = await reads({ email: me, at }, ({ db, hub: id, today }) => listOrganisations(db, id, today))
  const organisations = known.filter(({ name }) => name === 'La Smalah' || name === 'Co-Action').map(({ id }) => id)
  const inhabitant = { name: 'Jeanne Lalanne', email: 'jeanne.lalanne@example.org' }
  await does(me, at, addPerson, inhabitant)
  const { body } = await does(me, at, addBody, { name: 'Groupe de travail mobilités', kind: 'group' })
  await does(me, at, giveSeats, { body, organisations, from })
  await does(me, at, givePersonSeat, { body, name: projectLeader.mail, quality: 'projectLeader', from })
  await does(me, at, givePersonSeat, { body, name: inhabitant.email, quality: 'citizen', from })
  const scope = 'Venir aux réunions, aux ateliers et au marché sans voiture : ce qui existe, ce qui manque, un essai au printemps.'
  await does(me, at, keepMandate, { body, scope, powers: 'Il propose, le conseil décide.', budget: '', reportsTo: '', reportBy: '' })
}
