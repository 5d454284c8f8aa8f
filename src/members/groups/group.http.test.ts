import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let ploucs: TestHub
let ana: TestHub['coordinator']
let group: string
beforeAll(async () => {
  site = await testSite()
  ploucs = await openHub(site, 'PLOUCS', 'marie')
  await ploucs.paste('La Smalah ; Ana Duluc ; ana@exemple.fr\nLa Cowo ; Tom Roux ; tom@exemple.fr\nLa Forge')
  ana = await site.as('ana@exemple.fr')
  const made = await ploucs.coordinator.postJson('/ploucs/groupes', { name: 'Mobilités', purpose: 'Se déplacer', convenor: 'ana duluc' })
  group = (made.json() as { group: string }).group
})
afterAll(() => site.close())

const members = () =>
  site.sql<{ name: string; from: string; until: string | null }>(
    `select coalesce(p.name, o.name) as name, m.from_day as "from", m.until_day as until from members.group_member m
     left join members.person p on p.id = m.person_id left join members.organisation o on o.id = m.organisation_id
     where m.group_id = $1 order by 1, 2`,
    [group],
  )
const lineOf = async (name: string) => {
  const page = await ploucs.coordinator.get(`/ploucs/groupes/${group}`, { accept: 'application/json' })
  const { members: now, past } = page.json() as { members: { id: string; name: string }[]; past: { id: string; name: string }[] }
  return [...now, ...past].find((one) => one.name === name)?.id
}

describe('a group', () => {
  it('has a name of its own; the convenor is known by name, whatever the case', async () => {
    const page = await ana.get(`/ploucs/groupes/${group}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Ana Duluc')
    const twice = await ploucs.coordinator.post('/ploucs/groupes', { name: 'MOBILITES', purpose: '', convenor: '' })
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('s’appelle déjà')
    expect((await ana.post('/ploucs/groupes', { name: 'Autre', purpose: '', convenor: '' })).status).toBe(403)
  })

  it('takes several at once, all or none: the convenor pastes names and addresses', async () => {
    const wrong = await ana.post(`/ploucs/groupes/${group}/membres`, { names: 'La Cowo\nPersonne Inconnue', from: '2026-03-01' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Personne Inconnue')
    expect(await members()).toEqual([])
    const done = await ana.post(`/ploucs/groupes/${group}/membres`, {
      names: '- la cowo\n- tom@exemple.fr\nLa Forge\n',
      from: '2026-03-01',
    })
    expect(done.status, done.text).toBe(303)
    expect((await members()).map(({ name }) => name)).toEqual(['La Cowo', 'La Forge', 'Tom Roux'])
    const again = await ana.post(`/ploucs/groupes/${group}/membres`, { names: 'La Cowo', from: '2026-03-05' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('déjà dans le groupe')
  })

  it('gives its addresses in one line to the coordination alone, each once, and says who has none', async () => {
    const page = (await ploucs.coordinator.get(`/ploucs/groupes/${group}`)).text
    expect(page).toMatch(/<textarea[^>]*readonly[^>]*>tom@exemple\.fr<\/textarea>/)
    expect(page).toMatch(/Un membre n’a aucune adresse[\s\u202f\u00a0]*: ?La Forge/)
    expect((await ana.get(`/ploucs/groupes/${group}`)).text).not.toContain('tom@exemple.fr')
  })

  it('is left on a day, once, and the end is taken back', async () => {
    const member = await lineOf('La Cowo')
    const early = await ana.post(`/ploucs/groupes/${group}/membres/${member}/fin`, { until: '2026-02-01' })
    expect(early.status).toBe(422)
    expect((await ana.post(`/ploucs/groupes/${group}/membres/${member}/fin`, { until: '2026-03-10' })).status).toBe(303)
    expect((await members())[0]).toEqual({ name: 'La Cowo', from: '2026-03-01', until: '2026-03-10' })
    expect((await ana.post(`/ploucs/groupes/${group}/membres/${member}/remettre`)).status).toBe(303)
    expect((await members())[0]?.until).toBeNull()
  })

  it('ends and is taken up again; nobody in it is lost', async () => {
    expect((await ploucs.coordinator.post(`/ploucs/groupes/${group}/fin`)).status).toBe(303)
    expect((await ploucs.coordinator.get('/ploucs/groupes')).text).toContain('Un groupe terminé')
    expect((await ploucs.coordinator.post(`/ploucs/groupes/${group}/fin`, { resume: 'oui' })).status).toBe(303)
    expect(await members()).toHaveLength(3)
  })
})

describe('the list of groups', () => {
  it('25 a page, those at work first, nobody forgotten; the file holds them all', async () => {
    const make = (name: string) => ploucs.coordinator.postJson('/ploucs/groupes', { name, purpose: 'Essai', convenor: '' })
    for (let n = 0; n < 30; n += 1) {
      const made = (await make(`Groupe ${String(n).padStart(2, '0')}`)).json() as { group: string }
      if (n < 4) await ploucs.coordinator.post(`/ploucs/groupes/${made.group}/fin`, { end: 'yes' })
    }
    type Read = {
      rows: { name: string; endedOn: string | null }[]
      next: string | null
      previous: string | null
      counts: { ended: number }
    }
    const read = async (query: string) =>
      (await ploucs.coordinator.get(`/ploucs/groupes${query}`, { accept: 'application/json' })).json() as Read
    const first = await read('')
    const second = await read(`?apres=${first.next}`)
    expect([first.rows.length, first.previous, second.next, first.counts.ended]).toEqual([
      25,
      null,
      null,
      second.rows.filter(({ endedOn }) => endedOn).length,
    ])
    const all = [...first.rows, ...second.rows]
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(all.findIndex(({ endedOn }) => endedOn !== null)).toBe(all.length - first.counts.ended)
    expect((await read(`?avant=${second.rows[0] && second.previous}`)).rows).toEqual(first.rows)
    const file = (await ana.get('/ploucs/groupes/export?format=csv')).text.trim().split('\r\n')
    expect(file).toHaveLength(all.length + 1)
    expect(file[0]).toContain('Qui l’anime')
    const page = (await ana.get(`/ploucs/groupes?apres=${first.next}`)).text
    expect([page.includes('rel="prev"'), page.includes('/ploucs/groupes/export?format=csv')]).toEqual([true, true])
  })
})
