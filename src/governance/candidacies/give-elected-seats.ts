import { addDays, type Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { day, id, several, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { addSeats, type BodyFile, bodyFile, endSeat } from '#governance/bodies/body.store.ts'
import { checkSeat, type Seat } from '#governance/bodies/body.ts'
import { loadPoint } from '#governance/decisions/decision-act.ts'
import { seatEnded, seatGiven } from '#governance/facts.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { type Act, type Context, useCase } from '#logbook/use-case.ts'
import { takePart } from '#members/api.ts'
import { slateGiven } from './candidacy.store.ts'
import { electedIn, type Slate } from './candidacy.ts'
import { pointOf, seesPointOf } from './candidacy-act.ts'
import { electedSeated } from './candidacy-facts.ts'

/** The point with the body whose seats it elects. */
export const loadElected = async (context: Context, input: { meeting: Id; point: Id }) => {
  const subject = await loadPoint(context, input)
  const body = subject?.point.slate?.body
  return subject && { ...subject, body: body ? await bodyFile(context.db, context.hub.id, body.id, context.today) : null }
}

/**
 * The elected sit from a day until the end of the mandate; the seats that are ticked, and those of who was elected again, end the day before. A meeting keeps its seats:
 * a body that elects its own has the new ones from the next day.
 */
export const giveElectedSeats = useCase({
  name: 'governance.giveElectedSeats',
  input: z.object({ ...pointOf, from: day(), outgoing: several(id()) }),
  load: loadElected,
  mayView: seesPointOf,
  may: (who) => mayKeepBodies(who),
  run: async (act, { from, outgoing }, { file, point, decision, body }) => {
    const { slate } = point
    if (!slate || !body || decision?.state !== 'adopted') return wrong(problem('', 'candidacy.nothingToGive'))
    if (slate.given !== null) return wrong(problem('', 'candidacy.givenAlready', { day: slate.given }))
    const elected = electedIn(decision)
    const parties = elected.flatMap(({ org, person }) => org ?? person ?? [])
    const ending = endingSeats(body, from, outgoing, parties)
    const seats = parties.map((org) => ({
      id: newId(),
      org,
      period: { from, until: slate.until && addDays(slate.until, 1) },
      quality: 'member' as const,
    }))
    const problems = whyNotGive(file, slate, from, seats, body, ending)
    if (problems.length > 0) return wrong(...problems)
    for (const { id: seat, org } of ending) {
      await endSeat(act.db, act.hub.id, seat, from)
      act.record(seatEnded, body.body.id, { seat, organisation: org, until: from })
    }
    await sit(
      act,
      body,
      seats,
      elected.flatMap(({ org, person }) => (org === null && person !== null ? [person] : [])),
      from,
    )
    await slateGiven(act.db, act.hub.id, point.id, from)
    const candidacies = elected.map(({ id: one }) => one)
    act.record(electedSeated, body.body.id, { point: point.id, decision: decision.id, candidacies, from, until: slate.until })
    return ok({ meeting: file.meeting.id, point: point.id })
  },
})

/** Seats held on a day that end with the election: those ticked, and those of who was elected again. */
const endingSeats = ({ seats }: Pick<BodyFile, 'seats'>, from: Day, outgoing: Id[], elected: Id[]) =>
  seats.filter(
    ({ id: seat, org, period }) =>
      (outgoing.includes(seat) || elected.includes(org)) && period.from < from && (period.until === null || period.until > from),
  )

const whyNotGive = (
  { meeting, day: held }: MeetingFile,
  slate: Slate,
  from: Day,
  seats: Seat[],
  { seats: all, body }: BodyFile,
  ending: { id: Id }[],
): Problem[] => {
  const first = body.id === meeting.body ? addDays(held, 1) : held
  if (from < first) return [problem('from', 'candidacy.fromTooEarly', { day: first, own: body.id === meeting.body ? 1 : 0 })]
  if (slate.until !== null && slate.until < from) return [problem('from', 'candidacy.mandateOver', { day: slate.until })]
  const others = all.filter(({ id: seat }) => !ending.some((one) => one.id === seat))
  const name = (org: Id) => all.find((one) => one.org === org)?.name ?? ''
  return seats.flatMap((seat) => checkSeat(seat, others).map((one) => ({ ...one, path: 'from', values: { organisation: name(seat.org) } })))
}

/** Who sits in her own name takes part from that day (ADR 0015). */
const sit = async (act: Act, { body }: BodyFile, seats: (Seat & { quality: 'member' })[], persons: Id[], from: Day): Promise<void> => {
  for (const person of persons) await takePart(act.db, act.hub.id, person, from, act.now)
  const kept = new Set(await addSeats(act.db, act.hub.id, body.id, seats))
  for (const { id: seat, org, period, quality } of seats.filter((one) => kept.has(one.id)))
    act.record(seatGiven, body.id, { seat, organisation: org, from, quality, ...(period.until ? { until: period.until } : {}) })
}
