import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { inTransaction } from '#platform/database/database.ts'
import { sweep } from '#platform/jobs/sweep.store.ts'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

// What stays of a card that was made one with another: its history at once, its rows for ninety days, its address for ever.

let site: TestSite
let ploucs: TestHub
let me: TestHub['coordinator']
beforeAll(async () => {
  site = await testSite()
  ploucs = await openHub(site, 'PLOUCS', 'marie')
  me = ploucs.coordinator
  await ploucs.paste(
    ['La Smalah ; Paul Petit ; paul@exemple.fr', 'Smalahh ; Paul Petitt', 'Le Tipi ; Ana Duluc', 'Tipi', 'La Cowo', 'Cowoo'].join('\n'),
  )
})
afterAll(() => site.close())

const plain = (text: string) =>
  text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const read = async (path: string) => plain((await me.get(`/ploucs${path}`)).text)
const merge = async (cards: 'structures' | 'personnes', kept: string, lost: string) => {
  const idOf = cards === 'structures' ? ploucs.organisation : ploucs.someone
  const [one, other] = [await idOf(kept), await idOf(lost)]
  const done = await me.post(`/ploucs/doublons/${cards}/${one}/${other}/reunir`)
  expect(done.status, done.text).toBe(303)
  return { kept: one, lost: other, at: (done.location ?? '').replace('/ploucs', '') }
}
/** Days go by; a session sleeps after some. */
const later = async (days: number) => {
  site.clock.now = new Date(Date.parse('2026-03-12T17:00:00.000Z') + days * 86_400_000).toISOString()
  me = await site.as('marie@exemple.fr')
}
const night = () => inTransaction(site.pools.owner, null, async ({ db }) => ({ commit: true, value: await sweep(db, site.clock.now) }))

describe('the life of the card that stands', () => {
  it('tells what happened with the other one, and who spoke for it by their name of today', async () => {
    await me.post(`/ploucs/structures/${await ploucs.organisation('Smalahh')}/presentation`, { about: 'Un hangar' })
    const before = await read(`/structures/${await ploucs.organisation('La Smalah')}`)
    expect(before).not.toContain('Présentation mise à jour')
    expect(before).not.toContain('Paul Petitt')
    const { kept, lost } = await merge('structures', 'La Smalah', 'Smalahh')
    expect(await read(`/structures/${kept}`)).toContain('Présentation mise à jour')
    expect(await read(`/structures/${kept}`)).toContain('Paul Petitt commence à la représenter')
    expect((await me.get(`/ploucs/structures/${lost}`)).text).toContain('La Smalah')

    await merge('personnes', 'Paul Petit', 'Paul Petitt')
    const after = await read(`/structures/${kept}`)
    expect(after).not.toContain('Quelqu’un')
    expect(after).not.toContain('Paul Petitt')
    expect(after.match(/Paul Petit commence à la représenter/g)).toHaveLength(2)
  })

  it('a person reads what was done under their other card, and that two cards were made one', async () => {
    const paul = await site.as('paul@exemple.fr')
    const own = plain((await paul.get('/ploucs/mes-donnees')).text)
    expect(own).toContain('Les fiches réunies')
    expect(own).toContain('la vôtre, avec une autre fiche à votre nom')
    expect(own).toContain('Paul Petitt')
    const lost = await site.sql<{ lost_id: string }>(`select lost_id from members.merge where kind = 'person'`)
    const [under] = await site.sql<{ n: number }>(
      `select count(*)::int as n from logbook.fact where subject = $1 or data::text like '%' || $1 || '%'`,
      [lost[0]?.lost_id],
    )
    expect(under?.n).toBeGreaterThan(1)
    // The list was added, he began to speak for it, the cards were made one.
    expect(own).toContain('members.personAdded')
  })
})

describe('the way back', () => {
  it('is there for ninety days, and the page says until when', async () => {
    const { at } = await merge('structures', 'Le Tipi', 'Tipi')
    expect(await read(at)).toContain('Annulation possible jusqu’au 9 juin 2026')
    await later(89)
    await night()
    expect((await me.post(`/ploucs${at}/annuler`)).status).toBe(303)
    expect(await read(`/structures/${await ploucs.organisation('Tipi')}`)).toContain('Tipi')
  })

  it('then is no more; at night the rows kept for it go, the merge and the old address stay', async () => {
    await later(0)
    const { kept, lost, at } = await merge('structures', 'La Cowo', 'Cowoo')
    const moved = /Ce qui a été déplacé .*/.exec(await read(at))?.[0] ?? ''
    await later(90)
    const refused = await me.post(`/ploucs${at}/annuler`)
    expect(refused.status).toBe(422)
    expect(plain(refused.text)).toContain('Deux fiches réunies se séparent dans les 90 jours')
    await later(91)
    await night()
    const [row] = await site.sql('select steps, moved, erased_at is not null as erased from members.merge where lost_id = $1', [lost])
    expect(row).toMatchObject({ steps: [], erased: true })
    expect(JSON.stringify(row)).not.toContain('Cowoo')
    const page = await read(at)
    expect(page).toContain('Annulation plus possible')
    expect(page).toContain('L’adhésion 1 ligne')
    expect(moved).toContain('L’adhésion 1 ligne')
    expect(page).not.toContain('Annuler cette réunion')
    expect(await read('/doublons')).toContain('Deux fiches réunies : « La Cowo »')
    expect((await me.post(`/ploucs${at}/annuler`)).status).toBe(422)
    expect((await me.get(`/ploucs/structures/${lost}`)).text).toContain('La Cowo')
    expect(await site.sql('select kept_id from logbook.alias where lost_id = $1', [lost])).toEqual([{ kept_id: kept }])
  })

  it('cannot be gone behind the rule: without the rows the database undoes nothing', async () => {
    const [row] = await site.sql<{ id: string }>('select id from members.merge where erased_at is not null')
    const client = await site.pools.owner.connect()
    await client.query('begin')
    await client.query(`select set_config('app.hub', $1, true)`, [ploucs.hub])
    await expect(client.query('select members.unmerge_cards($1, now())', [row?.id])).rejects.toThrow(/no_way_back/)
    await client.query('rollback')
    client.release()
  })
})
