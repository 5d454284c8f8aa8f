import type { Id } from '#base/id.ts'
import { id, optionalText, z } from '#base/input.ts'
import { factsAbout, timeOf } from '#logbook/api.ts'
import { type Context, view } from '#logbook/use-case.ts'
import { byMonth } from '#members/memberships/time.ts'
import { standingFor } from '#members/organisations/alias.store.ts'
import { lifeOf } from '#members/organisations/life.ts'
import { ownLife } from './own-life.ts'
import { mayEditPerson, mayGiveRoles, maySeeMail, maySeePhone, maySeeTime } from './person.access.ts'
import { personOf } from './person.store.ts'

const read = async ({ db, hub, actor, told }: Context, person: Id) => {
  const [found, facts, others, time] = await Promise.all([
    personOf(db, hub.id, person),
    factsAbout(db, hub.id, person),
    told('person', person),
    maySeeTime(actor, person) ? timeOf(db, hub.id, person) : null,
  ])
  return found && { ...found, facts, others, time }
}

/** One person: what they do in the hub, whom they speak for, their life in it; for those who may see it, their address and the minutes they spent. */
export const showPerson = view({
  name: 'members.showPerson',
  input: z.object({ person: id(), vie: optionalText(100).catch('') }),
  load: async (context, { person }) => {
    const [found, standing] = await Promise.all([read(context, person), standingFor(context.db, context.hub.id, person)])
    return found ?? (standing === null ? null : read(context, standing))
  },
  run: ({ time, mail, phone, facts, others, ...person }, { actor, hub, today, lang }, { vie }) => ({
    person: { ...person, mail: maySeeMail(actor, person.id) ? mail : null, phone: maySeePhone(actor, person.id) ? phone : '' },
    today,
    self: actor?.person === person.id,
    months: time && byMonth(time, hub.zone),
    life: lifeOf(ownLife(facts, others, new Map(), lang), vie),
    may: {
      seeMail: maySeeMail(actor, person.id),
      seePhone: maySeePhone(actor, person.id),
      edit: mayEditPerson(actor) === true,
      giveRoles: mayGiveRoles(actor) === true,
    },
  }),
})
