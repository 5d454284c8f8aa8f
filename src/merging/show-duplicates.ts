import { id, optionalText, orNothing, z } from '#base/input.ts'
import { PAGE } from '#base/list.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeDuplicates } from './merge.access.ts'
import { cardsOf, lastMerges } from './merge.store.ts'
import { type CardKind, pairsAmong, pairsFrom } from './merge.ts'

/** A pair by its cards, where a page goes on: `id.id`. */
const pairIn = () => optionalText(80).catch('')

/**
 * Cards of the hub that may be one and the same, the surest first, and the merges that can be taken back; 25 of each a page. `structures`, `personnes`: the
 * pair after which each list goes on; `apres`: the merge.
 */
export const showDuplicates = view({
  name: 'merging.showDuplicates',
  input: z.object({ structures: pairIn(), personnes: pairIn(), apres: orNothing(id()).catch(null) }),
  load: async ({ db, hub, actor }, { apres }) => {
    if (!maySeeDuplicates(actor)) return null
    const [organisation, person, merges] = await Promise.all([
      cardsOf(db, hub.id, 'organisation'),
      cardsOf(db, hub.id, 'person'),
      lastMerges(db, hub.id, apres),
    ])
    return { organisation, person, merges }
  },
  run: ({ merges, ...cards }, _context, { structures, personnes, apres }) => {
    const among = (kind: CardKind, after: string) => {
      const all = pairsAmong(kind, cards[kind].cards, cards[kind].apart)
      const { pairs, next, previous } = pairsFrom(all, after)
      return {
        pairs: pairs.map(({ one, other, reasons }) => ({ one: named(one), other: named(other), reasons })),
        all: all.length,
        next,
        previous,
      }
    }
    return {
      organisation: among('organisation', structures),
      person: among('person', personnes),
      merges: merges.slice(0, PAGE),
      olderMerges: merges.length > PAGE ? (merges[PAGE - 1]?.id ?? null) : null,
      asked: { structures, personnes, apres },
    }
  },
})

const named = ({ id, name }: { id: string; name: string }) => ({ id, name })

export type DuplicatesData = Awaited<ReturnType<typeof showDuplicates.run>>
