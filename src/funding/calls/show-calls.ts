import { choice, id, optionalText, orNothing, z } from '#base/input.ts'
import { pageOf, placeAt } from '#base/list.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { knownRules } from '#funding/rules/known-rules.ts'
import { rulesNamed } from '#funding/rules/rule.ts'
import { view } from '#logbook/use-case.ts'
import { countCalls, listCalls } from './call.store.ts'
import { type Call, callsShown, worthOf } from './call.ts'

/** Calls that may still be answered, soonest first, 25 a page. `lu`: what a file that was just read has brought. */
export const showCalls = view({
  name: 'funding.showCalls',
  input: z.object({
    vue: orNothing(choice(callsShown)).catch(null),
    q: optionalText(200).catch(''),
    lu: optionalText(80)
      .pipe(z.string().regex(/^\d{1,5}(-\d{1,5}){6}$/))
      .nullable()
      .catch(null),
    apres: orNothing(id()).catch(null),
    avant: orNothing(id()).catch(null),
  }),
  load: async ({ db, hub, actor, today, rows }, { vue, q, apres, avant }) => {
    if (!maySeeMoney(actor)) return null
    const place = placeAt({ apres, avant })
    const [read, counts] = await Promise.all([
      listCalls(db, hub.id, { shown: vue ?? 'ouverts', q, today }, place, rows),
      countCalls(db, hub.id, today),
    ])
    return { ...pageOf(read, place, rows), counts }
  },
  mayView: (who) => maySeeMoney(who),
  run: ({ rows, ...page }, { actor, today }, { vue, q, lu }) => ({
    ...page,
    rows: rows.map((one) => ({ ...one, answer: worthOf(one, chanceOf(one))?.answer ?? null })),
    shown: vue ?? 'ouverts',
    q,
    today,
    read: lu === null ? null : readCounts(lu),
    may: { keep: mayKeepMoney(actor) === true },
  }),
})

/** The odds its rule is known for. */
const chanceOf = ({ title, funder }: Call): number | null =>
  rulesNamed(`${title} ${funder}`, knownRules).find(({ chance }) => chance !== null)?.chance ?? null

const readCounts = (text: string) => {
  const [added = 0, changed = 0, audience = 0, perimeter = 0, past = 0, noMoney = 0, more = 0] = text.split('-').map(Number)
  return { added, changed, left: { audience, perimeter, past, noMoney }, more }
}

export type CallsData = Awaited<ReturnType<typeof showCalls.run>>
