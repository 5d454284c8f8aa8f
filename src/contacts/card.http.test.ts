import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type TestBoard, testBoard } from '../../tests/setup/board.ts'

// A name noted in a call is a new organisation or a new person: its card is made and linked in one press, and taken away in one.

let board: TestBoard
beforeAll(async () => {
  board = await testBoard()
})
afterAll(() => board.site.close())

const note = async (who: string): Promise<string> =>
  ((await board.me.postJson('/ploucs/echanges', { who, said: 'Un appel' })).json() as { contact: string }).contact
const read = async (contact: string) =>
  (await board.me.get(`/ploucs/echanges/${contact}`)).text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const make = (contact: string, name: string, to: 'newOrganisation' | 'newPerson') =>
  board.me.post(`/ploucs/echanges/${contact}/rattacher`, { name, to, id: '' })
const cards = (table: 'organisation' | 'person', name: string) =>
  board.site.sql<{ id: string }>(`select id from members.${table} where hub_id = $1 and name = $2`, [board.hub, name])
const undo = async (contact: string) => {
  const [made] = await board.site.sql<{ id: string }>('select id from contacts.card_made where contact_id = $1 and undone_at is null', [
    contact,
  ])
  return board.me.post(`/ploucs/echanges/${contact}/fiches/${made?.id}/annuler`)
}
/** What the hub has of cards and of whom contacts were with. */
const everything = () =>
  Promise.all(
    [
      'members.organisation',
      'members.person',
      'members.membership',
      'contacts.contact',
      'contacts.contact_organisation',
      'contacts.contact_person',
    ].map((table) => board.site.sql(`select * from ${table} where hub_id = $1 order by 1, 2, 3`, [board.hub])),
  )

describe.each([
  ['an organisation', 'newOrganisation', 'organisation', 'Fiche créée : « La Scierie »', 'qui n’en est pas membre'],
  ['a person', 'newPerson', 'person', 'Fiche créée : « La Scierie »', 'sans adresse ni rôle'],
] as const)('a new card: %s', (_, to, table, title, says) => {
  it('is made and linked in one act; undone, all is as it was', async () => {
    const contact = await note('La Scierie ; Tipi ; le maire')
    const before = await everything()
    expect(await read(contact)).toMatch(/C’est une nouvelle structure .*C’est une nouvelle personne/)
    expect((await make(contact, 'La Scierie', to)).status).toBe(303)
    const page = await read(contact)
    for (const words of [title, says]) expect(page).toContain(words)
    expect(await cards(table, 'La Scierie')).toHaveLength(1)
    expect(await board.site.sql('select with_names from contacts.contact where id = $1', [contact])).toEqual([{ with_names: 'le maire' }])
    if (to === 'newOrganisation') {
      const [card] = await cards('organisation', 'La Scierie')
      expect((await board.me.get(`/ploucs/structures/${card?.id}`)).text).toContain('Un appel')
      expect(await board.site.sql('select id from members.membership where organisation_id = $1', [card?.id])).toEqual([])
    }
    const undone = await undo(contact)
    expect(undone.status, undone.text).toBe(303)
    expect(await cards(table, 'La Scierie')).toEqual([])
    const names = await board.site.sql<{ with_names: string }>('select with_names from contacts.contact where id = $1', [contact])
    expect(names).toEqual([{ with_names: 'le maire, La Scierie' }])
    await board.site.sql('update contacts.contact set with_names = $2 where id = $1', [contact, 'La Scierie, le maire'])
    expect(await everything()).toEqual(before)
    expect((await undo(contact)).status).toBe(404)
  })

  it('stays once it has served: the reason is said, nothing changes', async () => {
    const contact = await note('Le Moulin')
    await make(contact, 'Le Moulin', to)
    await note('Le Moulin')
    const refused = await undo(contact)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('a servi depuis')
    expect(await cards(table, 'Le Moulin')).toHaveLength(1)
    await board.site.sql(`update members.${table} set name = name || ' ancien' where name = 'Le Moulin'`)
  })
})

