import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
let ana: Browser
let zoe: Browser
beforeAll(async () => {
  board = await testBoard()
  ana = await board.site.as('ana@exemple.fr')
  zoe = await board.site.as('zoe@exemple.fr')
})
afterAll(() => board.site.close())

const said = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const ticked = (page: string) => [...page.matchAll(/name="days" value="([^"]+)" checked/g)].map((match) => match[1])
const proposed = (page: string) => [...page.matchAll(/name="days" value="([^"]+)"/g)].map((match) => match[1])
const meetings = () =>
  board.site.sql<{ id: string; day: string; title: string; at: string; announced: boolean }>(
    `select id, starts_at::date::text as day, title, (starts_at at time zone 'Europe/Paris')::time::text as at, announced_at is not null as announced
     from governance.meeting where hub_id = $1 and state = 'draft' order by starts_at`,
    [board.hub],
  )
const year = (fields: Record<string, string | string[]>) =>
  board.me.post(`${board.at}/agenda/annee`, {
    ...{ body: board.body, rhythm: 'monthly', days: ['2026-04-09', '2026-05-21', '2026-11-12'], startsAt: '18:30', endsAt: '20:30' },
    ...{ place: 'La Smalah', link: '', announced: 'on' },
    ...fields,
  })
const feedOf = async (browser: Browser) => {
  await browser.post(`${board.at}/calendriers/abonnement`)
  const address = /\/ploucs\/calendrier\/[A-Za-z0-9_-]{43}\.ics/.exec((await browser.get(`${board.at}/calendriers`)).text)?.[0] ?? ''
  return async () => (await board.site.visitor.get(address)).text
}

