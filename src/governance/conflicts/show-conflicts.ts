import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { sensitiveOn } from '#members/api.ts'
import { mayReport, readerOf } from './conflict.access.ts'
import { conflictsOf } from './conflict.store.ts'
import { stepOf } from './conflict.ts'
import { choicesFor } from './conflict-choices.store.ts'
import { nextOf } from './conflict-next.ts'

/** Cases the reader has to do with, and, where sensitive procedures are on, the form that tells of one. */
export const showConflicts = view({
  name: 'governance.showConflicts',
  input: z.object({}),
  load: async ({ db, hub, actor, today }) => {
    const reports = mayReport(actor) === true
    const orgs = actor?.represents.map(({ organisation }) => organisation) ?? []
    const [on, cases, choices] = await Promise.all([
      sensitiveOn(db, hub.id),
      actor ? conflictsOf(db, hub.id, actor.person, orgs) : [],
      reports ? choicesFor(db, hub.id, today) : null,
    ])
    const read = cases.flatMap((one) => {
      const reader = readerOf(actor, one)
      return reader ? [{ one, reader }] : []
    })
    return { reports: reports && on, read, choices: on ? choices : null }
  },
  mayView: (_, { reports, read }) => reports || read.length > 0,
  run: ({ read, choices }, { today }) => ({
    cases: read.map(({ one, reader }) => ({
      id: one.id,
      openedOn: one.openedOn,
      step: stepOf(one),
      // In a list, names only for those who follow the case: a screen is seen over a shoulder.
      between: reader.is === 'team' && !one.erasedOn ? one.sides.map(({ name }) => name) : [],
      as: reader.is,
      next: reader.is === 'team' && !one.erasedOn ? nextOf(one, today) : null,
    })),
    choices,
    today,
  }),
})

export type ShownConflicts = Awaited<ReturnType<typeof showConflicts.run>>
