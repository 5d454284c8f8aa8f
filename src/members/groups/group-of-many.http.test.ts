import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let hub: TestHub
let other: TestHub
let group: string
const id: Record<string, string> = {}
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'marie')
  other = await openHub(site, 'Sud Aquitaine', 'jeanne')
  await hub.paste('La Smalah ; Paul Petit ; paul@exemple.fr\nLa Cowo ; Anne Noé\nTipi ; Luc Tastet\nBocal')
  for (const name of ['La Smalah', 'La Cowo', 'Tipi', 'Bocal']) id[name] = await hub.organisation(name)
  group = await make('Mobilités')
  await hub.coordinator.post('/ploucs/personnes', { name: 'Lou Bern', email: '' })
  await hub.coordinator.post(`/ploucs/groupes/${group}/membres`, { names: 'La Cowo\nLou Bern', from: '2026-02-01' })
})
afterAll(() => site.close())

const make = async (name: string) =>
  ((await hub.coordinator.postJson('/ploucs/groupes', { name, purpose: '', convenor: '' })).json() as { group: string }).group
const fill = (names: string[], into = group) =>
  hub.coordinator.post('/ploucs/structures/selection/groupe', {
    organisations: names.map((name) => id[name] ?? name).join(','),
    group: into,
  })
const inGroup = async (of = group) =>
  (
    await site.sql<{ line: string }>(
      `select coalesce(o.name, p.name) || ' ' || m.from_day || ' ' || coalesce(m.until_day::text, '') as line from members.group_member m
       left join members.organisation o on o.id = m.organisation_id left join members.person p on p.id = m.person_id
       where m.group_id = $1 order by 1`,
      [of],
    )
  ).map(({ line }) => line.trim())
const facts = async () =>
  (await site.sql<{ name: string }>('select name from logbook.fact where subject = $1 order by no', [group])).map(({ name }) => name)

const BEFORE = ['La Cowo 2026-02-01', 'Lou Bern 2026-02-01']

describe('ticked organisations join a group', () => {
  it('today, in one act; those already in it stay and are said; taken back in one press', async () => {
    const page = await hub.coordinator.get(`/ploucs/structures/selection?organisations=${id.Tipi}`)
    expect(page.text).toContain('Ajouter à un groupe')
    const reply = await fill(['La Smalah', 'La Cowo', 'Tipi'])
    expect(reply.status).toBe(303)
    expect(await inGroup()).toEqual([...BEFORE.slice(0, 1), 'La Smalah 2026-03-12', 'Lou Bern 2026-02-01', 'Tipi 2026-03-12'])
    const done = (await hub.coordinator.get(reply.location ?? '')).text.replaceAll(/[\u00a0\u202f]/g, ' ')
    expect(done).toContain('2 structures ajoutées au groupe « Mobilités »')
    expect(done).toContain('Une y était déjà')
    expect(done.indexOf('La Cowo')).toBeGreaterThan(done.indexOf('Une y était déjà'))
    expect((await site.sql('select kind, value from members.bulk_change')).at(-1)).toEqual({ kind: 'group', value: group })

    for (const _ of [1, 2]) expect((await hub.coordinator.post(`${reply.location}/annuler`)).status).toBe(303)
    expect(await inGroup()).toEqual(BEFORE)
    expect(await facts()).toEqual(['members.groupMade', 'members.groupJoined', 'members.groupJoined', 'members.groupJoinTakenBack'])
    expect((await hub.coordinator.get(reply.location ?? '')).text).toContain('Annulé')
  })

  it('and what somebody changed since stays as they left it', async () => {
    const { location } = await fill(['Bocal', 'Tipi'])
    const read = await hub.coordinator.get(`/ploucs/groupes/${group}`, { accept: 'application/json' })
    const line = (read.json() as { members: { id: string; name: string }[] }).members.find(({ name }) => name === 'Bocal')?.id
    expect((await hub.coordinator.post(`/ploucs/groupes/${group}/membres/${line}/fin`, { until: '2026-03-12' })).status).toBe(303)
    expect((await hub.coordinator.post(`${location}/annuler`)).status).toBe(303)
    expect(await inGroup()).toEqual(['Bocal 2026-03-12 2026-03-12', ...BEFORE])
  })

  it('is refused in words when nobody is to be added, or the group has ended', async () => {
    const all = await fill(['La Cowo'])
    expect([all.status, all.text.includes('déjà dans ce groupe')]).toEqual([422, true])
    const none = await fill(['Tipi'], '')
    expect([
      none.status,
      none.text.includes('à remplir'),
      none.text.includes('1 structure') || none.text.includes('Une structure choisie'),
    ]).toEqual([422, true, true])
    const over = await make('Fini')
    await hub.coordinator.post(`/ploucs/groupes/${over}/fin`, { end: 'yes' })
    const ended = await fill(['Tipi'], over)
    expect([ended.status, ended.text.includes('Ce groupe est terminé')]).toEqual([422, true])
    expect((await hub.coordinator.get(`/ploucs/structures/selection?organisations=${id.Tipi}`)).text).not.toContain('>Fini<')
  })

  it('never with those of another hub, nor from there', async () => {
    await other.paste('Ailleurs')
    const there = await other.organisation('Ailleurs')
    const reply = await fill([there, 'Tipi'])
    expect(reply.status).toBe(303)
    expect(await inGroup()).not.toContainEqual(expect.stringContaining('Ailleurs'))
    await hub.coordinator.post(`${reply.location}/annuler`)
    const fields = { organisations: there, group }
    expect((await other.coordinator.post('/sud-aquitaine/structures/selection/groupe', fields)).status).toBe(404)
    expect((await other.coordinator.get(reply.location ?? '')).status).toBe(404)
  })
})

