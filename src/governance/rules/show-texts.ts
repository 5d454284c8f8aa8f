import { id, orNothing, z } from '#base/input.ts'
import { registerLines } from '#governance/record/register.store.ts'
import { view } from '#logbook/use-case.ts'
import { mayKeepTexts } from './rule-text.access.ts'
import { shownTexts } from './rule-text.store.ts'

/** Decisions among which the one that adopted a text is chosen: the latest. */
const MOST = 100

/** The statutes, the internal rules and the charter by version, and which bodies quote them. */
export const showTexts = view({
  name: 'governance.showTexts',
  input: z.object({ corriger: orNothing(id()).catch(null) }),
  load: async ({ db, hub, actor }) => {
    const keeps = mayKeepTexts(actor) === true
    const every = { year: null, search: '', before: null }
    const [texts, lines] = await Promise.all([shownTexts(db, hub.id), keeps ? registerLines(db, hub.id, every, MOST) : []])
    return { texts, lines, keeps }
  },
  run: ({ texts, lines, keeps }, { today }, { corriger }) => ({
    texts,
    today,
    keeps,
    /** The version whose form is open. */
    correcting: keeps ? corriger : null,
    decisions: lines.map(({ decision, prefix, year, number, title }) => ({ decision, prefix, year, number, title })),
  }),
})

export type ShownTexts = Awaited<ReturnType<typeof showTexts.run>>
