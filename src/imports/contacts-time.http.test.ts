import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { tasks } from '../app.tsx'

// Files of contacts and of time, as coordinators keep them before they have Cordée. Today is 12 March 2026, in the hub's own calendar.

let site: TestSite
let hub: TestHub
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'maite')
  await hub.paste('La Smalah ; Ana Duluc ; ana@exemple.fr\nTipi ; Luc Tastet ; luc@exemple.fr')
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

type Shown = {
  state: string
  columns: { key: string }[]
  counts: Record<string, number>
  corrected: number[]
  rows: { line: number; problems: { column: number; code: string; values: Record<string, unknown> }[] }[]
}
let id: string
const shown = async (query = ''): Promise<Shown> =>
  (await hub.coordinator.get(`/ploucs/importer/${id}${query}`, { accept: 'application/json' })).json() as Shown
const tried = async (target: 'contacts' | 'time', rows: string): Promise<Shown> => {
  const read = await hub.coordinator.postJson('/ploucs/importer', { target, rows })
  expect(read.status, read.text).toBe(200)
  id = (read.json() as { import: string }).import
  const { columns } = await shown()
  const reply = await hub.coordinator.postJson(`/ploucs/importer/${id}/colonnes`, { header: '1', columns: columns.map(({ key }) => key) })
  expect(reply.status, reply.text).toBe(200)
  return shown()
}
const faults = ({ rows }: Shown) => rows.map(({ line, problems }) => [line, problems.map(({ column, code }) => `${column} ${code}`)])
const brought = async (): Promise<Shown> => {
  expect((await hub.coordinator.post(`/ploucs/importer/${id}/confirmer`)).status).toBe(303)
  const [job] = await site.sql<{ payload: never }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'imports.write' order by j.id desc limit 1`,
  )
  await tasks(site)['imports.write']?.(job?.payload as never, { now: site.clock.now, attempt: 1, last: false, log: () => {} })
  return shown()
}
const undo = () => hub.coordinator.post(`/ploucs/importer/${id}/annuler`)
const print = async () =>
  (
    await site.sql<{ hash: string }>(`select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as hash from (
      select to_jsonb(c) as t from contacts.contact c union all select to_jsonb(c) from contacts.contact_person c
      union all select to_jsonb(c) from contacts.contact_organisation c union all select to_jsonb(c) from contacts.promise c
      union all select to_jsonb(c) from logbook.activity c union all select to_jsonb(c) from logbook.participation c
      union all select to_jsonb(c) from "time".entry c) x`)
  )[0]?.hash

const CONTACTS = `Date;Avec qui;Mail;Structure;Type;Compte rendu;À faire;Échéance;Heure;Durée
03/02/2026;Ana Duluc;;smalah;Appel téléphonique;Le local est libre en juin;Envoyer la convention;15/02/2026;14h;20 min
04/02/2026;Mme Larrieu;;Mairie de Morcenx;RDV;Visite de la halle;;;;
05/02/2026;;luc@exemple.fr;;visio;Dossier relu ensemble;;;;
6 février 2026;;;;mail;À qui ?;;;;
07/02/2026;Ana Duluc;;;pigeon;;Rappeler;;;30`

describe('contacts', () => {
  it('say with whom as the hub knows them; who is nobody known stays as written; each fault has its row and column', async () => {
    const before = await print()
    const trial = await tried('contacts', CONTACTS)
    expect(trial.columns.map(({ key }) => key)).toEqual([
      ...['day', 'person', 'email', 'organisation', 'channel', 'said', 'promised', 'due', 'hour', 'minutes'],
    ])
    expect(trial.counts).toMatchObject({ new: 3, wrong: 2 })
    expect(faults(trial)).toEqual([
      [5, ['1 import.nobody']],
      [6, ['4 import.unknownChannel', '9 import.hourForMinutes']],
    ])
    expect(await print()).toBe(before)

    expect(await brought()).toMatchObject({ state: 'done', counts: { added: 3 } })
    const rows = await site.sql(
      `select c.at at time zone 'Europe/Paris' as at, c.timed, c.channel, c.with_names as names, c.said, c.minutes, p.text as promised, p.due::text as due,
         array(select x.name from contacts.contact_person w join members.person x on x.id = w.person_id where w.contact_id = c.id) as people,
         array(select o.name from contacts.contact_organisation w join members.organisation o on o.id = w.organisation_id where w.contact_id = c.id) as orgs
       from contacts.contact c left join contacts.promise p on p.contact_id = c.id order by c.at`,
    )
    expect(rows).toMatchObject([
      {
        ...{ timed: true, channel: 'phone', names: '', said: 'Le local est libre en juin', minutes: 20 },
        ...{ promised: 'Envoyer la convention', due: '2026-02-15', people: ['Ana Duluc'], orgs: ['La Smalah'] },
      },
      { timed: false, channel: 'meeting', names: 'Mairie de Morcenx, Mme Larrieu', people: [], orgs: [] },
      { timed: false, channel: 'video', names: '', people: ['Luc Tastet'], orgs: [] },
    ])

    // The same file once more: all of it is there.
    expect((await tried('contacts', CONTACTS)).counts).toMatchObject({ new: 0, same: 3, wrong: 2 })
  })

  it('go again, with their promises and their minutes, unless something was done with one since', async () => {
    const [one] = await site.sql<{ import_id: string }>(`select import_id from imports.row where written = 'added' limit 1`)
    id = one?.import_id ?? ''
    const [noted] = await site.sql<{ id: string }>(`select id from contacts.contact where channel = 'video'`)
    expect((await hub.coordinator.post(`/ploucs/echanges/${noted?.id}/retirer`)).status).toBe(303)
    const refused = await undo()
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Ligne 4 (modifié depuis)')

    const trial = await tried('contacts', 'Date;Qui;Notes;Heure;Durée\n01/02/2026;Tipi;Point de rentrée;9h;1h')
    expect(trial.counts).toMatchObject({ new: 1 })
    const before = await print()
    await brought()
    expect(await print()).not.toBe(before)
    expect((await undo()).status).toBe(303)
    expect(await print()).toBe(before)
  })
})

const TIME = `Date;Nom;Durée;Début;Fin;Objet;Type;Trajet
02/02/2026;;;9h;12h30;Dossier FSE;administratif;
02/02/2026;;;11h;12h;Appel région;échange;
03/02/2026;;2;;;Site;communication;
03/02/2026;;1h30;;;Atelier vélo;animation;40
04/02/2026;Luc Tastet;1,5;;;Bricolage;autre;
04/02/2026;Jean Inconnu;1h;;;Rien;;
05/02/2026;;90 min;14h;;;réunion;
30/02/2026;;1h;;;Rêve;;`

describe('time', () => {
  it('is one’s own, or that of who is named; lengths are read as people write them; paid hours never meet', async () => {
    const trial = await tried('time', TIME)
    expect(trial.columns.map(({ key }) => key)).toEqual(['day', 'person', 'length', 'begins', 'ends', 'title', 'workType', 'travel'])
    expect(faults(trial)).toEqual([
      [3, ['3 import.meetsRow']],
      [4, ['2 import.hoursOrMinutes']],
      [7, ['1 import.unknownPerson']],
      [9, ['0 import.notADay']],
    ])
    expect(trial.rows[0]?.problems[0]?.values).toMatchObject({ line: 2 })
    expect((await hub.coordinator.get(`/ploucs/importer/${id}`)).text).toContain('ces heures recouvrent celles de la ligne 2')
    expect(await brought()).toMatchObject({ counts: { added: 4 } })
    const rows = await site.sql(
      `select p.name, e.capacity, e.on_day::text as on, e.title, e.work_type as type, e.minutes, e.travel_minutes as travel, e.source, e.starts_at is not null as timed
       from "time".entry e join members.person p on p.id = e.person_id where e.source = 'import' order by e.on_day, e.title`,
    )
    expect(rows).toEqual([
      {
        name: 'maite',
        capacity: 'staff',
        on: '2026-02-02',
        title: 'Dossier FSE',
        type: 'administration',
        minutes: 210,
        travel: 0,
        source: 'import',
        timed: true,
      },
      {
        name: 'maite',
        capacity: 'staff',
        on: '2026-02-03',
        title: 'Atelier vélo',
        type: 'session',
        minutes: 90,
        travel: 40,
        source: 'import',
        timed: false,
      },
      {
        name: 'Luc Tastet',
        capacity: 'volunteer',
        on: '2026-02-04',
        title: 'Bricolage',
        type: 'other',
        minutes: 90,
        travel: 0,
        source: 'import',
        timed: false,
      },
      {
        name: 'maite',
        capacity: 'staff',
        on: '2026-02-05',
        title: 'Réunion',
        type: 'meeting',
        minutes: 90,
        travel: 0,
        source: 'import',
        timed: true,
      },
    ])
    expect((await tried('time', TIME)).counts).toMatchObject({ new: 0, same: 4 })
    const again = await tried('time', 'Date;Début;Fin;Objet\n02/02/2026;8h;10h;Autre chose')
    expect(faults(again)).toEqual([[2, ['1 import.meetsTime']]])
  })

  it('of a signed month is refused; signed and reopened since, it is corrected by a line of its own', async () => {
    const days = 'Date;Durée;Objet\n06/01/2026;2h;Vœux\n07/01/2026;3h;Bilan'
    await tried('time', days)
    const before = await print()
    await brought()
    await site.sql(
      `insert into "time".week (hub_id, person_id, month, monday, nothing, affirmed_at, affirmed_by)
       select $1, $2, '2026-01-01', d::date, false, now(), $2 from generate_series(date '2025-12-29', date '2026-01-26', interval '7 days') d`,
      [hub.hub, hub.person],
    )
    await site.sql(
      `insert into "time".sheet (hub_id, person_id, month, version, hash, minutes, signed_at) values ($1, $2, '2026-01-01', 1, repeat('a', 64), 300, now())`,
      [hub.hub, hub.person],
    )
    const refused = await undo()
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Ligne 2 (dans un mois signé, à rouvrir d’abord)')

    const mine = id
    const late = await tried('time', 'Date;Durée;Objet\n08/01/2026;2h;Trop tard')
    expect(faults(late)).toEqual([[2, ['0 import.monthSigned']]])
    id = mine

    await site.sql(`update "time".sheet set reopened_at = now(), reopened_by = person_id where person_id = $1`, [hub.person])
    expect((await undo()).status).toBe(303)
    expect(await print()).not.toBe(before)
    expect(await shown()).toMatchObject({ state: 'undone', corrected: [2, 3] })
    expect((await hub.coordinator.get(`/ploucs/importer/${id}`)).text).toContain('écriture contraire')
    expect(await site.sql(`select sum(minutes)::int as left from "time".entry where on_day between '2026-01-01' and '2026-01-31'`)).toEqual(
      [{ left: 0 }],
    )
  })

  it('of a month never signed goes as if it had never been', async () => {
    const before = await print()
    await tried('time', 'Date;Heures;Quoi\n02/03/2026;2,5;Rangement\n03/03/2026;7;Salon')
    expect(await brought()).toMatchObject({ counts: { added: 2 } })
    expect(await site.sql(`select minutes from "time".entry where title in ('Rangement', 'Salon') order by 1`)).toEqual([
      { minutes: 150 },
      { minutes: 420 },
    ])
    expect((await undo()).status).toBe(303)
    expect(await print()).toBe(before)
  })
})
