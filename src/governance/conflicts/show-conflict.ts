import { id, z } from '#base/input.ts'
import { firstHearing, USUAL_NOTICE } from '#governance/exclusions/exclusion.ts'
import { view } from '#logbook/use-case.ts'
import { lettersUnsent } from '#outbox/api.ts'
import { mayNameTeam, readerOf } from './conflict.access.ts'
import { conflictOf } from './conflict.store.ts'
import { runsStill } from './conflict.ts'
import { choicesFor } from './conflict-choices.store.ts'
import { eraseFrom, nextOf } from './conflict-next.ts'
import { seenBy } from './conflict-seen.ts'
import { remainingOf } from './remaining-team.ts'

/** One case, as its reader may know it. */
export const showConflict = view({
  name: 'governance.showConflict',
  input: z.object({ conflict: id() }),
  load: async (context, { conflict }) => {
    const { db, hub, today } = context
    const [one, choices, unsent] = await Promise.all([
      conflictOf(db, hub.id, conflict),
      choicesFor(db, hub.id, today),
      lettersUnsent(db, hub.id, 'conflict', conflict),
    ])
    return one && { one, choices, unsent, remaining: await remainingOf(context, one) }
  },
  mayView: (who, { one }) => readerOf(who, one) !== null,
  run: ({ one, choices, unsent, remaining }, { actor, today }) => {
    const reader = readerOf(actor, one)
    if (!reader) throw new Error('seen by who may not')
    const team = reader.is === 'team'
    const names = mayNameTeam(actor, one, remaining)
    return {
      ...seenBy(one, reader),
      next: team && !one.erasedOn ? nextOf(one, today) : null,
      /** A suspension that runs, or is to come, may be lifted. */
      lifts: team && !one.erasedOn && runsStill(one.suspended, today),
      eraseFrom: team && one.closed && !one.erasedOn ? eraseFrom(one.closed, one.decision) : null,
      /** Whether the reader says who follows it from now on; of those named, who no longer can is not ticked. */
      names,
      remaining: names ? remaining : [],
      helpers: team || names ? choices.helpers.filter(({ id: helper }) => !one.sides.some(({ person }) => person === helper)) : [],
      unsent: team && !one.closed ? unsent : 0,
      first: firstHearing(today, USUAL_NOTICE),
      notice: USUAL_NOTICE,
      today,
    }
  },
})

export type ShownConflict = Awaited<ReturnType<typeof showConflict.run>>
