import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
beforeAll(async () => {
  board = await testBoard()
})
afterAll(() => board.site.close())

const row = async (meeting: string) =>
  (
    await board.site.sql('select title, state, starts_at, ends_at, place, link from governance.meeting where id = $1', [
      meeting.split('/').at(-1),
    ])
  )[0]
const titles = async (meeting: string) =>
  (
    await board.site.sql<{ title: string }>('select title from governance.agenda_item where meeting_id = $1 order by position', [
      meeting.split('/').at(-1),
    ])
  ).map(({ title }) => title)

describe('preparing a meeting', () => {
  const fields = () => ({ body: board.body, day: '2026-04-09', startsAt: '18:00', endsAt: '20:00', place: '', link: '', title: '' })

  it('needs a date only: the agenda, the title and the next date are proposed', async () => {
    const page = await board.me.get(`${board.at}/agenda/nouvelle`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('value="18:00"')
    const made = await board.me.post(`${board.at}/reunions`, fields())
    const meeting = made.location?.split('?')[0] ?? ''
    expect(await row(meeting)).toMatchObject({ title: 'Réunion d’avril 2026', state: 'draft', starts_at: '2026-04-09T16:00:00.000Z' })
    expect(await titles(meeting)).toEqual(['Nouvelles du pôle et des membres', 'Décisions à prendre', 'Questions diverses'])
    const next = await board.me.get(`${board.at}/agenda/nouvelle`)
    expect(next.text).toContain('le deuxième jeudi du mois')
    expect(next.text).toContain('value="2026-05-14"')
  })

  it('a meeting that ends before it begins is said beside its end, and nothing typed is lost', async () => {
    const reply = await board.me.post(`${board.at}/reunions`, {
      ...fields(),
      startsAt: '20:00',
      endsAt: '18:00',
      place: 'Salle « du bas »',
    })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('se termine avant de commencer')
    expect(reply.text).toMatch(/id="[^"]*endsAt-error"/)
    expect(reply.text).toContain('value="Salle « du bas »"')
    expect(reply.text).toContain('value="20:00"')
  })

  it.each([
    [{ day: '2026-02-30' }, 'Indiquez une date'],
    [{ startsAt: '25:00' }, 'Indiquez une heure'],
    [{ title: 'T'.repeat(201) }, 'Texte trop long'],
  ])('%j is refused in words', async (change, words) => {
    const reply = await board.me.post(`${board.at}/reunions`, { ...fields(), ...change })
    expect([reply.status, reply.text.includes(words)]).toEqual([422, true])
  })

  it('is the coordinator’s: a board member sees no form and is refused in words', async () => {
    const ana = await board.site.as('ana@exemple.fr')
    expect((await ana.get(`${board.at}/agenda/nouvelle`)).status).toBe(404)
    const refused = await ana.post(`${board.at}/reunions`, fields())
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('La coordination prépare les réunions')
  })

  it('a draft is seen by nobody else; once convened the board sees it, other members do not', async () => {
    const meeting = await board.prepare()
    const ana = await board.site.as('ana@exemple.fr')
    const zoe = await board.site.as('zoe@exemple.fr')
    expect((await ana.get(meeting)).status).toBe(404)
    expect((await ana.get(`${board.at}/agenda`)).text).not.toContain(meeting)
    await board.me.post(`${meeting}/convoquer`)
    expect((await ana.get(meeting)).status).toBe(200)
    expect((await ana.get(`${board.at}/agenda`)).text).toContain(meeting)
    expect((await zoe.get(meeting)).status).toBe(404)
    expect((await zoe.get(`${board.at}/agenda`)).text).not.toContain(meeting)
  })
})

describe('changing a meeting', () => {
  it('is possible until it opens, and people are told again', async () => {
    const meeting = await board.convene()
    const change = {
      title: 'Conseil',
      day: '2026-03-13',
      startsAt: '19:00',
      endsAt: '21:00',
      place: 'Tipi',
      link: 'https://visio.example.org/a',
    }
    expect(await board.me.post(meeting, change)).toMatchObject({ location: meeting, done: 'meeting.kept' })
    expect(await row(meeting)).toMatchObject({ title: 'Conseil', starts_at: '2026-03-13T18:00:00.000Z', place: 'Tipi' })
    const page = await board.me.get(meeting)
    expect(page.text).toContain('a changé depuis la convocation')
    const before = await board.site.sql('select count(*)::int as n from platform.mail')
    expect((await board.me.post(`${meeting}/convoquer`)).status).toBe(303)
    expect((await board.me.get(meeting)).text).not.toContain('a changé depuis la convocation')
    const mails = await board.site.sql<{ subject: string }>('select subject from platform.mail order by written_at, id offset $1', [
      before[0]?.n,
    ])
    expect(mails).toHaveLength(4)
    expect(mails[0]?.subject).toContain('Convocation modifiée')
    const wrong = await board.me.post(meeting, { ...change, endsAt: '18:00' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('se termine avant de commencer')
  })
})

describe('the agenda', () => {
  let meeting: string
  const points = async () =>
    board.site.sql<{ id: string; title: string }>('select id, title from governance.agenda_item where meeting_id = $1 order by position', [
      meeting.split('/').at(-1),
    ])
  const named = async (title: string) => (await points()).find((one) => one.title === title)?.id ?? ''
  beforeEach(async () => {
    meeting = await board.prepare()
  })

  it('takes new points before any other business, moves them, edits and removes them', async () => {
    const add = (title: string, kind: string) => board.me.post(`${meeting}/points`, { title, kind, minutes: '20', proposal: 'On achète.' })
    expect(await add('Minibus', 'consent')).toMatchObject({ location: `${meeting}#ordre-du-jour`, done: 'agenda.kept' })
    expect(await titles(meeting)).toEqual(['Nouvelles du pôle et des membres', 'Décisions à prendre', 'Minibus', 'Questions diverses'])
    const minibus = await named('Minibus')
    await board.me.post(`${meeting}/points/${minibus}/deplacer`, { way: 'up' })
    await board.me.post(`${meeting}/points/${minibus}/deplacer`, { way: 'up' })
    await board.me.post(`${meeting}/points/${minibus}/deplacer`, { way: 'up' })
    expect((await titles(meeting))[0]).toBe('Minibus')
    expect((await board.me.get(`${meeting}?modifier=${minibus}`)).text).toContain('On achète.')
    await board.me.post(`${meeting}/points/${minibus}`, { title: 'Minibus partagé', kind: 'agreement', minutes: '15', proposal: '' })
    expect((await titles(meeting))[0]).toBe('Minibus partagé')
    expect((await board.me.post(`${meeting}/points/${minibus}/retirer-point`)).status).toBe(303)
    expect(await titles(meeting)).not.toContain('Minibus partagé')
  })

  it('any other business decides nothing, a title and a length are needed; the form stays open with what was typed', async () => {
    const other = await named('Questions diverses')
    const decided = await board.me.post(`${meeting}/points/${other}`, { title: 'Questions', kind: 'consent', minutes: '10', proposal: '' })
    expect(decided.status).toBe(422)
    expect(decided.text).toContain('Les questions diverses ne portent aucune décision')
    expect(decided.text).toContain('value="Questions"')
    const long = await board.me.post(`${meeting}/points`, { title: 'Long', kind: 'consent', minutes: '481', proposal: '' })
    expect(long.text).toContain('de 0 à 480 minutes')
    expect((await board.me.post(`${meeting}/points`, { title: '', kind: 'consent', minutes: '5' })).status).toBe(422)
  })

  it('a board member writes nothing; a point of another meeting is not there', async () => {
    await board.me.post(`${meeting}/convoquer`)
    const ana = await board.site.as('ana@exemple.fr')
    expect((await ana.post(`${meeting}/points`, { title: 'X', kind: 'consent', minutes: '5' })).status).toBe(403)
    const elsewhere = await board.prepare()
    const point = await named('Décisions à prendre')
    expect((await board.me.post(`${elsewhere}/points/${point}/deplacer`, { way: 'up' })).status).toBe(404)
    expect((await board.me.post(`${elsewhere}/points/${point}/retirer-point`)).status).toBe(404)
  })

  it('says which points came after the notice, until it is sent again', async () => {
    await board.me.post(`${meeting}/convoquer`)
    await board.me.post(`${meeting}/points`, { title: 'Urgence', kind: 'agreement', minutes: '5', proposal: '' })
    expect((await board.me.get(meeting)).text).toContain('ajouté après la convocation')
    await board.me.post(`${meeting}/convoquer`)
    expect((await board.me.get(meeting)).text).not.toContain('ajouté après la convocation')
  })
})

it('the first meeting of a hub is prepared on one page: a date, and who sits', async () => {
  const fresh = await testBoard({ site: board.site, name: 'Premier', coordinator: 'nadia', seats: false })
  expect((await fresh.me.get(`${fresh.at}/agenda/nouvelle`)).text).toContain('Personne n’a encore de siège')
  const fields = { body: fresh.body, day: '2026-04-09', startsAt: '18:00', endsAt: '20:00', place: 'Mairie', link: '', title: '' }
  const unknown = await fresh.me.post(`${fresh.at}/reunions`, { ...fields, organisations: [board.org('Tipi')] })
  expect(unknown.status).toBe(422)
  expect(unknown.text).toContain('n’est pas dans la liste du pôle')
  // The day of a meeting that is noted afterwards is not the day a seat begins.
  const past = await fresh.me.post(`${fresh.at}/reunions`, { ...fields, day: '2026-02-12', organisations: [fresh.org('Le Bocal')] })
  expect(past.status).toBe(303)
  const seats = () => board.site.sql('select from_day::text as since from governance.seat where body_id = $1', [fresh.body])
  expect(await seats()).toEqual([{ since: '2026-03-12' }])
  expect((await fresh.me.get(past.location ?? '')).text).toContain('Aucune structure ne siège à cette date')
  const twice = await fresh.me.post(`${fresh.at}/reunions`, { ...fields, organisations: [fresh.org('Tipi'), fresh.org('Le Bocal')] })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('Le Bocal occupe déjà un siège')
  for (const name of ['Tipi', 'Le Bocal']) expect(twice.text).toMatch(new RegExp(`value="${fresh.org(name)}" checked`))
  const made = await fresh.me.post(`${fresh.at}/reunions`, { ...fields, organisations: [fresh.org('Tipi'), fresh.org('La Cowo')] })
  expect((await fresh.me.get(made.location ?? '')).text).toContain('3 structures siègent à cette date')
})
