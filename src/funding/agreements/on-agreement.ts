import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import type { Who } from '#logbook/actor.ts'
import type { Context } from '#logbook/use-case.ts'
import { agreementOf } from './agreement.store.ts'
import type { WholeAgreement } from './agreement.ts'

/** Who may write on an agreement of the hub, and what is read before. */
export const onAgreement = {
  load: ({ db, hub }: Context, { agreement }: { agreement: Id }) => agreementOf(db, hub.id, agreement),
  mayView: (who: Who) => maySeeMoney(who),
  may: (who: Who) => mayKeepMoney(who),
}

/** Why nothing more is written on it; null: it stands. */
export const settled = ({ gone, amendedBy, closedOn }: WholeAgreement): Problem | null => {
  if (gone) return problem('', 'agreement.isGone')
  if (amendedBy !== null) return problem('', 'agreement.isAmended')
  return closedOn === null ? null : problem('', 'agreement.isClosed', { on: closedOn })
}
