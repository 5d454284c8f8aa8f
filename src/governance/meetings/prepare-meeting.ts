import { addMonths, type Day, instantOf } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { day, id, optionalLink, optionalText, several, text, time, z } from '#base/input.ts'
import type { Lang } from '#base/page.ts'
import { ok, wrong } from '#base/result.ts'
import { addAdmissions } from '#governance/admissions/admission.store.ts'
import { placeApplications } from '#governance/admissions/follow-admissions.ts'
import { addPoints, type NewPoint } from '#governance/agenda/agenda.store.ts'
import { addSources } from '#governance/agenda/pending.store.ts'
import { chosenOf, placed } from '#governance/agenda/pending.ts'
import { pendingFor } from '#governance/agenda/pending-load.ts'
import { pointsFor } from '#governance/agenda/proposed-points.ts'
import { bodyFile, keepHabit } from '#governance/bodies/body.store.ts'
import { seatAll } from '#governance/bodies/give-seats.ts'
import { carryElections } from '#governance/candidacies/carry-elections.ts'
import { addCooptations } from '#governance/cooptations/cooptation.store.ts'
import en from '#governance/en.ts'
import { meetingPrepared } from '#governance/facts.ts'
import fr from '#governance/fr.ts'
import { leadQuestions } from '#governance/questions/lead-questions.ts'
import { useCase } from '#logbook/use-case.ts'
import { fullDay, monthOf } from './day-words.ts'
import { mayPrepare } from './meeting.access.ts'
import { type Carried, checkMeeting, isLeft, type Monthly, monthlyOf, monthlyTemplate, type TemplatePoint } from './meeting.ts'
import { addMeetings, meetingsBefore } from './meeting-row.store.ts'

/** What the last meeting left, the template’s own empty line aside. */
export const leftBy = ({ carried }: { carried: Carried[] }): Carried[] =>
  carried.filter((one) => isLeft(one, [fr.agendaTitles.decisions, en.agendaTitles.decisions]))

/** What the template proposes, with titles in the language of who prepares. */
export const agendaOf = (template: TemplatePoint[], lang: Lang): NewPoint[] => {
  const w = lang === 'fr' ? fr : en
  return template.map(({ code, carries, ...point }, index) => ({
    id: newId(),
    position: index + 1,
    ...point,
    title: carries?.approvedDay ? w.approvalOf({ day: fullDay(carries.approvedDay, lang) }) : (carries?.title ?? w.agendaTitles[code]),
    addedAfterNotice: false,
    carries: carries?.decision ?? null,
    proposer: null,
    proposal: carries?.text ?? '',
  }))
}

/** A meeting of a body, with the agenda the monthly template proposes: one date is enough. */
export const prepareMeeting = useCase({
  name: 'governance.prepareMeeting',
  input: z.object({
    body: id(),
    day: day(),
    startsAt: time(),
    endsAt: time(),
    place: optionalText(300),
    link: optionalLink(),
    title: optionalText(200),
    /** Who sits, where nobody does yet: the first meeting of a hub is prepared on one page. */
    organisations: several(id()),
    /** What was pending and ticked. */
    proposed: several(text(350)),
  }),
  load: async (context, { body, day: on, proposed }) => {
    const { db, hub, today } = context
    const file = await bodyFile(db, hub.id, body, today)
    if (!file) return null
    const [before, pending] = await Promise.all([
      meetingsBefore(db, hub.id, body),
      proposed.length > 0
        ? pendingFor(context, { body, meeting: null, day: [on, addMonths(today, 1)].sort().at(-1) ?? on, points: [] })
        : [],
    ])
    return { ...file, before, pending }
  },
  may: (who) => mayPrepare(who),
  run: async (act, input, file) => {
    const { body, before, habit, pending } = file
    const { db, hub, now } = act
    const w = act.lang === 'fr' ? fr : en
    const meeting = {
      id: newId(),
      body: body.id,
      title: input.title || w.defaultTitle({ month: monthOf(input.day, act.lang) }),
      startsAt: instantOf(input.day, input.startsAt, hub.zone),
      endsAt: instantOf(input.day, input.endsAt, hub.zone),
      place: input.place,
      link: input.link,
    }
    const problems = checkMeeting(meeting)
    if (problems.length > 0) return wrong(...problems)
    if (input.organisations.length > 0) {
      // A meeting noted afterwards gives nobody a seat before they had one: who sat then is said on the page of the body.
      const seated = await seatAll(act, file, input.organisations, act.today)
      if (!seated.ok) return seated
    }
    await addMeetings(db, hub.id, [meeting], now)
    const template = monthlyTemplate(before.held, leftBy(before))
    const points = agendaOf(template, act.lang)
    const again = points.flatMap(({ id: to }, at) => {
      const carried = template[at]?.carries
      return carried?.kind === 'candidates' ? [{ from: carried.point, to }] : []
    })
    const chosen = chosenOf(pending, input.proposed)
    const made = pointsFor(chosen, false, act.lang)
    const order = new Map(placed(points, made.points).map(({ id: key, position }) => [key, position]))
    const all = [...points, ...made.points.map(({ opens: _, ...point }) => point)]
    await addPoints(
      db,
      hub.id,
      meeting.id,
      all.map((point) => ({ ...point, position: order.get(point.id) ?? point.position })),
    )
    await addSources(db, hub.id, made.sources)
    await addAdmissions(db, hub.id, made.admissions)
    await addCooptations(db, hub.id, made)
    await carryElections(act, meeting.id, [...again, ...made.elections])
    await placeApplications(act, chosen)
    await leadQuestions(act, chosen)
    if (isHabit(habit, before.last?.day ?? null, input.day)) await keepHabit(db, hub.id, body.id, monthlyOf(input.day))
    act.record(meetingPrepared, meeting.id, { body: body.id, startsAt: meeting.startsAt, endsAt: meeting.endsAt })
    return ok({ meeting: meeting.id })
  },
})

/** The first date suggests a habit; afterwards two meetings in a row make another one, a single exception does not. */
const isHabit = (habit: Monthly | null, last: Day | null, day: Day): boolean => {
  const now = monthlyOf(day)
  const same = (other: Monthly) => other.rank === now.rank && other.weekday === now.weekday
  return habit === null || (last !== null && same(monthlyOf(last)))
}
