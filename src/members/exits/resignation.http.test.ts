import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

/** Leaving by the book: by the coordination, who received it; by whoever speaks for the organisation, in two steps. */
let board: TestBoard
let luc: Browser
beforeAll(async () => {
  board = await testBoard()
  for (const name of ['Le Bocal', 'Tipi']) await board.me.post(`${board.at}/structures/${board.org(name)}/adhesion`, { from: '2024-01-01' })
  luc = await board.site.as('luc@exemple.fr')
})
afterAll(() => board.site.close())

const said = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/<[^>]+>/g, '')
const at = (name: string, end = '') => `${board.at}/structures/${board.org(name)}${end}`
const dated = (name: string) =>
  board.site.sql(
    `select 'membership' as what, until_day as until, ended_reason as reason from members.membership where organisation_id = $1
     union all select 'representation', until_day, null from members.representation where organisation_id = $1
     union all select 'seat', until_day, null from governance.seat where organisation_id = $1 order by 1`,
    [board.org(name)],
  )
const RUNS = [
  { what: 'membership', until: null, reason: null },
  { what: 'representation', until: null, reason: null },
  { what: 'seat', until: null, reason: null },
]
const ended = (until: string, seat = until) => [
  { what: 'membership', until, reason: 'resigned' },
  { what: 'representation', until, reason: null },
  { what: 'seat', until: seat, reason: null },
]
const facts = async () =>
  (await board.site.sql<{ name: string }>('select name from logbook.fact where hub_id = $1 order by no desc limit 4', [board.hub])).map(
    ({ name }) => name,
  )
const mails = () =>
  board.site.sql<{ to_address: string; subject: string; files: number }>(
    `select to_address, subject, jsonb_array_length(attachments) as files from platform.mail where about = 'membership.resignation' order by written_at, id`,
  )

describe('the coordination notes what it received', () => {
  it('a letter, effective when it came: membership, representation and seat end; who spoke for it gets the letter', async () => {
    expect(said((await board.me.get(at('Le Bocal'))).text)).toContain('Noter une démission')
    const wrong = await board.me.post(at('Le Bocal', '/demission'), { receivedOn: '2026-03-13', way: 'letter' })
    expect([wrong.status, said(wrong.text).includes('se note une fois reçue')]).toEqual([422, true])
    expect((await board.me.post(at('Le Bocal', '/demission'), { receivedOn: '', way: '' })).status).toBe(422)
    const before = await board.me.post(at('Le Bocal', '/demission'), { receivedOn: '2026-03-12', way: 'letter', until: '2026-03-11' })
    expect(said(before.text)).toContain('prend effet quand elle est reçue, ou plus tard')
    const done = await board.me.post(at('Le Bocal', '/demission'), {
      ...{ receivedOn: '2026-03-12', way: 'letter', until: '', representations: 'on', roles: 'on' },
    })
    expect([done.status, done.done]).toEqual([303, 'members.resignationNoted'])
    expect(await dated('Le Bocal')).toEqual(ended('2026-03-12'))
    expect(await facts()).toEqual([
      'governance.seatEnded',
      'members.resignationReceived',
      'members.representationEnded',
      'members.membershipEnded',
    ])
    expect(await mails()).toEqual([{ to_address: 'mia@exemple.fr', subject: 'Démission de Le Bocal\u00a0: accusé de réception', files: 1 }])
    const card = said((await board.me.get(at('Le Bocal'))).text)
    for (const words of ['Sa démission, reçue le 12 mars 2026', 'Sa démission est reçue', '(démission)']) expect(card).toContain(words)
    const page = said((await board.me.get(at('Le Bocal', '/demission'))).text)
    for (const words of ['Par lettre', 'Une démission ne se retire pas', 'restent dues']) expect(page).toContain(words)
    const letter = await board.me.get(at('Le Bocal', '/demission/accuse.pdf'))
    expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it('undone within the hour by who noted it, every row as it was, and who got the letter is told; then never again', async () => {
    // By the day, as a mere date is, it is not undone.
    expect(said((await board.me.post(at('Le Bocal', '/adhesion/fin/annuler'))).text)).toContain('Une démission reçue ne se retire pas')
    expect((await board.me.post(at('Le Bocal', '/demission/annuler'))).status).toBe(303)
    expect(await dated('Le Bocal')).toEqual(RUNS)
    expect((await mails()).at(-1)).toMatchObject({ to_address: 'mia@exemple.fr', files: 0 })
    expect((await board.me.get(at('Le Bocal', '/demission/accuse.pdf'))).status).toBe(404)
    await board.me.post(at('Le Bocal', '/demission'), { receivedOn: '2026-03-12', way: 'mail', representations: 'on' })
    const noted = Temporal.Instant.from(board.site.clock.now)
    board.site.clock.now = noted.add({ minutes: 60 }).toString({ fractionalSecondDigits: 3 })
    const late = await board.me.post(at('Le Bocal', '/demission/annuler'))
    expect([late.status, said(late.text).includes('sans que personne ait à l’accepter')]).toEqual([422, true])
    expect(said((await board.me.get(at('Le Bocal', '/demission'))).text)).not.toContain('erreur de saisie')
    expect((await board.me.post(at('Le Bocal', '/demission'), { receivedOn: '2026-03-12', way: 'mail' })).status).toBe(422)
  })
})

describe('who speaks for it says so here', () => {
  it('in two steps: the first writes nothing, the second is asked for; a neighbour finds nothing', async () => {
    expect(said((await luc.get(at('Tipi'))).text)).toContain('Quitter le pôle')
    expect((await luc.get(at('Artelandes', '/demission'))).status).toBe(404)
    expect((await luc.post(at('Artelandes', '/demission'), { confirmed: 'oui' })).status).toBe(403)
    expect(said((await luc.get(at('Tipi', '/demission'))).text)).toContain('Continuer')
    const second = said((await luc.get(at('Tipi', '/demission?confirmer=oui&until=2026-06-30'))).text)
    expect(second).toContain('Tipi quitte le pôle : le 30 juin 2026 est son premier jour sans adhésion.')
    const bare = await luc.post(at('Tipi', '/demission'), { until: '2026-06-30' })
    expect([bare.status, said(bare.text).includes('Confirmer la démission')]).toEqual([422, true])
    expect(await dated('Tipi')).toEqual(RUNS)
    expect((await luc.post(at('Tipi', '/demission'), { until: '2026-06-30', confirmed: 'oui' })).status).toBe(303)
    expect(await dated('Tipi')).toEqual(ended('2026-06-30'))
    expect(said((await luc.get(at('Tipi'))).text)).toContain('prend fin le 30 juin 2026')
  })

  it('undone by who said it, also once nobody speaks for it any more; not by the coordination', async () => {
    expect(said((await board.me.post(at('Tipi', '/demission/annuler'))).text)).toContain('par la personne qui l’a faite')
    expect((await luc.post(at('Tipi', '/demission/annuler'))).status).toBe(303)
    expect(await dated('Tipi')).toEqual(RUNS)
    expect((await luc.post(at('Tipi', '/demission'), { until: '', confirmed: 'oui' })).status).toBe(303)
    expect(await dated('Tipi')).toEqual(ended('2026-03-12'))
    expect((await luc.get(at('Tipi', '/demission'))).status).toBe(200)
    expect((await luc.post(at('Tipi', '/demission/annuler'))).status).toBe(303)
    expect(await dated('Tipi')).toEqual(RUNS)
  })
})
