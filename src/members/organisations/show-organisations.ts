import { pageOf, placeAt } from '#base/list.ts'
import { view } from '#logbook/use-case.ts'
import { groupsNamed } from '#members/groups/group.store.ts'
import { maySeeAllMails, maySeeMail } from '#members/people/person.access.ts'
import { communesOf } from './identity.store.ts'
import { mendSearch } from './mend-search.ts'
import { mayActOnMany, mayAddOrganisations } from './organisation.access.ts'
import { organisationsAsked, soughtOf } from './organisation-asked.ts'
import { type Chosen, readOrganisations } from './organisations.store.ts'
import { withSectors } from './said-sectors.ts'

/** The organisations of the hub, 25 a page: looked for, filtered, in the order asked. A search that finds nothing is read again with its slips mended. */
export const showOrganisations = view({
  name: 'members.showOrganisations',
  input: organisationsAsked,
  load: async ({ db, hub, today, actor, rows: size }, { q, tri, apres, avant, ...asked }) => {
    const filters = asked.sans === 'courriel' && !maySeeAllMails(actor) ? { ...asked, sans: null } : asked
    const place = placeAt({ apres, avant })
    const read = (chosen: Chosen) => readOrganisations(db, hub.id, { chosen, order: tri, day: today, ...place, ...(size ? { size } : {}) })
    const typed = soughtOf(q)
    const sought = typed && withSectors(typed)
    const chosen = { ...filters, sought, only: null }
    const [first, communes, groups] = await Promise.all([read(chosen), communesOf(db, hub.id), groupsNamed(db, hub.id, asked.groupe)])
    const near = sought && first.matching === 0 ? await mendSearch(db, hub.id, sought) : null
    const { rows, matching, all, persons } = near ? await read({ ...chosen, sought: withSectors(near) }) : first
    return {
      ...pageOf(rows, place, size),
      matching,
      all,
      persons,
      near: near !== null && matching > 0,
      communes,
      groups,
      filters: { q, tri, ...filters },
    }
  },
  run: ({ rows, ...page }, { actor }) => ({
    ...page,
    rows: rows.map((one) => ({
      ...one,
      speakers: one.speakers.map((speaker) => ({ ...speaker, mail: maySeeMail(actor, speaker.person) ? speaker.mail : null })),
    })),
    q: page.filters.q,
    may: { add: mayAddOrganisations(actor) === true, actOnMany: mayActOnMany(actor) === true, seeMails: maySeeAllMails(actor) },
  }),
})

export type OrganisationsData = Awaited<ReturnType<typeof showOrganisations.run>>
