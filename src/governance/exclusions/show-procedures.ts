import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { sensitiveOn } from '#members/api.ts'
import { isOfTheTeam, mayLeadExclusion } from './exclusion.access.ts'
import { casesAdrift, casesOf, choicesFor } from './exclusion.store.ts'
import { stepOf, USUAL_NOTICE } from './exclusion.ts'

/** Procedures the reader is named in; the coordination opens one, and turns them on or off. Who is named in none finds nothing here. */
export const showProcedures = view({
  name: 'governance.showProcedures',
  input: z.object({}),
  load: async ({ db, hub, actor, today }) => {
    const on = await sensitiveOn(db, hub.id)
    const leads = mayLeadExclusion(actor) === true
    const [known, choices, adrift] = await Promise.all([
      actor ? casesOf(db, hub.id, actor.person) : [],
      on && leads ? choicesFor(db, hub.id, today) : null,
      on && leads ? casesAdrift(db, hub.id, today) : [],
    ])
    return { on, leads, cases: known.filter((one) => (on || one.byItsTeam) && isOfTheTeam(actor, one)), choices, adrift }
  },
  mayView: (_, { leads, cases }) => leads || cases.length > 0,
  run: ({ on, leads, cases, choices, adrift }, { actor }) => ({
    on,
    leads,
    cases: cases.map((one) => ({ id: one.id, name: one.name, openedOn: one.openedOn, step: stepOf(one) })),
    choices: choices && { ...choices, people: choices.people.filter(({ id }) => id !== actor?.person) },
    /** Those that nobody can follow any more, and that the reader is not named in. */
    adrift: adrift.filter(({ id }) => !cases.some((one) => one.id === id)),
    days: USUAL_NOTICE,
  }),
})

export type ShownProcedures = Awaited<ReturnType<typeof showProcedures.run>>
