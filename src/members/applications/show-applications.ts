import { choice, id, optionalText, orNothing, z } from '#base/input.ts'
import { pageOf, placeAt } from '#base/list.ts'
import { view } from '#logbook/use-case.ts'
import { mayKeepApplications, maySeeApplications } from './application.access.ts'
import { listApplications, memberNames } from './application.store.ts'
import { applicationShown } from './application.ts'

/** Who asks to be a member, those who wait first, 25 a page. `structure`: the name the form begins with. */
export const showApplications = view({
  name: 'members.showApplications',
  input: z.object({
    voir: choice(applicationShown).catch('toutes'),
    structure: optionalText(200).catch(''),
    apres: orNothing(id()).catch(null),
    avant: orNothing(id()).catch(null),
  }),
  mayView: (who) => maySeeApplications(who),
  load: async ({ db, hub, actor, today, rows: size }, { voir, apres, avant }) => {
    const place = placeAt({ apres, avant })
    const keeps = mayKeepApplications(actor) === true
    const [{ rows, counts }, members] = await Promise.all([
      listApplications(db, hub.id, voir, place, size),
      keeps ? memberNames(db, hub.id, today) : [],
    ])
    return { ...pageOf(rows, place, size), counts, members, keeps }
  },
  run: ({ rows, ...page }, { today }, { voir, structure }) => ({
    ...page,
    today,
    shown: voir,
    named: structure,
    /** An address is for who writes to people; it is not on the list. */
    rows: rows.map(({ contact, ...one }) => ({ ...one, contact: contact && { id: contact.id, name: contact.name } })),
  }),
})

export type ApplicationsData = Awaited<ReturnType<typeof showApplications.run>>
