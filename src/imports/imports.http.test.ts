import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { tasks } from '../app.tsx'

let site: TestSite
let hub: TestHub
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'maite')
  await hub.paste('La Smalah ; Ana Duluc ; ana@exemple.fr\nTipi ; Luc Tastet')
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

type Shown = {
  state: string
  headerLine: number | null
  columns: { head: string; key: string }[]
  counts: Record<string, number>
  rows: { line: number; problems: { column: number; code: string; values: Record<string, string> }[]; there: unknown }[]
}
const read = async (rows: string, target = 'structures'): Promise<string> => {
  const reply = await hub.coordinator.postJson('/ploucs/importer', { target, rows })
  expect(reply.status, reply.text).toBe(200)
  return (reply.json() as { import: string }).import
}
const shown = async (id: string, query = ''): Promise<Shown> =>
  (await hub.coordinator.get(`/ploucs/importer/${id}${query}`, { accept: 'application/json' })).json() as Shown
const check = async (id: string): Promise<Shown> => {
  const { columns, headerLine } = await shown(id)
  const reply = await hub.coordinator.postJson(`/ploucs/importer/${id}/colonnes`, {
    header: headerLine === null ? '' : String(headerLine),
    columns: columns.map(({ key }) => key),
  })
  expect(reply.status, reply.text).toBe(200)
  return shown(id)
}
const confirm = async (id: string): Promise<Shown> => {
  const reply = await hub.coordinator.postJson(`/ploucs/importer/${id}/confirmer`, {})
  expect(reply.status, reply.text).toBe(200)
  const [job] = await site.sql<{ payload: { hub: string; input: unknown } }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'imports.write' order by j.id desc limit 1`,
  )
  await tasks(site)['imports.write']?.(job?.payload as never, { now: site.clock.now, attempt: 1, last: false, log: () => {} })
  return shown(id)
}
const undo = (id: string) => hub.coordinator.postJson(`/ploucs/importer/${id}/annuler`, {})
const prints = async () =>
  Object.fromEntries(
    await Promise.all(
      ['organisation', 'person', 'membership', 'representation'].map(async (table) => [
        table,
        (
          await site.sql<{ hash: string }>(
            `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as hash from members.${table} t`,
          )
        )[0]?.hash,
      ]),
    ),
  )

const LIST = `Adhérents 2026
Nom;SIRET;Commune;Courriel;Membre depuis;Fondateur
Hub Ouest;356 000 000 00048;Morcenx;bonjour@hub.fr;12/03/2019;x
la smalah;;Saint-Julien-en-Born;;;
Le Garage;4,23E+13;Dax;pas une adresse;le 3;oui

Hub  Ouest;;Morcenx;;;
=cmd|calc;;;;;`

describe('a list as an association has it', () => {
  it('is read: title above the heads, columns understood, nothing in yet', async () => {
    const before = await prints()
    const id = await read(LIST)
    const { columns, headerLine, state } = await shown(id)
    expect(headerLine).toBe(2)
    expect(columns.map(({ key }) => key)).toEqual(['name', 'number', 'commune', 'email', 'since', 'founding'])
    expect(state).toBe('read')
    const page = await hub.coordinator.get(`/ploucs/importer/${id}`)
    expect(page.text).toContain('Colonnes séparées par des points-virgules')
    expect(await prints()).toEqual(before)
  })

  it('is tried, every fault named by row and column; confirmed; undone to the very rows', async () => {
    const before = await prints()
    const id = await read(LIST)
    const tried = await check(id)
    expect(tried.counts).toMatchObject({ new: 1, toFill: 1, same: 1, wrong: 2 })
    expect(tried.rows.map(({ line, problems }) => [line, problems.map(({ column, code }) => [column, code])])).toEqual([
      [
        5,
        [
          [1, 'import.cutFigure'],
          [3, 'import.notAMail'],
          [4, 'import.notADay'],
        ],
      ],
      [8, [[0, 'import.formula']]],
    ])
    const page = await hub.coordinator.get(`/ploucs/importer/${id}`)
    expect(page.text).toContain('Ligne 5')
    expect(page.text).toContain('4,23E+13')
    expect(page.text).toContain('ses chiffres sont perdus')
    const twins = await shown(id, '?voir=doublons')
    expect(twins.rows).toMatchObject([
      { line: 4, there: { line: null, has: { name: 'La Smalah' } } },
      { line: 7, there: { line: 3, href: null } },
    ])
    expect(await prints()).toEqual(before)

    const done = await confirm(id)
    expect(done).toMatchObject({ state: 'done', counts: { added: 1, filled: 1, kept: 1, left: 0 } })
    const rows = await site.sql(
      `select o.name, o.siret, o.commune, o.email, m.from_day::text as since, m.founding from members.organisation o
       join members.membership m on m.hub_id = o.hub_id and m.organisation_id = o.id where o.name in ('Hub Ouest', 'La Smalah') order by 1`,
    )
    expect(rows).toEqual([
      { name: 'Hub Ouest', siret: '35600000000048', commune: 'Morcenx', email: 'bonjour@hub.fr', since: '2019-03-12', founding: true },
      { name: 'La Smalah', siret: null, commune: 'Saint-Julien-en-Born', email: null, since: '2026-03-12', founding: false },
    ])
    const faults = await hub.coordinator.get(`/ploucs/importer/${id}/a-revoir`)
    expect(faults.text).toContain("'=cmd|calc")
    expect(faults.text.split('\r\n')).toHaveLength(4)

    expect((await undo(id)).status).toBe(200)
    expect(await prints()).toEqual(before)
    expect((await shown(id)).state).toBe('undone')
  })

  it('remembers which columns these heads filled', async () => {
    const file = 'Asso;Coin\nUne;Dax'
    const id = await read(file)
    expect((await shown(id)).columns.map(({ key }) => key)).toEqual(['name', ''])
    await hub.coordinator.postJson(`/ploucs/importer/${id}/colonnes`, { header: '1', columns: ['name', 'commune'] })
    await confirm(id)
    const again = await read(file)
    expect((await shown(again)).columns.map(({ key }) => key)).toEqual(['name', 'commune'])
    expect((await undo(id)).status).toBe(200)
  })

  it('is not undone once something refers to it: what does is named', async () => {
    const id = await read('Nom\nLa Tourbe')
    await check(id)
    await confirm(id)
    const tourbe = await hub.organisation('La Tourbe')
    const fields = { name: 'Mia Ferrand', email: '', kind: 'titulaire', from: '2026-03-12', replaces: '' }
    expect((await hub.coordinator.post(`/ploucs/structures/${tourbe}/representations`, fields)).status).toBe(303)
    const reply = await hub.coordinator.post(`/ploucs/importer/${id}/annuler`)
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('La Tourbe')
    expect(await hub.organisation('La Tourbe')).toBe(tourbe)
  })
})

describe('people', () => {
  it('come with whom they represent; who is there gets what is missing, and loses it again', async () => {
    const before = await prints()
    const list = `Prénom,Nom,Mail,Structure,Fonction,Téléphone
Luc,Tastet,luc@exemple.fr,Tipi,,06.12.34.56.78
Inès,Haddad,Inès <ines@exemple.fr>,La Smalah,suppléante,
Zoé,Labadie,zoe@exemple.fr,Inconnue,,
Inès,Haddad,ines@exemple.fr,Tipi,,+33 7 00 00 00 00`
    const id = await read(list, 'people')
    const tried = await check(id)
    expect(tried.counts).toMatchObject({ new: 1, toFill: 2, wrong: 1 })
    expect(tried.rows[0]).toMatchObject({ line: 4, problems: [{ column: 3, code: 'import.unknownOrganisation' }] })
    expect(await confirm(id)).toMatchObject({ counts: { added: 1, filled: 2 } })
    const rows = await site.sql(
      `select p.name, p.email, p.phone, o.name as for, r.kind from members.person p join members.representation r on r.hub_id = p.hub_id and r.person_id = p.id
       join members.organisation o on o.hub_id = r.hub_id and o.id = r.organisation_id where p.name in ('Luc Tastet', 'Inès Haddad') order by p.name, o.name`,
    )
    expect(rows).toEqual([
      { name: 'Inès Haddad', email: 'ines@exemple.fr', phone: '07 00 00 00 00', for: 'La Smalah', kind: 'suppleant' },
      { name: 'Inès Haddad', email: 'ines@exemple.fr', phone: '07 00 00 00 00', for: 'Tipi', kind: 'suppleant' },
      { name: 'Luc Tastet', email: 'luc@exemple.fr', phone: '06 12 34 56 78', for: 'Tipi', kind: 'titulaire' },
    ])
    expect((await undo(id)).status).toBe(200)
    expect(await prints()).toEqual(before)
  })

  it('of one name may be two, said for one row', async () => {
    const id = await read('Nom complet;Mail\nAna Duluc;', 'people')
    await check(id)
    const url = `/ploucs/importer/${id}/lignes/2`
    expect((await hub.coordinator.post(url, { choice: 'both' })).status).toBe(303)
    expect(await confirm(id)).toMatchObject({ counts: { added: 1 } })
    expect(await site.sql(`select 1 from members.person where name = 'Ana Duluc'`)).toHaveLength(2)
    expect((await undo(id)).status).toBe(200)
  })
})

describe('refused in words', () => {
  it.each([
    ['nothing at all', '', 'Choisissez un fichier'],
    ['empty rows', '\n;;;\n', 'aucune ligne n’est remplie'],
    ['a quotation mark left open', 'Nom;Commune\n"La Smalah;Dax\nTipi;Dax', 'jamais refermés'],
  ])('%s', async (_, rows, says) => {
    const reply = await hub.coordinator.post('/ploucs/importer', { target: 'structures', rows })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(says)
  })

  it('two columns for one thing, no name, both of one name', async () => {
    const id = await read('Nom;Ville;Commune\nLa Smalah;Dax;Dax')
    const send = (columns: string[]) => hub.coordinator.postJson(`/ploucs/importer/${id}/colonnes`, { header: '1', columns })
    expect((await send(['name', 'commune', 'commune'])).text).toContain('disent la même chose')
    expect((await send(['', 'commune', ''])).text).toContain('quelle colonne contient le nom')
    expect((await send(['name', 'commune', ''])).status).toBe(200)
    expect((await hub.coordinator.postJson(`/ploucs/importer/${id}/lignes/2`, { choice: 'both' })).text).toContain(
      'ne peuvent pas être gardées',
    )
  })
})
