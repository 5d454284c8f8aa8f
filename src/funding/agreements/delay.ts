import { addDays, type Day, daysBetween } from '#base/day.ts'
import type { FunderKind } from '#funding/budgets/codes.ts'
import { accountOf, type Instalment, type WholeAgreement } from './agreement.ts'
import { isAdministration, openedOn } from './late.ts'

/** Days from what opens an instalment to the money; `count`: payments it was learnt from, 0 where it is what others tell. */
export type Delay = { least: number; usual: number; most: number; count: number }

/**
 * What others tell, until the hub knows better (field notes on money, 2.7): three to six months between decision and payment
 * (votre-expert-des-associations.fr, 2 September 2025); two to twelve from a claim to European money (groups LEADER of Nouvelle-Aquitaine, 2 May 2016).
 */
const TOLD = {
  administration: { least: 90, usual: 135, most: 180, count: 0 },
  european: { least: 60, usual: 210, most: 365, count: 0 },
} as const satisfies Record<string, Delay>

/** From so many payments on, the funder’s own history says more than what others tell. */
const ENOUGH = 5

/** null: nothing is known of such a funder, the agreement alone says when it pays. */
export const usualDelay = (origin: FunderKind, payer: FunderKind, known: readonly number[]): Delay | null => {
  if (known.length >= ENOUGH) {
    const sorted = [...known].sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0
    return { least: at(0), usual: at(0.5), most: at(1), count: sorted.length }
  }
  if (origin === 'european' || payer === 'european') return TOLD.european
  return isAdministration(payer) ? TOLD.administration : null
}

/** How long each instalment took that came whole, in days. */
export const delaysOf = (agreements: readonly WholeAgreement[]): number[] =>
  agreements.flatMap((one) =>
    one.gone
      ? []
      : accountOf(one).instalments.flatMap((instalment) => {
          const opened = instalment.opensBy === 'day' ? null : openedOn(one, instalment)
          return opened && instalment.settledOn ? [Math.max(0, daysBetween(opened, instalment.settledOn))] : []
        }),
  )

type Dated = Pick<WholeAgreement, 'notifiedOn' | 'signedOn' | 'startsOn' | 'endsOn'>

/** When an instalment will probably come: what opens it, or will, and the usual delay after. null: nobody can say. */
export const expectedOf = (agreement: Dated, { opensBy }: Pick<Instalment, 'opensBy'>, delay: Delay | null): Day | null =>
  delay && addDays(opensOn(agreement, opensBy), delay.usual)

const opensOn = ({ notifiedOn, signedOn, startsOn, endsOn }: Dated, opensBy: Instalment['opensBy']): Day => {
  const notBefore = (day: Day) => (day > notifiedOn ? day : notifiedOn)
  if (opensBy === 'signature') return notBefore(signedOn ?? notifiedOn)
  if (opensBy === 'start') return notBefore(startsOn)
  if (opensBy === 'spending') return notBefore(addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) / 2)))
  return opensBy === 'report' ? notBefore(endsOn) : notifiedOn
}
