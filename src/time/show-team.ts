import { addMonths } from '#base/day.ts'
import { orNothing, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { peopleToChoose } from './choices.store.ts'
import { valueOfGiven } from './engagement.ts'
import { spentIn } from './entry.ts'
import { monthInput } from './inputs.ts'
import { monthOf, stateOf } from './month.ts'
import { minutesOf, sheetsToApprove, teamMonths } from './report.store.ts'
import { contractsOf, lettersOf, valuationsOf } from './terms.store.ts'
import { maySeeTeam, maySeeTerms } from './time.access.ts'

/** Months a page of the team holds. */
const MONTHS = 6

/** The team's months, what waits for a signature, sums of the time given; for the employer's side, contracts and letters. */
export const showTeam = view({
  name: 'time.showTeam',
  input: z.object({ until: orNothing(monthInput()) }),
  load: async ({ db, hub, actor, today }, { until }) => {
    if (!maySeeTeam(actor)) return null
    const end = until ?? addMonths(monthOf(today), 1)
    const from = addMonths(end, -MONTHS)
    const year = `${today.slice(0, 4)}-01-01`
    const terms = maySeeTerms(actor)
    const [months, waiting, given, valuations, contracts, letters, people] = await Promise.all([
      teamMonths(db, hub.id, { from, until: end }),
      terms && actor ? sheetsToApprove(db, hub.id, actor.person) : [],
      minutesOf(db, hub.id, { from: year, until: addMonths(year, 12), zone: hub.zone }),
      valuationsOf(db, hub.id),
      terms ? contractsOf(db, hub.id, null) : [],
      terms ? lettersOf(db, hub.id, null) : [],
      terms ? peopleToChoose(db, hub.id) : [],
    ])
    return { months, waiting, given, valuations, contracts, letters, people, from, end, year: year.slice(0, 4), terms }
  },
  run: ({ months, given, ...rest }, { actor, today }) => ({
    ...rest,
    today,
    months: months.map(({ sheet, ...month }) => ({
      ...month,
      // Over, and nobody signed it: it waits for the person.
      state: sheet === null && month.month < monthOf(today) ? ('unsigned' as const) : stateOf(sheet),
      sheet,
      mayOpen: rest.terms || actor?.person === month.person,
    })),
    given: valueOfGiven(
      given.map((one) => ({ capacity: one.capacity, on: one.on, minutes: spentIn(one) })),
      rest.valuations,
    ),
  }),
})
