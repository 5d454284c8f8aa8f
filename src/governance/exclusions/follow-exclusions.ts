import type { Id } from '#base/id.ts'
import {
  agreementNoted,
  agreementRefused,
  agreementTakenBack,
  decisionEnded,
  decisionResumed,
} from '#governance/decisions/decision-facts.ts'
import { meetingCancelled, meetingClosed } from '#governance/facts.ts'
import { type Act, type Handler, on } from '#logbook/use-case.ts'
import { caseDecided, casesLeft, holdCase } from './exclusion.store.ts'
import { step } from './exclusion-act.ts'

/** What the body decided of it, whatever it had said before: in the transaction of whoever decides. */
const ofDecision = async (act: Act, { subject: decision }: { subject: Id }): Promise<void> => {
  const about = await caseDecided(act.db, act.hub.id, decision)
  const one = about && (await holdCase(act.db, act.hub.id, about.id))
  if (!about || !one || one.notified || one.closedOn !== null) return
  const outcome = about.state === 'adopted' ? ('excluded' as const) : about.state === 'rejected' ? ('kept' as const) : null
  if (one.decided?.outcome === outcome) return
  let now = one
  if (one.decided) {
    const back = await step(act, one, { do: 'takeBack' })
    if (!back.ok) return
    now = back.value
  }
  if (outcome !== null) await step(act, now, { do: 'decide', outcome, decision, on: about.on })
}

/** The meeting is over and did not decide: the case waits for another one, heard as it was. */
const leftOver = async (act: Act): Promise<void> => {
  for (const id of await casesLeft(act.db, act.hub.id)) {
    const one = await holdCase(act.db, act.hub.id, id)
    if (one) await step(act, one, { do: 'leave' })
  }
}

export const followExclusions: Handler[] = [
  on(agreementNoted, ofDecision),
  on(agreementTakenBack, ofDecision),
  on(agreementRefused, ofDecision),
  on(decisionEnded, ofDecision),
  on(decisionResumed, ofDecision),
  on(meetingClosed, leftOver),
  on(meetingCancelled, leftOver),
]
