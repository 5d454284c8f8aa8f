import { id, orNothing, z } from '#base/input.ts'
import { PAGE } from '#base/list.ts'
import { view } from '#logbook/use-case.ts'
import { mayPrepare } from './meeting.access.ts'
import { type ListFor, meetingsPast, meetingsToCome } from './meeting-row.store.ts'

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
    return {
      coming: avant ? [] : await meetingsToCome(db, hub.id, now, who),
      past: await meetingsPast(db, hub.id, now, who, avant, rows),
    }
  },
  run: ({ coming, past }, { actor, rows = PAGE }, { avant }) => ({
    coming,
    past: past.slice(0, rows),
    next: past.length > rows ? (past[rows - 1]?.id ?? null) : null,
    first: avant === null,
    prepares: mayPrepare(actor) === true,
  }),
})

export type ShownAgenda = Awaited<ReturnType<typeof showAgenda.run>>
