import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { type Board, openBoard } from '../../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let board: Board
let at: string
let coordination: Board['coordinator']
beforeAll(async () => {
  site = await testSite({ at: '2026-03-01T09:00:00.000Z' })
  board = await openBoard(site, [{ kind: 'information', title: 'Nouvelles' }], ['La Smalah', 'Tipi'])
  at = `/${board.slug}`
  coordination = board.coordinator
})
afterAll(() => site.close())

const known = {
  name: 'PLOUCS, pôle des Landes',
  legalForm: 'association',
  address: '12 rue des Pins\nBâtiment B',
  postalCode: '40 110',
  commune: 'Morcenx-la-Nouvelle',
  siret: '356 000 000 00048',
  rna: 'w402001234',
  email: 'CONTACT@ploucs.example',
  phone: '05.58.00.00.00',
  website: 'ploucs.example',
}
const sheet = async () => {
  const reply = await coordination.listen(`${at}/reunions/${board.meeting}/emargement.pdf`)
  return (await pdfText(new Uint8Array(await reply.arrayBuffer()))).replaceAll(/[\u00a0\u202f]/g, ' ')
}
const facts = () => site.sql(`select data ->> 'legalForm' as form from logbook.fact where name = 'members.hubIdentified' order by no`)

describe('the hub itself', () => {
  it('before anything is known: its name alone stands on paper, and no empty word beside it', async () => {
    const page = await coordination.get(`${at}/pole`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Rien d’autre que le nom')
    expect((await coordination.get(`${at}/structures`)).text).toContain(`href="${at}/pole"`)
    const paper = await sheet()
    for (const word of ['SIRET', 'RNA', 'Siège', 'Association']) expect(paper).not.toContain(word)
  })

  it('is refused in words beside its field, and nothing is kept', async () => {
    const reply = await coordination.post(`${at}/pole`, { ...known, siret: '356 000 000 00049', rna: 'W1', postalCode: '401', phone: '12' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('en France il a dix chiffres')
    const again = await coordination.post(`${at}/pole`, { ...known, siret: '356 000 000 00049', rna: 'W1', postalCode: '401' })
    for (const said of ['cinq chiffres', 'SIRET', 'RNA']) expect(again.text).toContain(said)
    expect(again.text).toContain('value="401"')
    expect(await site.sql('select 1 from members.hub_identity')).toEqual([])
    expect(await facts()).toEqual([])
  })

  it('is kept once, read back, and stands at the head of the next papers', async () => {
    expect((await coordination.post(`${at}/pole`, known)).status).toBe(303)
    expect((await coordination.post(`${at}/pole`, known)).status).toBe(303)
    expect(await facts()).toEqual([{ form: 'association' }])
    const [row] = await site.sql('select siret, siren, rna, postal_code, email, phone, website from members.hub_identity')
    expect(row).toEqual({
      siret: '35600000000048',
      siren: '356000000',
      rna: 'W402001234',
      postal_code: '40110',
      email: 'contact@ploucs.example',
      phone: '05 58 00 00 00',
      website: 'https://ploucs.example',
    })
    const page = (await coordination.get(`${at}/pole`)).text
    expect(page).toContain(
      'Association loi 1901 · 12 rue des Pins, Bâtiment B, 40110 Morcenx-la-Nouvelle · RNA W402001234 · SIRET 356 000 000 00048',
    )
    expect(page).toContain('<title>Le pôle · PLOUCS, pôle des Landes')
    const paper = await sheet()
    for (const said of [
      'PLOUCS, pôle des Landes',
      'Association loi 1901',
      '12 rue des Pins, Bâtiment B, 40110 Morcenx-la-Nouvelle',
      'RNA W402001234',
    ])
      expect(paper).toContain(said)
  })

  it('what is emptied prints nothing again', async () => {
    expect((await coordination.post(`${at}/pole`, { name: 'PLOUCS', siret: '356 000 000' })).status).toBe(303)
    const paper = await sheet()
    for (const word of ['SIRET', 'RNA', 'Association', 'Morcenx']) expect(paper).not.toContain(word)
    expect(await site.sql('select siren, siret from members.hub_identity')).toEqual([{ siren: '356000000', siret: null }])
  })
})

it('logged nothing', () => expect(site.lines).toEqual([]))
