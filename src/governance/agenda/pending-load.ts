import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { promisesDue } from '#contacts/api.ts'
import { doerName } from '#governance/actions/action-doers.ts'
import { admissionsLeft } from '#governance/admissions/admission.store.ts'
import { cooptationsWaiting } from '#governance/cooptations/cooptation.store.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { isLeft } from '#governance/meetings/meeting.ts'
import { meetingsBefore } from '#governance/meetings/meeting-row.store.ts'
import { holds } from '#logbook/actor.ts'
import type { Context } from '#logbook/use-case.ts'
import { waitingApplications } from '#members/api.ts'
import type { AgendaPoint } from './agenda.ts'
import { waitingFor } from './pending.store.ts'
import { inOrder, type Pending } from './pending.ts'

/** Titles of the template’s own empty line, in each language. */
const TEMPLATE = [fr.agendaTitles.decisions, en.agendaTitles.decisions]

type For = { body: Id; meeting: Id | null; day: Day; points: Pick<AgendaPoint, 'title' | 'carries' | 'approves'>[] }

/**
 * What a body has waiting on the day of a meeting, that is not on its agenda yet, in questions sent together. Without a meeting: what the template
 * does not put there by itself. A promise is the team's: it is proposed to the coordination alone.
 */
export const pendingFor = async ({ db, hub, actor, today }: Context, { body, meeting, day, points }: For): Promise<Pending[]> => {
  const [waiting, before, promises, { admits, left }, applications, seats] = await Promise.all([
    waitingFor(db, hub.id, body, meeting, day),
    meeting === null ? null : meetingsBefore(db, hub.id, body),
    holds(actor, 'coordinator') ? promisesDue(db, hub.id, null, today) : [],
    admissionsLeft(db, hub.id, body),
    waitingApplications(db, hub.id),
    cooptationsWaiting(db, hub.id, { body, meeting, day }),
  ])
  const carried = (before?.carried ?? []).filter(
    (one) =>
      isLeft(one, TEMPLATE) &&
      !points.some(({ title, carries, approves }) =>
        one.decision ? carries === one.decision : one.approves ? approves === one.approves : title === one.title,
      ),
  )
  return inOrder([
    ...(meeting !== null && waiting.minutes ? [{ is: 'minutes' as const, ...waiting.minutes }] : []),
    ...waiting.actions.map(({ organisation, person, ...one }) => ({
      ...one,
      is: 'action' as const,
      who: doerName(organisation, person),
      late: one.due < today,
    })),
    ...carried.map((one) => ({ is: 'carried' as const, id: one.decision ?? one.title, carried: one })),
    ...waiting.reviews.map((one) => ({ is: 'review' as const, ...one })),
    ...waiting.questions.map(({ person, personName, org, orgName, ...one }) => ({
      ...one,
      is: 'question' as const,
      asker: doerName(orgName, personName),
      proposer: { person, org },
    })),
    ...(admits ? applications : []).map(({ id, name, receivedOn, sponsors }) => ({
      ...{ is: 'admission' as const, id, name, on: receivedOn, left: left.find(({ application }) => application === id) ?? null },
      sponsors: sponsors.map((one) => ({ name: one.name, confirmed: one.confirmedOn !== null })),
    })),
    ...seats.vacant.map(({ id, name, on }) => ({ is: 'cooptation' as const, id, name, on })),
    ...seats.provisional.map((one) => ({ ...one, is: 'ratification' as const })),
    ...promises
      .filter(({ id }) => !waiting.placed.includes(id))
      .map(({ id, text, with: whom, due, late }) => ({ is: 'promise' as const, id, text, with: whom, due, late })),
  ])
}