describe('a list filtered by a group', () => {
  const names = async (path: string) =>
    ((await hub.coordinator.get(path, { accept: 'application/json' })).json() as { rows: { name: string }[] }).rows.map(({ name }) => name)

  it('holds its organisations of the day; the chip, the selection and the file follow', async () => {
    expect(await names(`/ploucs/structures?groupe=${group}`)).toEqual(['La Cowo'])
    const page = (await hub.coordinator.get(`/ploucs/structures?groupe=${group}&tri=commune`)).text.replaceAll(/[\u00a0\u202f]/g, ' ')
    expect(page).toContain('Groupe « Mobilités »')
    expect(page).toContain('href="/ploucs/structures?tri=commune"')
    expect(page).toContain(`/ploucs/structures/export?groupe=${group}`)
    const file = (await hub.coordinator.get(`/ploucs/structures/export?groupe=${group}&format=csv`)).text
    expect([file.includes('La Cowo'), file.includes('Tipi')]).toEqual([true, false])
    expect(await names(`/ploucs/structures/selection?groupe=${group}`)).toEqual(['La Cowo'])
  })

  it('holds the people in it, and those who speak for its organisations: whom its addresses reach', async () => {
    expect(await names(`/ploucs/personnes?groupe=${group}`)).toEqual(['Anne Noé', 'Lou Bern'])
    expect((await hub.coordinator.get(`/ploucs/personnes/export?groupe=${group}&format=csv`)).text).not.toContain('Paul Petit')
    expect((await hub.coordinator.get(`/ploucs/groupes/${group}`)).text).toContain(`/ploucs/personnes?groupe=${group}`)
  })

  it('of nobody, or of no group, is empty in words', async () => {
    expect((await hub.coordinator.get(`/ploucs/structures?groupe=${id.Tipi}`)).text).toContain('Rien ne répond à ces filtres')
    expect((await names('/ploucs/structures?groupe=rien')).length).toBe(4)
  })
})

it('logged nothing', () => expect(site.lines).toEqual([]))