describe('the meetings of a year', () => {
  it('are proposed from the habit, once it is told; hours and place are those of the last meeting', async () => {
    const page = (query = '') => board.me.get(`${board.at}/agenda/annee${query}`)
    expect((await page()).text).toContain('n’a pas encore d’habitude')
    const told = await page('?rhythm=monthly&rank=2&weekday=4&until=2026-12-31')
    expect(said(told.text)).toContain('le deuxième jeudi, chaque mois, jusqu’au 31 décembre 2026')
    expect(ticked(told.text)).toEqual(['2026-04-09', '2026-06-11', '2026-07-09', '2026-09-10', '2026-10-08', '2026-11-12', '2026-12-10'])
    expect(said(told.text)).toContain('Férié : Ascension')
    expect(said(told.text)).toContain('Plutôt le jeudi 21 mai 2026')
    const wild = await page('?rhythm=daily&rank=9&weekday=x&until=2026-02-31&body=nobody')
    expect(wild.status).toBe(200)
    // Six messages at most would be four: one to begin, the bodies, the rest together, one to end.
    expect(Number(/(\d+)/.exec(told.headers.get('server-timing') ?? '')?.[1])).toBeLessThanOrEqual(4)
  })

  it('refused, nothing ticked is lost', async () => {
    const none = await year({ days: [] })
    expect([none.status, none.text.includes('Cochez au moins une date')]).toEqual([422, true])
    const wrong = await year({ rank: '2', weekday: '4', until: '2026-12-31', days: ['2026-05-21', '2026-06-11'], endsAt: '18:00' })
    expect([wrong.status, wrong.text.includes('se termine avant de commencer')]).toEqual([422, true])
    expect(ticked(wrong.text)).toEqual(['2026-05-21', '2026-06-11'])
    expect(said((await year({ days: ['2026-03-12'] })).text)).toContain('n’est plus à venir')
    expect(await meetings()).toEqual([])
    const refused = await ana.post(`${board.at}/agenda/annee`, {
      body: board.body,
      days: ['2026-04-09'],
      startsAt: '18:00',
      endsAt: '20:00',
    })
    expect(refused.status).toBe(403)
  })

  it('one press prepares them; undone in one press, nothing is left, in no calendar', async () => {
    const feed = await feedOf(ana)
    expect(await year({})).toMatchObject({ status: 303, location: `${board.at}/agenda`, done: 'year.prepared' })
    expect((await meetings()).map(({ day, title, at, announced }) => [day, title, at, announced])).toEqual([
      ['2026-04-09', 'Réunion d’avril 2026', '18:30:00', true],
      ['2026-05-21', 'Réunion de mai 2026', '18:30:00', true],
      ['2026-11-12', 'Réunion de novembre 2026', '18:30:00', true],
    ])
    expect(await feed()).toContain('STATUS:TENTATIVE')
    const list = await board.me.get(`${board.at}/agenda`)
    expect(said(list.text)).toContain('3 réunions préparées ensemble')
    const back = /action="([^"]+\/retirer)"/.exec(list.text)?.[1] ?? ''
    expect((await ana.post(back)).status).toBe(403)
    expect(await board.me.post(back)).toMatchObject({ status: 303, done: 'year.takenBack' })
    expect(await meetings()).toEqual([])
    expect(await feed()).not.toContain('BEGIN:VEVENT')
    expect((await board.me.post(back)).status).toBe(404)
    const left = await board.site.sql(`select id from logbook.activity where subject_type = 'meeting'`)
    expect(left).toEqual([])
  })

  it('once one of them is touched they are no longer taken back together; a day that is taken is not prepared twice', async () => {
    await year({})
    const [april] = await meetings()
    const list = await board.me.get(`${board.at}/agenda`)
    const back = /action="([^"]+\/retirer)"/.exec(list.text)?.[1] ?? ''
    const point = { title: 'Minibus', kind: 'agreement', minutes: '10', proposal: '' }
    expect((await board.me.post(`${board.at}/reunions/${april?.id}/points`, point)).status).toBe(303)
    expect(said((await board.me.post(back)).text)).toContain('a été modifiée depuis')
    expect((await board.me.get(`${board.at}/agenda`)).text).not.toContain('/retirer"')
    expect(await meetings()).toHaveLength(3)
    expect(said((await year({})).text)).toContain('se réunit déjà le jeudi 9 avril 2026')
    const again = (await board.me.get(`${board.at}/agenda/annee?until=2026-12-31`)).text
    expect(proposed(again)).not.toContain('2026-04-09')
    expect(said(again)).toContain('Une réunion est déjà prévue le 21 mai 2026')
    // The page of one meeting proposes the first month that has none.
    expect((await board.me.get(`${board.at}/agenda/nouvelle`)).text).toContain('value="2026-06-11"')
  })
})

