import { choice, id, optionalText, orNothing, z } from '#base/input.ts'
import { pageOf, placeAt } from '#base/list.ts'
import { bodiesOf } from '#governance/meetings/desk.store.ts'
import { view } from '#logbook/use-case.ts'
import { listOrganisations } from '#members/api.ts'
import { mayAsk, maySeeQuestions } from './question.access.ts'
import { countQuestions, readQuestions } from './question.store.ts'
import { questionShown } from './question.ts'

/** What was asked of the bodies, latest first, each with where it stands; above, the form to ask. Who represents nobody sees their own. */
export const showQuestions = view({
  name: 'governance.showQuestions',
  input: z.object({
    q: optionalText(200).catch(''),
    voir: choice(questionShown).catch('toutes'),
    apres: orNothing(id()),
    avant: orNothing(id()),
  }),
  load: async ({ db, hub, actor, today, rows }, { q, voir, apres, avant }) => {
    if (!actor) return null
    const place = placeAt({ apres, avant })
    const filters = { q, shown: voir, person: actor.person, all: maySeeQuestions(actor) }
    const [read, counts, bodies, organisations] = await Promise.all([
      readQuestions(db, hub.id, filters, place, rows),
      countQuestions(db, hub.id, filters),
      bodiesOf(db, hub.id),
      listOrganisations(db, hub.id, today),
    ])
    const own = new Set(actor.represents.map(({ organisation }) => organisation))
    return { ...pageOf(read, place, rows), counts, bodies, organisations: organisations.filter((one) => own.has(one.id)) }
  },
  run: ({ organisations, ...page }, { actor }, { q, voir }) => ({
    ...page,
    filters: { q, voir },
    /** Those one asks for. */
    organisations: organisations.map(({ id: key, name }) => ({ id: key, name })),
    mayAsk: mayAsk(actor) === true,
  }),
})

export type ShownQuestions = Awaited<ReturnType<typeof showQuestions.run>>
