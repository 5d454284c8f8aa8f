import { newId } from '#base/id.ts'
import { day, id, orNothing, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { addClaim, agreementOf, beforeOf, borneOf, holdAgreement, setLines } from './claim.store.ts'
import { askFor, periodProblems, whyNotClaim } from './claim.ts'
import { claimBegun } from './claim-facts.ts'

/** What an agreement is asked to pay of a period: every cost it may pay is in it, and is unticked where it should not be. Without days: all that passed. */
export const beginClaim = useCase({
  name: 'funding.beginClaim',
  input: z.object({ agreement: id(), startsOn: orNothing(day()).default(null), endsOn: orNothing(day()).default(null) }),
  load: async ({ db, hub }, { agreement }) => {
    await holdAgreement(db, hub.id, agreement)
    return agreementOf(db, hub.id, agreement)
  },
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, typed, agreement) => {
    const { db, hub, today } = act
    const startsOn = typed.startsOn ?? agreement.startsOn
    const endsOn = typed.endsOn ?? (today < agreement.endsOn && today >= startsOn ? today : agreement.endsOn)
    const problems = periodProblems(agreement, { startsOn, endsOn })
    if (problems.length > 0) return wrong(...problems)
    const claim = { id: newId(), startsOn, endsOn, filedOn: null, agreement }
    await addClaim(db, hub.id, { ...claim, agreement: agreement.id })
    const [borne, before] = await Promise.all([borneOf(db, hub.id, claim), beforeOf(db, hub.id, claim)])
    const lines = askFor(
      borne.filter((one) => whyNotClaim(one, claim).length === 0),
      claim,
      before,
    )
    await setLines(db, hub.id, claim.id, lines)
    act.record(claimBegun, claim.id, { agreement: agreement.id, startsOn, endsOn, lines })
    return ok({ claim: claim.id })
  },
})