describe('a date that is announced', () => {
  it('is seen by who sits: day, hour, place, and nothing of what it is about', async () => {
    const [april] = await meetings()
    const at = `${board.at}/reunions/${april?.id}`
    const page = await ana.get(at)
    expect(page.status).toBe(200)
    expect(said(page.text)).toContain('Date retenue, l’ordre du jour suivra')
    expect(said(page.text)).toContain('jeudi 9 avril 2026')
    for (const hidden of ['Minibus', 'Nouvelles du pôle']) expect(page.text).not.toContain(hidden)
    const data = (await ana.get(at, { accept: 'application/json' })).text
    for (const hidden of ['Minibus', 'Nouvelles du pôle', 'Maïté', 'maite', board.org('Tipi')]) expect(data).not.toContain(hidden)
    const ics = (await ana.get(`${at}/agenda.ics`)).text
    expect(ics).toContain('STATUS:TENTATIVE')
    expect(ics).not.toContain('Minibus')
    expect((await ana.get(`${board.at}/agenda`)).text).toContain('Date retenue')
    expect(said((await ana.get(`${board.at}/accueil`)).text)).toContain('Prochaine date retenue : Réunion d’avril 2026')
    expect((await ana.get(`${board.at}/chercher?q=minibus`)).text).not.toContain(april?.id)
    // Who does not sit knows nothing of it.
    expect((await zoe.get(at)).status).toBe(404)
    expect((await zoe.get(`${board.at}/agenda`)).text).not.toContain(april?.id)
    for (const closed of ['seance', 'pv', 'emargement.pdf']) expect((await ana.get(`${at}/${closed}`)).status).toBe(404)
  })

  it('moved, says so where it is seen, and moves in calendars; convened, it is certain; called off, it says so', async () => {
    const feed = await feedOf(ana)
    const [april, may] = await meetings()
    const at = `${board.at}/reunions/${april?.id}`
    const moved = { title: 'Réunion d’avril', day: '2026-04-16', startsAt: '18:30', endsAt: '20:30', place: 'Tipi', link: '' }
    expect((await board.me.post(at, moved)).status).toBe(303)
    for (const page of [at, `${board.at}/agenda`])
      expect(said((await ana.get(page)).text)).toContain('Déplacée : c’était le jeudi 9 avril 2026')
    const tentative = await feed()
    expect(tentative).toContain('DTSTART;TZID=Europe/Paris:20260416T183000')
    const sequence = () => feed().then((text) => text.split('BEGIN:VEVENT').find((event) => event.includes(april?.id ?? '')) ?? '')
    expect(await sequence()).toContain('SEQUENCE:1')

    expect((await board.me.post(`${at}/convoquer`)).status).toBe(303)
    expect(await sequence()).toContain('STATUS:CONFIRMED')
    expect((await feed()).match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect((await ana.get(at)).text).toContain('Minibus')
    expect(said((await ana.get(`${board.at}/agenda`)).text)).not.toContain('Déplacée')

    const other = `${board.at}/reunions/${may?.id}`
    // It was never convened: one press writes to who had the date, and the page says to how many.
    expect(said((await board.me.get(other)).text)).toMatch(
      /Prévenir par courriel (la personne|les \d+ personnes) à qui cette date est annoncée/,
    )
    await board.me.post(`${other}/annuler`, { reason: 'Pont', tell: 'on' })
    const off = await board.site.sql<{ to: string; subject: string; body: string }>(
      `select to_address as to, subject, body from platform.mail where about = 'meeting.dateOff'`,
    )
    expect(off.map(({ to }) => to)).toContain('ana@exemple.fr')
    expect(said(off[0]?.subject ?? '')).toContain('Date annulée : Conseil')
    expect(off[0]?.body).toContain('Pont')
    expect(said((await ana.get(other)).text)).toContain('qui avait été annoncée, est annulée')
    expect((await ana.get(`${board.at}/agenda`)).text).toContain('Annulée')
    expect((await ana.get(`${board.at}/accueil`)).text).toContain('Annulée')
    expect((await feed()).split('BEGIN:VEVENT').find((event) => event.includes(may?.id ?? ''))).toContain('STATUS:CANCELLED')
  })

  it('is announced, or no longer, by one press; a draft nobody announced stays nobody’s business', async () => {
    const meeting = await board.prepare({ day: '2026-06-11' })
    const announce = (fields: Record<string, string>) => board.me.post(`${meeting}/annoncer`, fields)
    expect((await ana.get(meeting)).status).toBe(404)
    expect((await ana.post(`${meeting}/annoncer`, { announced: 'on' })).status).toBe(404)
    expect((await announce({ announced: 'on' })).status).toBe(303)
    expect((await announce({ announced: 'on' })).status).toBe(303)
    expect((await ana.get(meeting)).status).toBe(200)
    expect((await announce({})).status).toBe(303)
    expect((await ana.get(meeting)).status).toBe(404)
    const facts = await board.site.sql(
      `select data->>'announced' as said from logbook.fact where name = 'governance.dateAnnounced' and subject = $1`,
      [meeting.split('/').at(-1)],
    )
    expect(facts.map(({ said: one }) => one)).toEqual(['true', 'false'])
    await board.me.post(`${meeting}/convoquer`)
    expect(said((await announce({ announced: 'on' })).text)).toContain('La convocation est partie')
    expect(board.site.lines).toEqual([])
  })
})
