import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { mayAddPeople } from './person.access.ts'

/** Where somebody is added. */
export const showAddPerson = view({
  name: 'members.showAddPerson',
  input: z.object({}),
  load: async () => ({}),
  mayView: (who) => mayAddPeople(who) === true,
  run: () => ({}),
})
