import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeLists } from '#members/organisations/organisation.access.ts'

/** Where a list of organisations is pasted. */
export const showPaste = view({
  name: 'members.showPaste',
  input: z.object({}),
  load: async () => ({}),
  mayView: (who) => maySeeLists(who),
  run: () => ({}),
})
