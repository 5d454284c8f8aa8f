import { choice, id, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { funderKinds } from '#funding/budgets/codes.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { readCompanyNumber } from '#members/api.ts'
import { funderChanged } from './agreement-facts.ts'
import { changeFunder as change, funderOf } from './funders.store.ts'

/** A payment is traced by the SIRET of an establishment: a SIREN alone does not say which. */
const readSiret = (typed: string): Result<string | null> => {
  if (typed === '') return ok(null)
  const read = readCompanyNumber(typed, 'siret')
  if ('code' in read) return wrong(read)
  return read.siret === null ? wrong(problem('siret', 'funder.sirenOnly')) : ok(read.siret)
}

/** What a funder is: its kind, its SIRET, whether it counts voluntary work in the cost its rate applies to. */
export const changeFunder = useCase({
  name: 'funding.changeFunder',
  input: z.object({
    funder: id(),
    kind: choice(funderKinds),
    siret: optionalText(40),
    counts: orNothing(choice(['yes', 'no'])).default(null),
  }),
  load: ({ db, hub }, { funder }) => funderOf(db, hub.id, funder),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { funder, kind, siret: typed, counts }) => {
    const siret = readSiret(typed)
    if (!siret.ok) return siret
    const said = { kind, siret: siret.value, countsInKind: counts === null ? null : counts === 'yes' }
    await change(act.db, act.hub.id, { id: funder, ...said })
    act.record(funderChanged, funder, said)
    return ok({ funder })
  },
})
