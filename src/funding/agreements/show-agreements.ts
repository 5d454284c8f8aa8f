import { choice, id, optionalText, orNothing, whole, z } from '#base/input.ts'
import { pageAround, placeAt } from '#base/list.ts'
import { answers, soughtIn } from '#base/search.ts'
import { maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { agreementsOf } from './agreement.store.ts'
import { accountOf, type WholeAgreement } from './agreement.ts'
import { isStanding, reminderOf } from './late.ts'
import { stateOf, sumsOf } from './life.ts'

export const shownAgreements = ['toutes', 'attendues', 'retard'] as const

/** The agreements of a year, or all: every one, those that still bring money, those that are late. */
export const showAgreements = view({
  name: 'funding.showAgreements',
  input: z.object({
    q: optionalText(200).catch(''),
    annee: orNothing(whole(1900, 9999)).catch(null),
    voir: choice(shownAgreements).catch('toutes'),
    apres: orNothing(id()),
    avant: orNothing(id()),
  }),
  load: async ({ db, hub }, { annee }) => ({ all: await agreementsOf(db, hub.id, { year: annee }) }),
  mayView: (who) => maySeeMoney(who),
  run: ({ all }, { today, rows: size }, { q, annee, voir, apres, avant }) => {
    const sought = soughtIn(q)
    const fits = (one: WholeAgreement) => {
      if (one.gone || one.amendedBy !== null) return false
      const said = [one.payerName, one.originName, one.reference, one.commitmentNo, one.actionName].join(' ')
      if (q !== '' && !answers(sought, said)) return false
      if (voir === 'retard') return reminderOf(one, today)?.late === true
      return voir === 'toutes' || (isStanding(one) && accountOf(one).waiting > 0)
    }
    return {
      ...pageAround(all.filter(fits), placeAt({ apres, avant }), size, (one) => shownAgreement(one, today)),
      year: annee,
      shown: voir,
      q,
      sums: sumsOf(all, today),
      any: all.length > 0,
    }
  },
})

/** An agreement as a list says it. `next`: the first day some of it is expected on. */
export const shownAgreement = (one: WholeAgreement, today: string) => {
  const { received, waiting, instalments } = accountOf(one)
  const stands = isStanding(one)
  return {
    ...one,
    state: stateOf(one, today),
    received,
    waiting: stands ? waiting : 0,
    next: stands ? (instalments.find((part) => part.waiting > 0)?.expectedOn ?? null) : null,
  }
}

export type ShownAgreement = ReturnType<typeof shownAgreement>
export type AgreementsData = Awaited<ReturnType<typeof showAgreements.run>>
