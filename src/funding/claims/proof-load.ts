import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { heldMeetings, maySeeHands, maySeeMinutes } from '#governance/api.ts'
import type { Context } from '#logbook/use-case.ts'
import { maySeeMonth, sheetFiles, teamMonths } from '#time/api.ts'
import { beforeOf, borneOf, claimOf } from './claim.store.ts'
import type { Claim } from './claim.ts'
import { proofOf } from './proof.ts'

const monthAfter = (day: Day): Day => Temporal.PlainDate.from(day).with({ day: 1 }).add({ months: 1 }).toString()

/** A claim with all that is known of its period. Two messages to the database. */
export const loadProof = async ({ db, hub }: Context, id: Id) => {
  const claim = await claimOf(db, hub.id, id)
  if (!claim) return null
  const months = { from: `${claim.startsOn.slice(0, 7)}-01`, until: monthAfter(claim.endsOn) }
  const [borne, before, worked, files, meetings] = await Promise.all([
    borneOf(db, hub.id, claim),
    beforeOf(db, hub.id, claim),
    teamMonths(db, hub.id, months),
    sheetFiles(db, hub.id, months),
    heldMeetings(db, hub.id, { from: claim.startsOn, to: claim.endsOn }),
  ])
  return { claim, borne, before, worked, files, meetings }
}
export type LoadedProof = NonNullable<Awaited<ReturnType<typeof loadProof>>>

/** Only what the reader may open: month sheets are the person’s and the employer’s, PVs those of whoever may read them. `chosen`: meetings to join. */
export const provenBy = ({ claim, borne, worked, files, meetings }: LoadedProof, actor: Context['actor'], chosen: Id[]) => {
  const lines = borne.filter(({ asked }) => asked > 0)
  const read = meetings
    .filter(({ subject }) => maySeeMinutes(actor, subject))
    .map((one) => ({ ...one, scans: maySeeHands(actor, one.subject) ? one.scans : [], joined: chosen.includes(one.id) }))
  const months = [...worked].reverse().map(({ person, name, month, sheet }) => {
    const file = files.find((one) => one.person === person && one.month === month) ?? null
    const signed = sheet !== null && sheet.reopenedAt === null
    const state = file ? ('approved' as const) : signed ? ('signed' as const) : ('open' as const)
    return { person, name, month, state, file, mayRead: maySeeMonth(actor, person) }
  })
  return { lines, months, meetings: read, proof: proofOf({ lines, months, meetings: read, european: isEuropean(claim) }) }
}

const isEuropean = ({ agreement }: Claim): boolean => agreement.european
