import { addDays } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { addSeats } from '#governance/bodies/body.store.ts'
import { seatEndOf } from '#governance/bodies/seat-end.ts'
import {
  agreementNoted,
  agreementRefused,
  agreementTakenBack,
  decisionEnded,
  decisionResumed,
} from '#governance/decisions/decision-facts.ts'
import { seatEnded, seatGiven, seatResumed } from '#governance/facts.ts'
import { type Act, type Handler, on } from '#logbook/use-case.ts'
import * as store from './cooptation.store.ts'
import { deedOfBoard, firstDayOf, outcomeOf } from './cooptation.ts'
import { cooptationRatified, cooptationTakenBack, seatCoopted } from './cooptation-facts.ts'

/** What a decision on a co-optation entails, whatever was done before: in the transaction of whoever decides. Told twice, nothing more happens. */
export const settleCooptation = async (act: Act, one: store.Cooptation): Promise<void> =>
  one.is === 'fills' ? settleSeat(act, one) : settleOutcome(act, one)

const settleSeat = async (act: Act, one: store.Cooptation): Promise<void> => {
  const sits = one.seat === null ? null : await store.holderOf(act.db, act.hub.id, one.seat)
  const deed = deedOfBoard(one, sits)
  if (deed === 'takeBack' || deed === 'giveAnother') await takeBack(act, one, sits)
  if (deed === 'give' || deed === 'giveAnother') await give(act, one)
}

const give = async (act: Act, { id, body, left, organisation, decision, day }: store.Cooptation): Promise<void> => {
  if (organisation === null || decision === null) return
  const from = firstDayOf(day, left.on ?? day)
  const seat = { id: newId(), org: organisation, period: { from, until: null }, quality: 'member' as const }
  const [kept] = await addSeats(act.db, act.hub.id, body, [seat])
  if (!kept) return
  await store.keepGiven(act.db, act.hub.id, id, { seat: seat.id, from })
  act.record(seatGiven, body, { seat: seat.id, organisation, from, quality: 'member' })
  act.record(seatCoopted, body, { cooptation: id, organisation, seat: seat.id, left: left.id, decision, from })
}

const takeBack = async (act: Act, { id, body, seat }: store.Cooptation, organisation: Id | null): Promise<void> => {
  if (seat === null) return
  await store.keepGiven(act.db, act.hub.id, id, null)
  await store.dropSeat(act.db, act.hub.id, seat)
  if (organisation !== null) act.record(cooptationTakenBack, body, { cooptation: id, organisation, seat })
}

/** Ratified, the seat is like any other; refused, it ends that day. What was decided meanwhile stands. */
const settleOutcome = async (act: Act, one: store.Cooptation): Promise<void> => {
  const { id, body, seat, organisation, decision, day } = one
  const outcome = outcomeOf(one.state)
  if (seat === null || organisation === null || decision === null || outcome === one.outcome) return
  const { db, hub } = act
  const held = await store.seatHeld(db, hub.id, seat, hub.zone)
  if (!held) return
  await store.keepOutcome(db, hub.id, id, outcome, outcome === null ? null : day)
  if (one.outcome === 'refused') {
    await store.endSeatOn(db, hub.id, seat, null)
    act.record(seatResumed, body, { seat, organisation })
  }
  if (outcome === 'refused') {
    const end = seatEndOf(held, day)
    const until = end === null ? null : (end.until ?? addDays(held.period.from, 1))
    if (until !== null) {
      await store.endSeatOn(db, hub.id, seat, until)
      act.record(seatEnded, body, { seat, organisation, until })
    }
  }
  act.record(cooptationRatified, body, { cooptation: id, organisation, seat, outcome, decision })
}

const ofDecision = async (act: Act, { subject }: { subject: Id }): Promise<void> => {
  const one = await store.cooptationOf(act.db, act.hub.id, subject)
  if (one) await settleCooptation(act, one)
}

export const followCooptations: Handler[] = [
  on(agreementNoted, ofDecision),
  on(agreementTakenBack, ofDecision),
  on(agreementRefused, ofDecision),
  on(decisionEnded, ofDecision),
  on(decisionResumed, ofDecision),
]
