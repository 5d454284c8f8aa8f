import { addDays, type Day, dayAt, instantOf } from '#base/day.ts'
import { z } from '#base/input.ts'
import { suggestionsWaiting } from '#calendars/api.ts'
import { promisesDue, reportsToTell } from '#contacts/api.ts'
import {
  actionsDue,
  actionsFor,
  boardOn,
  boardVoice,
  bodiesOf,
  declarationsDue,
  maySeeRegister,
  meetingsToCome,
  meetingsToSeal,
  registerLines,
  registerNumber,
  sensitiveDue,
} from '#governance/api.ts'
import { holds, isTeam } from '#logbook/actor.ts'
import { timeOf, totalMinutes } from '#logbook/api.ts'
import { view } from '#logbook/use-case.ts'
import { mailsWaiting } from '#mailbox/api.ts'
import { applicationsDue, countMembers, keepsDues, waitingDues, welcomesDue } from '#members/api.ts'
import { pendingRecoveries } from '#platform/auth/recovery.ts'
import { countMails } from '#platform/mail/mail.store.ts'
import { timeDue } from '#time/api.ts'

const MEETINGS = 4
const DECISIONS = 3
/** A month before, the notice of an announced date begins to be due: statutes ask for fifteen days at most as a rule. */
const CONVENE_DAYS = 30

/** The working home: what is to come, what is due, what was decided, and one's own time this month. */
export const showHome = view({
  name: 'portal.showHome',
  input: z.object({}),
  load: async (context) => {
    const { db, hub, actor, email, now, today } = context
    if (!actor) return null
    const coordinates = holds(actor, 'coordinator')
    const team = isTeam(actor)
    const who = { all: coordinates, person: actor.person, orgs: actor.represents.map(({ organisation }) => organisation) }
    const [
      meetings,
      toSeal,
      decisions,
      time,
      mails,
      organisations,
      bodies,
      board,
      recoveries,
      due,
      reports,
      moments,
      arrived,
      spent,
      actions,
      applications,
      welcomes,
      declare,
      dues,
      sensitive,
    ] = await Promise.all([
      meetingsToCome(db, hub.id, now, who),
      coordinates ? meetingsToSeal(db, hub.id) : [],
      maySeeRegister(actor) ? registerLines(db, hub.id, { year: null, search: '', before: null }, DECISIONS) : [],
      timeOf(db, hub.id, actor.person, instantOf(`${today.slice(0, 7)}-01`, '00:00', hub.zone)),
      coordinates ? countMails(db, hub.id) : null,
      countMembers(db, hub.id, today),
      coordinates ? bodiesOf(db, hub.id) : [],
      boardOn(db, hub.id, today),
      pendingRecoveries(db, now),
      // The coordination keeps an eye on everybody's promises; others on their own.
      team ? promisesDue(db, hub.id, coordinates ? null : actor.person, today) : [],
      coordinates ? reportsToTell(db, hub.id) : [],
      suggestionsWaiting(context),
      team ? mailsWaiting(db, hub.id, actor.person) : null,
      timeDue(context),
      actionsDue(db, hub.id, actionsFor(actor), today),
      applicationsDue(db, hub.id, who),
      coordinates ? welcomesDue(db, hub.id, today) : [],
      coordinates ? declarationsDue(db, hub.id, today) : null,
      keepsDues(actor) ? waitingDues(db, hub.id, today) : null,
      sensitiveDue(context),
    ])
    const lost = boardVoice(actor, board) ? recoveries.filter((one) => !one.confirmations.some((by) => by.email === email)).length : 0
    return {
      coordinates,
      meetings,
      toSeal,
      decisions,
      time,
      mails,
      lost,
      organisations,
      board: bodies[0]?.id ?? null,
      promises: due.map(({ author, ...one }) => ({ ...one, who: author.id === actor.person ? null : author.name })),
      actions,
      applications,
      welcomes,
      declare,
      dues,
      cases: sensitive.due,
      tells: sensitive.reports,
      reports: reports.length,
      arrived: { moments, mails: arrived?.waiting ?? 0 },
      ...spent,
    }
  },
  run: ({ meetings, decisions, time, ...rest }, { actor, hub, today }) => ({
    ...rest,
    today,
    until: instantOf(addDays(today, 1), '04:00', hub.zone),
    name: actor?.name ?? '',
    person: actor?.person ?? '',
    // A date called off before its notice is told nowhere else: no mail says so.
    meetings: meetings.filter(({ state, announced }) => state !== 'cancelled' || announced).slice(0, MEETINGS),
    conveneUntil: instantOf(addDays(today, CONVENE_DAYS), '00:00', hub.zone),
    decisions: decisions
      .slice(0, DECISIONS)
      .map(({ decision, title, method, on, ...line }) => ({ decision, title, method, on, number: registerNumber(line) })),
    spent: totalMinutes(time.filter(({ activity, attended }) => attended !== null && sameMonth(dayAt(activity.startsAt, hub.zone), today))),
  }),
})

const sameMonth = (a: Day, b: Day): boolean => a.slice(0, 7) === b.slice(0, 7)

export type Home = Awaited<ReturnType<typeof showHome.run>>
