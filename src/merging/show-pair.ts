import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeDuplicates } from './merge.access.ts'
import { cardOf } from './merge.store.ts'
import { compared, kindAt } from './merge.ts'
import { sayField } from './say-field.ts'

export const pairInput = { cards: z.string(), kept: id(), lost: id() }

/** Two cards side by side: what each says, and what is still to be chosen. */
export const showPair = view({
  name: 'merging.showPair',
  input: z.object(pairInput),
  load: async ({ db, hub, actor }, { cards, kept, lost }) => {
    const kind = kindAt(cards)
    if (!maySeeDuplicates(actor) || kind === null || kept === lost) return null
    const [ours, theirs] = await Promise.all([cardOf(db, hub.id, kind, kept), cardOf(db, hub.id, kind, lost)])
    return ours && theirs && { kind, ours, theirs }
  },
  run: ({ kind, ours, theirs }, { lang }, { kept, lost }) => ({
    kind,
    kept: { id: kept, name: String(ours.name) },
    lost: { id: lost, name: String(theirs.name) },
    lines: compared(kind, ours, theirs).map((line) => ({
      ...line,
      keptSays: sayField(lang, line.field, line.kept),
      lostSays: sayField(lang, line.field, line.lost),
    })),
  }),
})

export type PairData = Awaited<ReturnType<typeof showPair.run>>
