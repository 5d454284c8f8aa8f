import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { addDays, dayAt, type Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { addContact } from '#contacts/add-contact.ts'
import { governanceHandlers } from '#governance/api.ts'
import { perform } from '#logbook/perform.ts'
import { connect, type Pools } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { tokenHash } from '#platform/web/cookies.ts'
import { loadDemo } from '../demo/load.ts'
import { coordinator, hub } from '../demo/ploucs.ts'

/** Contacts noted over a year, beside those of the story: one every second working day. */
const CONTACTS = 120
/** Organisations of an ordinary hub: three hundred hubs hold ten thousand. */
const ORDINARY = 33
/** The hub that holds ten thousand alone. */
export const LARGE = { slug: 'grand-pole', organisations: 10_000 }

type Means = { ownerUrl: string; data: string; now: Instant }

/** The first hub, played through the use cases: the story of the demonstration, then a year of contacts, then members up to an ordinary number. */
export const seedFirst = async ({ ownerUrl, data, now }: Means): Promise<void> => {
  await migrate(ownerUrl)
  const pools = connect(ownerUrl)
  try {
    await loadDemo({ pools, handlers: governanceHandlers, data, now, progress: () => {} })
    await noteContacts(pools, data, now)
    await addMembers(pools, hub.slug, ORDINARY)
  } finally {
    await pools.end()
  }
}

const noteContacts = async (pools: Pools, data: string, now: Instant) => {
  const stage = { pools, handlers: governanceHandlers, data, lang: 'fr' as const, operators: [] }
  const part = { hub: hub.slug, email: coordinator.mail, at: now }
  const { rows } = await pools.owner.query<{ name: string }>(
    `select o.name from members.organisation o join platform.hub h on h.id = o.hub_id where h.slug = $1 order by o.id`,
    [hub.slug],
  )
  for (let n = 1; n <= CONTACTS; n += 1) {
    const who = rows[n % rows.length]?.name
    const day = addDays(dayAt(now, 'Europe/Paris'), -3 * n)
    const typed = { who, day, time: '10:30', minutes: '20', said: `Point sur la salle et le vélo-cargo, pour la ${n}e fois.` }
    const promise = n % 8 === 0 ? { ours: 'Envoyer le compte rendu', oursDue: addDays(day, 400) } : {}
    const outcome = await perform(stage, part, addContact, { ...typed, ...promise })
    if (outcome.is !== 'done') throw new Error(`A contact was not noted: ${JSON.stringify(outcome)}`)
  }
}

const COMMUNES = [
  'Dax',
  'Mont-de-Marsan',
  'Mimbaste',
  'Linxe',
  'Hagetmau',
  'Tartas',
  'Capbreton',
  'Labenne',
  'Saint-Vincent-de-Paul',
  'Herm',
]
const TRADES = ['Atelier', 'Recyclerie', 'Épicerie', 'Jardin', 'Maison', 'Vélo-école', 'Régie', 'Théâtre', 'Brasserie', 'Crèche', 'Ferme']
const PLACES = ['des Pins', 'du Marensin', 'de l’Adour', 'des Dunes', 'du Born', 'de Chalosse', 'des Lacs', 'du Tursan', 'de la Leyre']

/** Members up to `most`, each with a membership and somebody who speaks for it. */
const addMembers = async (pools: Pools, slug: string, most: number): Promise<void> => {
  const named = `select h.id as hub_id, n, gen_random_uuid() as organisation, gen_random_uuid() as person,
      ($3::text[])[1 + n % ${TRADES.length}] || ' ' || ($4::text[])[1 + n / ${TRADES.length} % ${PLACES.length}] || ' ' || n as name,
      ($5::text[])[1 + n % ${COMMUNES.length}] as commune
    from platform.hub h
    cross join lateral generate_series(1 + (select count(*)::int from members.organisation o where o.hub_id = h.id), $2::int) n
    where h.slug = $1`
  await pools.owner.query(
    `with one as materialized (${named}),
      organisations as (insert into members.organisation (hub_id, id, name, commune, about, email, phone, website, created_at)
        select hub_id, organisation, name, commune, 'Une structure de l’économie sociale et solidaire.', 'contact' || n || '@exemple.fr',
          '05 58 00 00 00', 'https://exemple.fr/' || n, now() from one),
      people as (insert into members.person (hub_id, id, name, email, created_at)
        select hub_id, person, 'Dominique Lafitte ' || n, 'dominique' || n || '@exemple.fr', now() from one),
      memberships as (insert into members.membership (hub_id, id, organisation_id, from_day)
        select hub_id, gen_random_uuid(), organisation, date '2019-01-01' + n % 2000 from one)
    insert into members.representation (hub_id, id, organisation_id, person_id, kind, from_day)
      select hub_id, gen_random_uuid(), organisation, person, 'titulaire', date '2019-01-01' + n % 2000 from one`,
    [slug, most, TRADES, PLACES, COMMUNES],
  )
}

/**
 * Hubs like the first, row for row, numbered from `from` to `to`: all that belongs to it, under another hub. Their rows are those the use cases
 * wrote; their people have addresses of their own. `adminUrl`: of the server's superuser, because rooms refer to each other in circles, and whole
 * hubs are copied at once, whose references are whole too.
 */
export const copyHubs = async (adminUrl: string, from: number, to: number, slug: (n: number) => string = slugOf): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`begin; set local session_replication_role = replica`)
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    await client.query(
      `create temp table copied on commit drop as
         select gen_random_uuid() as id, slug, n from unnest($1::text[], $2::int[]) as t(slug, n)`,
      [numbers.map(slug), numbers],
    )
    await client.query('insert into platform.hub_address (slug, hub_id) select slug, id from copied')
    await client.query(`insert into platform.hub (id, slug, name, zone, presentation, demo, created_at)
      select c.id, c.slug, 'Pôle ' || c.n, h.zone, h.presentation, h.demo, h.created_at from copied c, platform.hub h where h.slug = '${hub.slug}'`)
    for (const { name, columns } of await tablesOfHubs(client)) {
      const taken = columns.map((column) => (`${name}.${column}` === 'members.person.email' ? mailOf('email', 'c.n') : `t.${column}`))
      await client.query(`insert into ${name} (hub_id, ${columns.join(', ')})
        select c.id, ${taken.join(', ')} from copied c, ${name} t where t.hub_id = (select id from platform.hub where slug = '${hub.slug}')`)
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
}

