import { id, orNothing, z } from '#base/input.ts'
import { pageAround, placeAt } from '#base/list.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { agreementsOf, claimsOf } from './claim.store.ts'

/** What funders were asked to pay, latest first; above, the form to ask. `convention`: of which agreement. */
export const showClaims = view({
  name: 'funding.showClaims',
  input: z.object({
    convention: orNothing(id()).catch(null),
    apres: orNothing(id()).catch(null),
    avant: orNothing(id()).catch(null),
  }),
  load: async ({ db, hub }) => {
    const [claims, agreements] = await Promise.all([claimsOf(db, hub.id), agreementsOf(db, hub.id)])
    return { claims, agreements }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ claims, agreements }, { actor, rows: size }, { convention, apres, avant }) => ({
    ...pageAround(
      claims.filter(({ agreement }) => convention === null || agreement.id === convention),
      placeAt({ apres, avant }),
      size,
      (one) => one,
    ),
    agreements,
    convention,
    may: { keep: mayKeepMoney(actor) === true },
  }),
})

export type ClaimsData = Awaited<ReturnType<typeof showClaims.run>>
