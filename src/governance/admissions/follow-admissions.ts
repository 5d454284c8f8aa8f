import type { Id } from '#base/id.ts'
import type { Pending } from '#governance/agenda/pending.ts'
import {
  agreementNoted,
  agreementRefused,
  agreementTakenBack,
  decisionEnded,
  decisionResumed,
} from '#governance/decisions/decision-facts.ts'
import { agendaChanged, meetingCancelled, meetingChanged, meetingClosed, meetingReopened } from '#governance/facts.ts'
import { type Act, type Handler, on } from '#logbook/use-case.ts'
import { applicationResumed, openApplications, settleApplication } from '#members/api.ts'
import { admissionPoints, applicationsOfDecision } from './admission.store.ts'
import { standingOf } from './admission.ts'

/** Members is told where each application stands now, whatever it was told before: in the transaction of whoever acts. */
const follow = async (act: Act, applications: Id[]): Promise<void> => {
  if (applications.length === 0) return
  const points = await admissionPoints(act.db, act.hub.id, applications)
  for (const id of applications) await settleApplication(act, id, standingOf(points.filter(({ application }) => application === id)))
}

/** What was ticked stands on an agenda. */
export const placeApplications = (act: Act, chosen: Pending[]): Promise<void> =>
  follow(
    act,
    chosen.flatMap(({ is, id }) => (is === 'admission' ? [id] : [])),
  )

const ofDecision = async (act: Act, { subject }: { subject: Id }): Promise<void> =>
  follow(act, await applicationsOfDecision(act.db, act.hub.id, subject))

/** A meeting that moves, ends or is no more, a point taken off: whatever waits somewhere is looked at again. */
const ofAll = async (act: Act): Promise<void> => follow(act, await openApplications(act.db, act.hub.id))

export const followAdmissions: Handler[] = [
  on(agreementNoted, ofDecision),
  on(agreementTakenBack, ofDecision),
  on(agreementRefused, ofDecision),
  on(decisionEnded, ofDecision),
  on(decisionResumed, ofDecision),
  on(agendaChanged, async (act, { data: { what } }) => (what === 'removed' ? ofAll(act) : undefined)),
  on(meetingChanged, ofAll),
  on(meetingCancelled, ofAll),
  on(meetingClosed, ofAll),
  on(meetingReopened, ofAll),
  on(applicationResumed, (act, { data: { application } }) => follow(act, [application])),
]
