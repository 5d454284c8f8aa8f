import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { removeActivity } from '#logbook/api.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayPrepare } from './meeting.access.ts'
import { removeDrafts, yearPrepared } from './year.store.ts'
import { meetingTakenBack } from './year-facts.ts'

/** What was prepared together goes together, as long as nobody has touched any of it: as if it had never been. */
export const takeBackYear = useCase({
  name: 'governance.takeBackYear',
  input: z.object({ year: id() }),
  load: ({ db, hub }, { year }) => yearPrepared(db, hub.id, year),
  may: (who) => mayPrepare(who),
  run: async (act, { year }, { meetings, touched }) => {
    if (touched) return wrong(problem('', 'year.touched'))
    const { db, hub } = act
    await removeDrafts(
      db,
      hub.id,
      meetings.map((meeting) => meeting.id),
    )
    await Promise.all(meetings.flatMap(({ activity }) => (activity ? [removeActivity(db, hub.id, activity)] : [])))
    for (const meeting of meetings) act.record(meetingTakenBack, meeting.id, { year })
    return ok({ meetings: meetings.length })
  },
})
