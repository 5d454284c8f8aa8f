import { pageOf, placeAt } from '#base/list.ts'
import { figuresSought } from '#base/phone.ts'
import { view } from '#logbook/use-case.ts'
import { groupsNamed } from '#members/groups/group.store.ts'
import { mendSearch } from '#members/organisations/mend-search.ts'
import { soughtOf } from '#members/organisations/organisation-asked.ts'
import { readPeople } from './people.store.ts'
import { mayAddPeople, maySeeAllMails, maySeeAllPhones, maySeeMail, maySeePhone } from './person.access.ts'
import { peopleAsked } from './person-asked.ts'

/** The people of the hub, 25 a page, with what they do today. An address of mail stands in a row only for who may see it. */
export const showPeople = view({
  name: 'members.showPeople',
  input: peopleAsked,
  load: async ({ db, hub, today, actor, rows: size }, { q, apres, avant, ...asked }) => {
    const place = placeAt({ apres, avant })
    const filters = asked.sans === 'courriel' && !maySeeAllMails(actor) ? { ...asked, sans: null } : asked
    const figures = maySeeAllPhones(actor) ? figuresSought(q) : null
    const read = (sought: ReturnType<typeof soughtOf>) =>
      readPeople(db, hub.id, { filters, sought, figures, day: today, ...place, ...(size ? { size } : {}) })
    const sought = soughtOf(q)
    const [first, groups] = await Promise.all([read(sought), groupsNamed(db, hub.id, asked.groupe)])
    const near = sought && first.matching === 0 ? await mendSearch(db, hub.id, sought) : null
    const { rows, matching, all } = near ? await read(near) : first
    return {
      ...pageOf(rows, place, size),
      matching,
      all,
      groups,
      near: near !== null && matching > 0,
      filters: { q, ...filters },
    }
  },
  run: ({ rows, ...page }, { actor }) => ({
    ...page,
    rows: rows.map((one) => ({
      ...one,
      mail: maySeeMail(actor, one.id) ? one.mail : null,
      phone: maySeePhone(actor, one.id) ? one.phone : '',
    })),
    q: page.filters.q,
    may: { add: mayAddPeople(actor) === true, seeMails: maySeeAllMails(actor), seePhones: maySeeAllPhones(actor) },
  }),
})

export type PeopleData = Awaited<ReturnType<typeof showPeople.run>>
