import { addMinutes } from '#base/day.ts'
import { id, orNothing, z } from '#base/input.ts'
import { PAGE } from '#base/list.ts'
import { view } from '#logbook/use-case.ts'
import { mayPrepare } from './meeting.access.ts'
import { type ListFor, meetingsPast, meetingsToCome } from './meeting-row.store.ts'
import { latestYear } from './year.store.ts'

/** How long the list offers to take a year back: a week, by then the first of them is being prepared. */
const UNDONE_MINUTES = 7 * 24 * 60

/** The meetings one may know of: to come, and held, 25 at a time. `avant`: the meeting the list goes on before. */
export const showAgenda = view({
  name: 'governance.showAgenda',
  input: z.object({ avant: orNothing(id()) }),
  load: async ({ db, hub, now, actor, rows = PAGE }, { avant }) => {
    const who: ListFor = {
      all: mayPrepare(actor) === true,
      person: actor?.person ?? '',
      orgs: [...new Set(actor?.represents.map(({ organisation }) => organisation))],
    }
    const [coming, past, year] = await Promise.all([
      avant ? [] : meetingsToCome(db, hub.id, now, who),
      meetingsPast(db, hub.id, now, who, avant, rows),
      avant === null && who.all ? latestYear(db, hub.id, addMinutes(now, -UNDONE_MINUTES)) : null,
    ])
    return { coming, past, year }
  },
  run: ({ coming, past, year }, { actor, rows = PAGE }, { avant }) => ({
    coming,
    past: past.slice(0, rows),
    next: past.length > rows ? (past[rows - 1]?.id ?? null) : null,
    first: avant === null,
    /** What was prepared together of late, and can be taken back in one press. */
    year: year && { year: year.year, body: year.body, meetings: year.meetings.length },
    prepares: mayPrepare(actor) === true,
  }),
})

export type ShownAgenda = Awaited<ReturnType<typeof showAgenda.run>>