export const slugOf = (n: number): string => (n === 1 ? hub.slug : `pole-${String(n).padStart(3, '0')}`)
/** The address somebody of the first hub has in the copy of a number. */
export const mailOfCopy = (mail: string, number: number): string => mail.replace('@', `.${number}@`)
const mailOf = (mail: string, number: string) => `replace(${mail}, '@', '.' || ${number} || '@')`

/** Every table of a hub with the columns one may write. */
const tablesOfHubs = async (client: pg.Client): Promise<{ name: string; columns: string[] }[]> => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.oid::regclass::text as name,
      array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' and a.attname <> 'hub_id' order by a.attnum)::text[] as columns
    from pg_class c join pg_attribute h on h.attrelid = c.oid and h.attname = 'hub_id' and not h.attisdropped
    where c.relkind = 'r' and c.relrowsecurity and c.relnamespace::regnamespace::text not in ('auth', 'graphile_worker')`)
  return rows
}

/** One more hub like the first, and as many organisations in it as all the others hold together. */
export const addLarge = async (adminUrl: string, number: number, organisations: number): Promise<void> => {
  await copyHubs(adminUrl, number, number, () => LARGE.slug)
  const pools = connect(adminUrl)
  try {
    await addMembers(pools, LARGE.slug, organisations)
  } finally {
    await pools.end()
  }
}

/** Complete sessions of the coordinators of hubs, as the log-in leaves them: slug → token. */
export const giveSessions = async (adminUrl: string, now: Instant): Promise<Map<string, string>> => {
  const { rows } = await asked<{ slug: string; email: string }>(
    adminUrl,
    `select h.slug, min(p.email) as email from platform.hub h
     join members.role r on r.hub_id = h.id and r.kind = 'coordinator' and r.until_day is null
     join members.person p on p.hub_id = h.id and p.id = r.person_id where p.email is not null group by h.slug`,
  )
  const tokens = await giveSessionsTo(
    adminUrl,
    rows.map(({ email }) => email),
    now,
  )
  return new Map(rows.map(({ slug, email }) => [slug, tokens.get(email) ?? '']))
}

/** Complete sessions of people: address → token. */
export const giveSessionsTo = async (adminUrl: string, emails: string[], now: Instant): Promise<Map<string, string>> => {
  const given = emails.map((email) => ({ email, account: newId(), token: randomBytes(32).toString('base64url') }))
  await asked(
    adminUrl,
    `with account as (
       insert into auth.account (id, email, created_at) select id, email, $4 from unnest($1::uuid[], $2::text[]) as t(id, email)
       on conflict (email) do update set email = excluded.email returning id, email)
     insert into auth.session (token_hash, account_id, created_at, seen_at, expires_at, second_factor_at)
       select t.hash, a.id, $4, $4, $4::timestamptz + interval '30 days', $4
       from account a join unnest($2::text[], $3::bytea[]) as t(email, hash) using (email)`,
    [given.map((one) => one.account), emails, given.map((one) => tokenHash(one.token)), now],
  )
  return new Map(given.map(({ email, token }) => [email, token]))
}

const asked = async <Row extends pg.QueryResultRow>(adminUrl: string, sql: string, values: unknown[] = []) => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await client.query<Row>(sql, values)
  } finally {
    await client.end()
  }
}

/** What PostgreSQL knows of its tables, as autovacuum would have found out by the next day. */
export const settle = async (ownerUrl: string): Promise<void> => {
  const pools = connect(ownerUrl)
  try {
    await pools.owner.query('vacuum analyze')
    await pools.owner.query('checkpoint').catch(() => {})
  } finally {
    await pools.end()
  }
}