it('written on since, it stays too; seven days later nobody is asked any more', async () => {
  const contact = await note('La Grange')
  await make(contact, 'La Grange', 'newOrganisation')
  const [card] = await cards('organisation', 'La Grange')
  await board.me.post(`/ploucs/structures/${card?.id}/presentation`, { about: 'Un lieu' })
  expect((await undo(contact)).status).toBe(422)
  expect(await read(contact)).toContain('Annuler cette création')
  board.site.clock.now = '2026-03-19T17:01:00.000Z'
  const me = await board.site.as('maite@exemple.fr')
  expect((await me.get(`/ploucs/echanges/${contact}`)).text).not.toContain('Annuler cette création')
  board.site.clock.now = '2026-03-12T17:00:00.000Z'
})

it('of a name the hub has already, it is not made twice', async () => {
  const contact = await note('La Cave')
  await board.me.postJson('/ploucs/structures/coller', { list: 'La Cave' }).then(async (answer) => {
    const { list } = answer.json() as { list: string }
    await board.me.postJson(`/ploucs/structures/coller/${list}/ajouter`, {})
  })
  const refused = await make(contact, 'La Cave', 'newOrganisation')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('rattachez l’échange à elle')
})

it('is not for who may not add: the board reads the name, and nothing to press', async () => {
  const ana = await board.site.as('ana@exemple.fr')
  const noted = await ana.postJson('/ploucs/echanges', { who: 'Un Inconnu', said: 'Un appel' })
  const { contact } = noted.json() as { contact: string }
  expect((await ana.get(`/ploucs/echanges/${contact}`)).text).not.toContain('C’est une nouvelle structure')
  const refused = await ana.post(`/ploucs/echanges/${contact}/rattacher`, { name: 'Un Inconnu', to: 'newOrganisation', id: '' })
  expect(refused.status).toBe(422)
  expect(await cards('organisation', 'Un Inconnu')).toEqual([])
})

describe('« + 1 semaine »', () => {
  const promised = async (due: string) => {
    const contact = await note('Tipi')
    await board.me.post(`/ploucs/echanges/${contact}/promesses`, { kind: 'ours', text: 'Envoyer le dossier', due })
    const [promise] = await board.site.sql<{ id: string }>('select id from contacts.promise where contact_id = $1', [contact])
    return { at: `/ploucs/echanges/${contact}/promesses/${promise?.id}`, contact, id: promise?.id }
  }
  const row = (id?: string) => board.site.sql('select due, done_on, put_off_on, due_before from contacts.promise where id = $1', [id])

  it('puts off by one press from the list and from the contact, and comes back in one', async () => {
    const { at, contact, id } = await promised('2026-03-10')
    const before = await row(id)
    expect((await board.me.get('/ploucs/echanges')).text).toContain(`${at}/plus-tard`)
    expect((await board.me.post(`${at}/plus-tard`)).status).toBe(303)
    expect(await row(id)).toMatchObject([{ due: '2026-03-19' }])
    expect(await read(contact)).toContain('Revenir au 10 mars 2026')
    expect((await board.me.post(`${at}/plus-tard/annuler`)).status).toBe(303)
    expect(await row(id)).toEqual(before)
    expect((await board.me.post(`${at}/plus-tard/annuler`)).status).toBe(422)
  })

  it('without a day, or done, there is nothing to put off; given another day by hand, nothing to come back to', async () => {
    const open = await promised('')
    expect((await board.me.post(`${open.at}/plus-tard`)).status).toBe(422)
    const kept = await promised('2026-03-13')
    await board.me.post(`${kept.at}/faite`)
    expect((await board.me.post(`${kept.at}/plus-tard`)).status).toBe(422)
    const moved = await promised('2026-03-13')
    await board.me.post(`${moved.at}/plus-tard`)
    await board.me.post(moved.at, { kind: 'ours', text: 'Envoyer le dossier', due: '2026-04-01' })
    expect((await board.me.post(`${moved.at}/plus-tard/annuler`)).status).toBe(422)
    expect(await row(moved.id)).toMatchObject([{ due: '2026-04-01' }])
  })

  it('is its author’s: another of the board sees it without the button', async () => {
    const { at } = await promised('2026-03-10')
    const ana = await board.site.as('ana@exemple.fr')
    expect((await ana.get('/ploucs/echanges')).text).not.toContain(`${at}/plus-tard`)
    expect((await ana.post(`${at}/plus-tard`)).status).toBe(403)
  })
})
