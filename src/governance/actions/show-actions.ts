import { choice, id, optionalText, orNothing, ticked, z } from '#base/input.ts'
import { pageOf, placeAt } from '#base/list.ts'
import { bodiesOf } from '#governance/meetings/desk.store.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { holds, type Who } from '#logbook/actor.ts'
import { view } from '#logbook/use-case.ts'
import { mayFollowAction } from './action.access.ts'
import { actionOrders, actionShown } from './action.ts'
import { type ActionFilters, type ActionsFor, countActions, readActions } from './actions.store.ts'

export const actionsFor = (who: Who): ActionsFor => ({
  all: holds(who, 'coordinator'),
  register: maySeeRegister(who),
  person: who?.person ?? '',
  orgs: [...new Set(who?.represents.map(({ organisation }) => organisation))],
})

/** What the meetings led to, 25 a page: mine, late, of a body. What is typed by hand in the address and not understood is left out. */
export const showActions = view({
  name: 'governance.showActions',
  input: z.object({
    q: optionalText(200).catch(''),
    miennes: ticked(),
    instance: orNothing(id()).catch(null),
    etat: choice(actionShown).catch('ouvertes'),
    tri: choice(actionOrders).catch('echeance'),
    apres: orNothing(id()),
    avant: orNothing(id()),
  }),
  load: async ({ db, hub, actor, today, rows }, { q, miennes, instance, etat, tri, apres, avant }) => {
    if (!actor) return null
    const place = placeAt({ apres, avant })
    const filters: ActionFilters = { q, mine: miennes, body: instance, shown: etat, order: tri }
    const asked = { filters, who: actionsFor(actor), today }
    const [read, counts, bodies] = await Promise.all([
      readActions(db, hub.id, asked, place, rows),
      countActions(db, hub.id, asked),
      bodiesOf(db, hub.id),
    ])
    return { ...pageOf(read, place, rows), counts, bodies }
  },
  run: ({ rows, ...page }, { actor, today }, { q, miennes, instance, etat, tri }) => ({
    ...page,
    today,
    filters: { q, miennes, instance, etat, tri },
    rows: rows.map((action) => ({ ...action, mayFollow: mayFollowAction(actor, action) === true })),
  }),
})

export type ShownActions = Awaited<ReturnType<typeof showActions.run>>
