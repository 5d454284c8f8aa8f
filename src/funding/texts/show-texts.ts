import { id, orNothing, z } from '#base/input.ts'
import { actionOf } from '#funding/actions/action.store.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { view } from '#logbook/use-case.ts'
import { textsOf } from './text.store.ts'
import { cutAt, lengths, topics } from './text.ts'

/** The bank of texts: the hub’s, or an action’s own. A length nobody wrote is proposed, cut at the end of a sentence, to be reread. */
export const showTexts = view({
  name: 'funding.showTexts',
  input: z.object({ action: orNothing(id()).catch(null) }),
  load: async ({ db, hub }, { action }) => {
    const [found, texts] = await Promise.all([action ? actionOf(db, hub.id, action) : null, textsOf(db, hub.id, action)])
    return action && !found ? null : { found, texts }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ found, texts }, { actor }) => ({
    action: found && { id: found.id, name: found.name },
    topics: topics.map((topic) => {
      const own = texts.filter((one) => one.topic === topic && one.action === (found?.id ?? null))
      const longest = [...own].sort((a, b) => b.body.length - a.body.length)[0]?.body ?? ''
      return {
        topic,
        written: lengths.map((most) => {
          const body = own.find((one) => one.most === most)?.body ?? null
          return { most, body, proposed: body === null && longest.length > most ? cutAt(longest, most) : '' }
        }),
      }
    }),
    may: { keep: mayKeepMoney(actor) === true },
  }),
})

export type TextsData = Awaited<ReturnType<typeof showTexts.run>>
