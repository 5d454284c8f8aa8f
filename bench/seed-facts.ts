import { addDays, dayAt, type Instant } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { contactNoted } from '#contacts/facts.ts'
import { appendFacts } from '#logbook/fact.store.ts'
import { connect, type Db, inTransaction, type Pools, sql } from '#platform/database/database.ts'
import { openingIn } from '#platform/database/entering.ts'
import { coordinator, hub } from '../demo/ploucs.ts'

/** Somebody who does nothing for the hub any more, and whom many texts name. */
export const LEAVING = { name: 'Bernadette Castaings', email: 'bernadette.castaings@example.org' }

/** Facts of one transaction: who looks on is told of each by name, in a message of 8,000 bytes at most. */
const LOT = 150
/** One text in so many names them. */
const NAMED_EACH = 200

/** Contacts noted in the first hub, each with its fact in the chain, until it holds so many facts. */
export const manyFacts = async (ownerUrl: string, facts: number, now: Instant): Promise<void> => {
  const pools = connect(ownerUrl)
  try {
    const { rows } = await pools.owner.query<{ hub: Id; author: Id; there: number }>(
      `select h.id as hub, p.id as author, (select count(*)::int from logbook.fact f where f.hub_id = h.id) as there
       from platform.hub h join members.person p on p.hub_id = h.id and p.email = $2 where h.slug = $1`,
      [hub.slug, coordinator.mail],
    )
    const [first] = rows
    if (!first) throw new Error('There is no hub to grow')
    await pools.owner.query(`insert into members.person (hub_id, id, name, email, created_at) values ($1, $2, $3, $4, $5)`, [
      ...[first.hub, newId(), LEAVING.name, LEAVING.email, now],
    ])
    for (let there = first.there; there < facts; there += LOT)
      await lot(pools, first, { from: there, most: Math.min(LOT, facts - there), now })
  } finally {
    await pools.end()
  }
}

const lot = (
  pools: Pools,
  { hub: id, author }: { hub: Id; author: Id },
  { from, most, now }: { from: number; most: number; now: Instant },
) =>
  inTransaction(pools.app, openingIn(id), async ({ db }) => {
    const on = addDays(dayAt(now, 'Europe/Paris'), -1 - (from % 700))
    const at = `${on}T09:30:00.000Z`
    const contacts = Array.from({ length: most }, (_, n) => ({
      id: newId(),
      said: `Point ${from + n} sur la salle et le vélo-cargo${(from + n) % NAMED_EACH === 0 ? `, vu avec ${LEAVING.name}` : ''}.`,
    }))
    await noteContacts(db, id, author, at, contacts)
    const news = contacts.map((contact) => ({
      kind: contactNoted,
      subject: contact.id,
      on,
      data: {
        channel: 'phone' as const,
        at,
        people: [],
        organisations: [],
        minutes: 20,
        promises: [],
        documents: [],
        source: 'entered' as const,
      },
    }))
    await appendFacts(db, id, author, now, news)
    return { commit: true, value: null }
  })

const noteContacts = (db: Db, hubId: Id, author: Id, at: Instant, contacts: { id: Id; said: string }[]) =>
  sql`insert into contacts.contact (hub_id, id, at, timed, channel, author_id, said, minutes, created_at)
    select ${hubId}, c.id, ${at}, true, 'phone', ${author}, c.said, 20, ${at}
    from unnest(${contacts.map(({ id }) => id)}::uuid[], ${contacts.map(({ said }) => said)}::text[]) as c (id, said)`.execute(db)
