import { z } from '#base/input.ts'
import { fundersAwaiting } from '#governance/preparation/funder.store.ts'
import { funderLines } from '#governance/preparation/funder.ts'
import { view } from '#logbook/use-case.ts'
import { mayDeclare, maySeeDeclarations } from './declaration.access.ts'
import { chargedRows, meetingsBehind } from './declaration.store.ts'
import { changesOf, pendingOf } from './declaration.ts'
import { decisionsBehind, piecesOf } from './dossier.ts'

/** What is to be told to the registry, until when and with what; what was told. */
export const showDeclarations = view({
  name: 'governance.showDeclarations',
  input: z.object({}),
  load: async ({ db, hub, today }) => {
    const [{ said, ...charged }, awaited] = await Promise.all([chargedRows(db, hub.id), fundersAwaiting(db, hub.id, null)])
    const changes = changesOf(charged, today)
    const pending = pendingOf(changes, said, today)
    const meetings = await Promise.all(pending.map((one) => meetingsBehind(db, hub.id, one.day, decisionsBehind(one))))
    return { changes, said, awaited, pending: pending.map((one, at) => ({ ...one, pieces: piecesOf(one, meetings[at] ?? []) })) }
  },
  mayView: (who) => maySeeDeclarations(who),
  run: ({ changes, said, pending, awaited: { assembly, funders } }, { actor, today }) => ({
    today,
    declares: mayDeclare(actor) === true,
    pending,
    /** Who awaits the papers of an assembly, and where each stands after the last one. */
    funders,
    assembly,
    awaited: assembly ? funderLines(funders, assembly.day, today) : [],
    said: said.map((one) => ({
      ...one,
      changes: changes.filter(({ key }) => one.covers.includes(key)),
      /** Noted today: a slip of the finger is taken back. */
      undone: one.notedOn === today,
    })),
  }),
})

export type ShownDeclarations = Awaited<ReturnType<typeof showDeclarations.run>>
