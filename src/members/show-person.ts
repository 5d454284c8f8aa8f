import { id, z } from '#base/input.ts'
import { timeOf } from '#logbook/api.ts'
import { view } from '#logbook/use-case.ts'
import { mayEditPerson, mayGiveRoles, maySeeMail, maySeeTime } from './person.access.ts'
import { personOf } from './person.store.ts'
import { byMonth } from './time.ts'

/** One person: what they do in the hub, whom they speak for, and for those who may see it, their address and the minutes they spent. */
export const showPerson = view({
  name: 'members.showPerson',
  input: z.object({ person: id() }),
  load: async ({ db, hub, actor }, { person }) => {
    const found = await personOf(db, hub.id, person)
    return found && { ...found, time: maySeeTime(actor, person) ? await timeOf(db, hub.id, person) : null }
  },
  run: ({ time, mail, ...person }, { actor, hub, today }) => ({
    person: { ...person, mail: maySeeMail(actor, person.id) ? mail : null },
    today,
    self: actor?.person === person.id,
    months: time && byMonth(time, hub.zone),
    may: { seeMail: maySeeMail(actor, person.id), edit: mayEditPerson(actor) === true, giveRoles: mayGiveRoles(actor) === true },
  }),
})
