import { readCents } from '#base/euros.ts'
import { optionalText, whole, z } from '#base/input.ts'
import { maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { mostAnHour, simplifiedCosts, staffFor } from './simplified.ts'

/** Ways of counting a project's costs, compared: from amounts in the address, nothing is kept. */
export const showSimplified = view({
  name: 'funding.showSimplified',
  input: z.object({
    salaires: optionalText(20).catch(''),
    autres: optionalText(20).catch(''),
    indirectes: optionalText(20).catch(''),
    factures: whole(0, 10_000).catch(0),
    mois: whole(0, 1_000).catch(0),
  }),
  load: async () => ({}),
  mayView: (who) => maySeeMoney(who),
  run: (_, __, typed) => {
    const [staffCents, otherCents, indirectCents] = [typed.salaires, typed.autres, typed.indirectes].map((one) => readCents(one) ?? 0) as [
      number,
      number,
      number,
    ]
    const whole = staffCents + otherCents + indirectCents
    const ways = simplifiedCosts({ staffCents, otherCents, indirectCents, pieces: typed.factures, sheets: typed.mois })
    return { typed, whole, ways: whole === 0 ? [] : ways, best: mostAnHour(ways)?.is ?? null, enough: staffFor(whole) }
  },
})

export type SimplifiedData = Awaited<ReturnType<typeof showSimplified.run>>
