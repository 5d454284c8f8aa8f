import { choice, id, optionalText, orNothing, ticked, z } from '#base/input.ts'
import { pageOf, placeAt } from '#base/list.ts'
import { view } from '#logbook/use-case.ts'
import { mayChangeContact, mayNoteContacts, maySeeContacts } from './contact.access.ts'
import { CHANNELS } from './contact.ts'
import { countContacts, type Filters, readContacts } from './list.store.ts'
import { promisesDue } from './promise.store.ts'
import { namesOf, proposedNames } from './who.store.ts'

/** Filters in the address may have been typed by hand: what is not understood is left out, never refused. */
const input = z.object({
  q: optionalText(200).catch(''),
  structure: orNothing(id()).catch(null),
  personne: orNothing(id()).catch(null),
  canal: orNothing(choice(CHANNELS)).catch(null),
  miens: ticked(),
  promis: ticked(),
  /** Whom the form begins with, by name: somebody no page of the register is about. */
  avec: optionalText(160).catch(''),
  apres: orNothing(id()),
  avant: orNothing(id()),
})

/** The contacts of the hub, 25 a page, latest first; before them what was promised and is due; above all, the form that takes ten seconds. */
export const showContacts = view({
  name: 'contacts.showContacts',
  input,
  load: async ({ db, hub, actor, today, rows }, { q, structure, personne, canal, miens, promis, apres, avant }) => {
    if (!maySeeContacts(actor)) return null
    const place = placeAt({ apres, avant })
    const author = miens ? (actor?.person ?? null) : null
    const filters: Filters = { q, organisation: structure, person: personne, channel: canal, author, promised: promis }
    const [read, counted, due, names, about] = await Promise.all([
      readContacts(db, hub.id, filters, place, rows),
      countContacts(db, hub.id, filters),
      promisesDue(db, hub.id, null, today),
      proposedNames(db, hub.id, today),
      namesOf(db, hub.id, { organisation: structure, person: personne }),
    ])
    return { ...pageOf(read, place, rows), ...counted, due, names, about }
  },
  run: (page, { actor, today }, { q, structure, personne, canal, miens, promis, avec }) => ({
    ...page,
    today,
    avec,
    filters: { q, structure, personne, canal, miens, promis },
    may: {
      note: mayNoteContacts(actor) === true,
      /** Promises whose day one may change. */
      putOff: page.due.filter((one) => mayChangeContact(actor, one) === true).map((one) => one.id),
    },
  }),
})

export type ContactsData = Awaited<ReturnType<typeof showContacts.run>>
