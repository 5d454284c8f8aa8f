import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeDuplicates } from './merge.access.ts'
import { cardsOf, lastMerges } from './merge.store.ts'
import { type CardKind, pairsAmong } from './merge.ts'

/** Pairs shown at once: the surest. Others come when these are settled. */
const SHOWN = 25

/** Cards of the hub that may be one and the same, and the merges that can be taken back. */
export const showDuplicates = view({
  name: 'members.showDuplicates',
  input: z.object({}),
  load: async ({ db, hub, actor }) => {
    if (!maySeeDuplicates(actor)) return null
    const [organisation, person, merges] = await Promise.all([
      cardsOf(db, hub.id, 'organisation'),
      cardsOf(db, hub.id, 'person'),
      lastMerges(db, hub.id),
    ])
    return { organisation, person, merges }
  },
  run: ({ merges, ...cards }) => {
    const among = (kind: CardKind) => {
      const all = pairsAmong(kind, cards[kind].cards, cards[kind].apart)
      return {
        pairs: all.slice(0, SHOWN).map(({ one, other, reasons }) => ({ one: named(one), other: named(other), reasons })),
        all: all.length,
      }
    }
    return { organisation: among('organisation'), person: among('person'), merges }
  },
})

const named = ({ id, name }: { id: string; name: string }) => ({ id, name })

export type DuplicatesData = Awaited<ReturnType<typeof showDuplicates.run>>
