import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { personalData } from '../../src/app.tsx'
import { type TestSite, testSite } from '../setup/site.ts'

// Whoever keeps something about people says so once (logbook/personal-data.ts): a table added tomorrow is held to it too.

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

/** Tables that name people and are not on their page, and why. */
const ELSEWHERE: Record<string, string> = {
  'members.pasted_list':
    'ids of people who got their address from the list, so that its adding can be undone; its text is emptied within a day',
  'members.hub_identity': 'the address, the phone and the mail of the hub itself, a legal person',
  'auth.recovery_hub': 'says which hubs a lost second code guards; the request itself is told',
}

/** Columns that refer to a person, or look as if they did: by a foreign key, by their name, by holding an address of mail. */
const naming = () =>
  site.sql<{ name: string; columns: string[] }>(
    `with columns as (
       select n.nspname || '.' || c.relname as name, a.attname, t.typname, k.conrelid is not null as refers
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
       left join lateral (select f.conrelid from pg_constraint f
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'members.person'::regclass and a.attnum = any (f.conkey) limit 1) k on true
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg\\_%'
     )
     select name, array_agg(attname::text order by attname) as columns from columns
     where attname <> 'hub_id' and (refers
       or (typname in ('uuid', '_uuid') and attname ~ '(^|_)(person|people|actor|author|by|account_id)(_|$)')
       or (typname in ('text', 'citext') and attname ~ '(^|_)(email|mail|to_address|reply_to|phone|asker)(_|$)')
       or (typname = '_uuid' and attname ~ 'mail'))
     group by name order by name`,
  )

describe('the register of personal data', () => {
  it('holds every table that names people, or says why not', async () => {
    const found = await naming()
    expect(found.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'auth.session',
        'governance.stance',
        'logbook.fact',
        'logbook.participation',
        'members.person',
        'platform.mail',
      ]),
    )
    const declared = new Set(personalData.flatMap(({ tables }) => tables))
    const untold = found.filter(({ name }) => !declared.has(name) && !(name in ELSEWHERE))
    expect(untold.map(({ name, columns }) => `${name} (${columns.join(', ')})`)).toEqual([])
  })

  it('speaks of tables that are there, each once', async () => {
    const there = new Set(
      (
        await site.sql<{
          name: string
        }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p')`)
      ).map(({ name }) => name),
    )
    const all = personalData.flatMap(({ tables }) => tables)
    expect([...all, ...Object.keys(ELSEWHERE)].filter((name) => !there.has(name))).toEqual([])
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
  })

  it.each(['fr', 'en'] as const)('says in sentences why, by what right and how long (%s)', (lang) => {
    const said = personalData.map((kept) => kept.says({ lang, zone: 'Europe/Paris' }))
    for (const { title, purpose, basis, retention, erasing, columns } of said) {
      for (const sentence of [purpose, basis, retention, erasing]) expect(sentence, title).toMatch(/^[A-ZÀ-Ý0-9].{10,}\.$/s)
      expect(new Set(columns.map(({ head }) => head)).size, title).toBe(columns.length)
    }
    expect(new Set(said.map(({ title }) => title)).size).toBe(said.length)
  })
})
