import { timeAt, toInstant } from '#base/day.ts'
import { choice, day, id, orNothing, z } from '#base/input.ts'
import { bodyFile, listBodies } from '#governance/bodies/body.store.ts'
import { view } from '#logbook/use-case.ts'
import { mayPrepare } from './meeting.access.ts'
import { type Monthly, monthlyOf } from './meeting.ts'
import { meetingsBefore } from './meeting-row.store.ts'
import { daysHeld } from './year.store.ts'
import { lastUntil, rhythms, usualUntil, yearOf } from './year.ts'

/** What may be chosen: the habit in words of the address. */
export const yearInput = {
  body: orNothing(id()).catch(null),
  rhythm: choice(rhythms).catch('monthly'),
  rank: orNothing(choice(['1', '2', '3', '4', 'last'])).catch(null),
  weekday: orNothing(choice(['1', '2', '3', '4', '5', '6', '7'])).catch(null),
  until: orNothing(day()).catch(null),
}

/** The dates of a body until a day, by its habit; hours and place are those of its last meeting. What is typed by hand in the address and not understood is left out. */
export const showYear = view({
  name: 'governance.showYear',
  input: z.object(yearInput),
  mayView: (who) => mayPrepare(who) === true,
  load: async ({ db, hub, today, now }, { body }) => {
    const bodies = await listBodies(db, hub.id, today, now)
    const chosen = bodies.find((one) => one.id === body) ?? bodies[0]
    if (!chosen) return null
    const [file, before, held] = await Promise.all([
      bodyFile(db, hub.id, chosen.id, today),
      meetingsBefore(db, hub.id, chosen.id),
      daysHeld(db, hub.id, chosen.id, `${today.slice(0, 7)}-01`),
    ])
    return file && { bodies, file, before, held }
  },
  run: ({ bodies, file, before, held }, { hub, today }, { rhythm, rank, weekday, until: asked }) => {
    const last = before.last
    const habit = habitOf(rank, weekday) ?? file.habit ?? (last ? monthlyOf(last.day) : null)
    const until = asked === null ? usualUntil(today) : ([asked, lastUntil(today)].sort()[0] ?? asked)
    const question = habit && { habit, rhythm, after: today, until, last: last?.day ?? null }
    return {
      bodies: bodies.map(({ id: key, name }) => ({ id: key, name })),
      body: { id: file.body.id, name: file.body.name },
      seats: file.seats.length + file.byRight.length,
      habit,
      rhythm,
      until,
      days: question ? yearOf(question, held) : [],
      /** Dates that have their meeting already. */
      held: held.filter((one) => one > today && one <= until),
      startsAt: last ? timeAt(toInstant(last.startsAt), hub.zone) : '18:00',
      endsAt: last ? timeAt(toInstant(last.endsAt), hub.zone) : '20:00',
      place: last?.place ?? '',
      link: last?.link ?? '',
    }
  },
})

const habitOf = (rank: string | null, weekday: string | null): Monthly | null =>
  rank === null || weekday === null
    ? null
    : { rank: rank === 'last' ? rank : (Number(rank) as Exclude<Monthly['rank'], 'last'>), weekday: Number(weekday) }

export type ShownYear = NonNullable<Awaited<ReturnType<typeof showYear.run>>>
