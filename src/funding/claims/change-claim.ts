import type { Id } from '#base/id.ts'
import { id, several, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { holdCosts } from '#funding/costs/cost.store.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import type { Who } from '#logbook/actor.ts'
import { type Context, useCase } from '#logbook/use-case.ts'
import { beforeOf, borneOf, claimOf, fileClaim, holdAgreement, setLines } from './claim.store.ts'
import { askFor, whyNotClaim, whyNotFile } from './claim.ts'
import { claimChanged, claimFiled } from './claim-facts.ts'

const inClaim = {
  load: async ({ db, hub }: Context, { claim }: { claim: Id }) => {
    const found = await claimOf(db, hub.id, claim)
    if (found) await holdAgreement(db, hub.id, found.agreement.id)
    return found && claimOf(db, hub.id, claim)
  },
  mayView: (who: Who) => maySeeMoney(who),
  may: (who: Who) => mayKeepMoney(who),
}

/** The costs a claim shows: those ticked, each checked again, and what is asked for each reckoned anew. */
export const changeClaim = useCase({
  name: 'funding.changeClaim',
  input: z.object({ claim: id(), lines: several(id(), 2_000) }),
  ...inClaim,
  run: async (act, { claim, lines: ticked }, found) => {
    const { db, hub } = act
    if (found.filedOn !== null) return wrong(problem('', 'claim.filedAlready', { on: found.filedOn }))
    await holdCosts(db, hub.id, ticked)
    const [borne, before] = await Promise.all([borneOf(db, hub.id, found), beforeOf(db, hub.id, found)])
    const shown = borne.filter(({ cost }) => ticked.includes(cost))
    const strange = ticked.some((cost) => !shown.some((one) => one.cost === cost)) ? [problem('', 'claim.notThere')] : []
    const problems = [...strange, ...shown.flatMap((one) => whyNotClaim(one, found))]
    if (problems.length > 0) return wrong(...problems)
    const lines = askFor(shown, found, before)
    await setLines(db, hub.id, claim, lines)
    act.record(claimChanged, claim, { lines })
    return ok({ claim })
  },
})

/** It was sent to the funder: what it asks and what it shows never changes again. */
export const sendClaim = useCase({
  name: 'funding.sendClaim',
  input: z.object({ claim: id() }),
  ...inClaim,
  run: async (act, { claim }, found) => {
    const { db, hub, today } = act
    if (found.filedOn !== null) return wrong(problem('', 'claim.filedAlready', { on: found.filedOn }))
    const [borne, before] = await Promise.all([borneOf(db, hub.id, found), beforeOf(db, hub.id, found)])
    const lines = borne.filter(({ asked }) => asked > 0)
    const problems = whyNotFile(found, lines, before)
    if (problems.length > 0) return wrong(...problems)
    await fileClaim(db, hub.id, claim, today)
    const cents = lines.reduce((sum, { asked }) => sum + asked, 0)
    act.record(claimFiled, claim, { agreement: found.agreement.id, cents, lines: lines.length })
    return ok({ claim })
  },
})
