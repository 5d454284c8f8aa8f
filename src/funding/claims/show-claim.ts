import { id, several, z } from '#base/input.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { leftOf, roomOf, whyNotClaim, whyNotFile } from './claim.ts'
import { loadProof, provenBy } from './proof-load.ts'

/** A claim: the costs it may show, what it asks, what is missing to prove it. */
export const showClaim = view({
  name: 'funding.showClaim',
  input: z.object({ claim: id(), pv: several(id(), 200).catch([]) }),
  load: (context, { claim }) => loadProof(context, claim),
  mayView: (who) => maySeeMoney(who),
  run: (loaded, { actor }, { pv }) => {
    const { claim, borne, before } = loaded
    const { lines, months, meetings, proof } = provenBy(loaded, actor, pv)
    const sum = (all: { cents: number }[]) => all.reduce((cents, one) => cents + one.cents, 0)
    const filed = claim.filedOn !== null
    return {
      claim,
      rows: (filed ? lines : borne).map((one) => ({ ...one, left: leftOf(one, claim.id), why: filed ? [] : whyNotClaim(one, claim) })),
      asked: sum(lines.map(({ asked }) => ({ cents: asked }))),
      shown: sum(lines),
      /** What the agreement would still pay of more costs; 0: it is used up. */
      room: Math.max(0, claim.agreement.cents - before.claimed - sum(lines.map(({ asked }) => ({ cents: asked })))),
      most: roomOf(claim.agreement, before, sum(lines)),
      before: before.claimed,
      waits: filed ? [] : whyNotFile(claim, lines, before),
      months: months.map(({ file: _, ...one }) => one),
      meetings: meetings.map(({ id: meeting, on, title, body, minutes, joined }) => ({
        id: meeting,
        on,
        title,
        body,
        sealed: minutes !== null,
        joined,
      })),
      proof,
      may: { keep: mayKeepMoney(actor) === true },
    }
  },
})

export type ClaimData = Awaited<ReturnType<typeof showClaim.run>>
