import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
let meeting: string
let ana: Browser
const at = (clock: string) => {
  board.site.clock.now = `2026-03-12T${clock}:00.000Z`
}
beforeAll(async () => {
  board = await testBoard()
  ana = await board.site.as('ana@exemple.fr')
})
afterAll(() => board.site.close())
beforeEach(async () => {
  at('17:00')
  meeting = await board.convene()
  at('19:00')
})

const arrives = (name: string, more: Record<string, string> = {}) =>
  board.me.post(`${meeting}/arrivees`, { organisation: board.org(name), ...more })
const leaves = (name: string, more: Record<string, string> = {}) =>
  board.me.post(`${meeting}/departs`, { organisation: board.org(name), ...more })
const open = async (...names: string[]) => {
  for (const name of names) await arrives(name)
  return board.me.post(`${meeting}/ouvrir`)
}
const id = () => meeting.split('/').at(-1)
const movements = () =>
  board.site.sql<{ id: string; person: string; org: string | null; kind: string; seated_as: string | null; at: string }>(
    `select v.id, p.name as person, o.name as org, v.kind, v.seated_as, v.at from governance.movement v
     join members.person p on p.id = v.person_id left join members.organisation o on o.id = v.organisation_id
     where v.meeting_id = $1 order by v.at, v.id`,
    [id()],
  )
const points = () =>
  board.site.sql<{ id: string; title: string; notes: string; began_at: string | null; ended_at: string | null }>(
    'select id, title, notes, began_at, ended_at from governance.agenda_item where meeting_id = $1 order by position',
    [id()],
  )
const state = async () =>
  (
    await board.site.sql<{ state: string; opened_at: string; closed_at: string | null }>('select * from governance.meeting where id = $1', [
      id(),
    ])
  )[0]
const minutes = async () =>
  Object.fromEntries(
    (
      await board.site.sql<{ name: string; said: string }>(
        `select p.name, t.capacity || ' ' || t.attended || ' ' || t.minutes as said from logbook.participation t
         join members.person p on p.id = t.person_id join governance.meeting m on m.activity_id = t.activity_id where m.id = $1`,
        [id()],
      )
    ).map(({ name, said }) => [name, said]),
  )

it('a meeting by taps: who is there, when it opens, who comes late, who spent how long', async () => {
  for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) expect((await arrives(name)).location).toBe(`${meeting}/seance#table`)
  at('19:05')
  expect(await board.me.post(`${meeting}/ouvrir`)).toMatchObject({ location: `${meeting}/seance`, done: 'meeting.opened' })
  expect((await board.me.get(`${meeting}/seance`)).text).toContain('quorum atteint')
  at('19:20')
  await arrives('La Cowo', { name: 'Jo Labat' })
  await board.me.post(`${meeting}/invites`, { name: 'Experte Énergie' })
  at('20:35')
  expect(await board.me.post(`${meeting}/clore`)).toMatchObject({ location: `${meeting}/seance`, done: 'meeting.closed' })
  expect(await minutes()).toEqual({
    'Ana Duluc': 'volunteer yes 90',
    'Luc Tastet': 'volunteer yes 90',
    'Mia Ferrand': 'volunteer yes 90',
    'Jo Labat': 'volunteer yes 75',
    'Inès Haddad': 'volunteer no 0',
    'Experte Énergie': 'guest yes 75',
    maite: 'staff yes 90',
  })
  const hours = await board.site.sql(
    'select a.starts_at, a.ends_at from logbook.activity a join governance.meeting m on m.activity_id = a.id where m.id = $1',
    [id()],
  )
  expect(hours).toEqual([{ starts_at: '2026-03-12T19:05:00.000Z', ends_at: '2026-03-12T20:35:00.000Z' }])
  expect(board.site.lines).toEqual([])
})

describe('who arrives', () => {
  it('is the representative, or the one chosen, or somebody named there, who represents it from then on', async () => {
    await arrives('La Cowo', { name: 'Rémi Castets' })
    await arrives('Tipi', { name: 'Paule Dubois' })
    expect((await movements()).map(({ person, org, seated_as }) => [person, org, seated_as])).toEqual([
      ['Rémi Castets', 'La Cowo', 'suppleant'],
      ['Paule Dubois', 'Tipi', 'suppleant'],
    ])
    const page = await board.me.get(`${board.at}/structures/${board.org('Tipi')}`)
    expect(page.text).toContain('Paule Dubois')
  })

  it('may be noted a little later, at the real time; not in the future, not twice, not for a stranger', async () => {
    await arrives('La Smalah', { at: '19:50' })
    expect((await movements())[0]?.at).toBe('2026-03-12T18:50:00.000Z')
    const future = await arrives('Tipi', { at: '20:10', person: board.person('Luc Tastet') })
    expect(future.status).toBe(422)
    expect(future.text).toContain('n’est pas encore passée')
    expect(future.text).toContain('value="20:10"')
    expect((await arrives('La Smalah')).text).toContain('déjà notée présente')
    expect((await arrives('Tipi', { person: board.person('Mia Ferrand') })).text).toContain('ne représente pas cette structure')
    const stranger = await arrives('Hors Conseil')
    expect(stranger.status).toBe(403)
    expect(stranger.text).toContain('ne siège pas')
  })

  it('says so from her own phone, for her own organisation only', async () => {
    expect((await ana.get(`${meeting}/seance`)).text).toContain('La Smalah\u00a0: j’arrive et je signe')
    expect((await ana.post(`${meeting}/arrivees`, { organisation: board.org('La Smalah') })).status).toBe(303)
    expect((await ana.get(`${meeting}/seance`)).text).toContain('La Smalah\u00a0: je pars')
    const other = await ana.post(`${meeting}/arrivees`, { organisation: board.org('Tipi') })
    expect(other.status).toBe(403)
    // A name she types is not taken: whoever keeps the session names people.
    await leaves('La Smalah')
    at('19:01')
    await ana.post(`${meeting}/arrivees`, { organisation: board.org('La Smalah'), name: 'Quelqu’un' })
    expect((await movements()).at(-1)?.person).toBe('Ana Duluc')
  })

  it('leaves and comes back; a slip of the finger is taken back', async () => {
    await arrives('La Smalah')
    at('19:10')
    expect((await leaves('La Smalah')).status).toBe(303)
    expect((await board.me.get(`${meeting}/seance`)).text).toContain('La Smalah est partie à 20\u00a0h\u00a010')
    expect((await leaves('La Smalah')).text).toContain('n’est pas notée présente')
    const last = (await movements()).at(-1)
    expect((await ana.post(`${meeting}/mouvements/${last?.id}/annuler`)).status).toBe(303)
    expect(await movements()).toHaveLength(1)
    const luc = await board.site.as('luc@exemple.fr')
    const first = (await movements())[0]
    expect((await luc.post(`${meeting}/mouvements/${first?.id}/annuler`)).status).toBe(403)
    expect((await board.me.post(`${meeting}/mouvements/${board.body}/annuler`)).status).toBe(404)
  })

  it('cannot be changed under a decision that counted it', async () => {
    await open('La Smalah', 'Tipi', 'Le Bocal')
    const decisions = (await points()).find(({ title }) => title === 'Décisions à prendre')
    await board.me.post(`${meeting}/points/${decisions?.id}/passer`)
    at('19:30')
    expect((await board.me.post(`${meeting}/points/${decisions?.id}/accord`)).status).toBe(303)
    at('19:40')
    const first = (await movements())[0]
    const back = await board.me.post(`${meeting}/mouvements/${first?.id}/annuler`)
    expect(back.status).toBe(422)
    expect(back.text).toContain('Un point a été tranché depuis')
    expect((await leaves('Tipi', { at: '20:20' })).text).toContain('Un point a été tranché depuis')
    expect((await arrives('Artelandes', { at: '20:20' })).text).toContain('Un point a été tranché depuis')
    expect((await leaves('Tipi')).status).toBe(303)
  })

  it('two taps at once note one arrival', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => arrives('Tipi')))
    expect(replies.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await movements()).toHaveLength(1)
  })
})

describe('guests and keepers', () => {
  it('the coordinator who opens the session is there and keeps it; others are named', async () => {
    await open('La Smalah')
    expect((await movements()).map(({ person, org }) => [person, org])).toEqual([
      ['Ana Duluc', 'La Smalah'],
      ['maite', null],
    ])
    const kept = await board.me.post(`${meeting}/animation`, {
      facilitator: board.person('Luc Tastet'),
      secretary: board.person('Ana Duluc'),
    })
    expect(kept.location).toBe(`${meeting}/seance#animation`)
    expect((await board.me.get(`${meeting}/seance`)).text).toContain('Animation\u00a0: Luc Tastet. Secrétariat\u00a0: Ana Duluc.')
    const luc = await board.site.as('luc@exemple.fr')
    const [first] = await points()
    expect((await luc.post(`${meeting}/points/${first?.id}/passer`)).status).toBe(303)
    expect((await ana.post(`${meeting}/points/${first?.id}/notes`, { notes: 'Écrit par le secrétariat.' })).status).toBe(303)
    const mia = await board.site.as('mia@exemple.fr')
    expect((await mia.post(`${meeting}/animation`, { facilitator: board.person('Mia Ferrand'), secretary: '' })).status).toBe(403)
    const unknown = await board.me.post(`${meeting}/animation`, { facilitator: board.person('Zoé Labadie'), secretary: '' })
    expect(unknown.status).toBe(422)
    expect(unknown.text).toContain('Choisissez une personne de la liste')
  })

  it('a guest is named once, whatever the accents, and never without a name', async () => {
    await open('La Smalah')
    await board.me.post(`${meeting}/invites`, { name: 'Célia Roux' })
    expect((await board.me.post(`${meeting}/invites`, { name: 'celia roux' })).text).toContain('déjà notée présente')
    expect((await board.me.post(`${meeting}/invites`, { name: ' ' })).text).toContain('Indiquez le nom de la personne')
    expect((await ana.post(`${meeting}/invites`, { name: 'Un ami' })).status).toBe(403)
    // A sign that turns the reading direction would let one name read as another.
    await board.me.post(`${meeting}/invites`, { name: 'Ana\u202Esregif\u2066' })
    expect((await movements()).at(-1)?.person).toBe('Anasregif')
    const people = await board.site.sql(`select count(*)::int as n from members.person where name_key = 'celia roux'`)
    expect(people).toEqual([{ n: 1 }])
  })
})

describe('the session', () => {
  it('opens when it is convened, not a week before, and once', async () => {
    const next = await board.convene({ day: '2026-03-19' })
    const early = await board.me.post(`${next}/ouvrir`)
    expect(early.status).toBe(422)
    expect(early.text).toContain('au plus tôt 24 heures')
    const draft = await board.prepare({ startsAt: '22:00', endsAt: '23:00' })
    expect((await board.me.post(`${draft}/ouvrir`)).text).toContain('envoyez d’abord la convocation')
    expect((await ana.post(`${meeting}/ouvrir`)).status).toBe(403)
    expect((await open('La Smalah')).status).toBe(303)
    const again = await board.me.post(`${meeting}/ouvrir`)
    expect(again.status).toBe(422)
    expect(again.text).toContain('La séance est ouverte')
  })

  it('passes from point to point; every screen shows the same; lengths are counted', async () => {
    await open('La Smalah', 'Tipi', 'Le Bocal')
    const [first, second] = await points()
    expect((await ana.get(`${meeting}/seance`)).text).toContain('Point 1 sur ')
    at('19:20')
    expect((await board.me.post(`${meeting}/points/${second?.id}/passer`)).location).toBe(`${meeting}/seance#point`)
    expect((await ana.get(`${meeting}/seance`)).text).toContain('Point 2 sur ')
    expect((await ana.get(`${meeting}/seance?point=${first?.id}`)).text).toContain('Point 1 sur ')
    expect((await points())[0]).toMatchObject({ began_at: '2026-03-12T19:00:00.000Z', ended_at: '2026-03-12T19:20:00.000Z' })
    expect((await ana.post(`${meeting}/points/${first?.id}/passer`)).status).toBe(403)
    expect((await board.me.post(`${meeting}/points/${board.body}/passer`)).status).toBe(404)
  })

  it('keeps notes in their row, their hash in the fact', async () => {
    await open('La Smalah')
    const [first] = await points()
    const noted = await board.me.post(`${meeting}/points/${first?.id}/notes`, { notes: 'Tipi ouvre\nun atelier.' })
    expect([noted.location, noted.done]).toEqual([`${meeting}/seance?point=${first?.id}#notes`, 'notes.kept'])
    expect((await points())[0]?.notes).toBe('Tipi ouvre\nun atelier.')
    const [fact] = await board.site.sql<{ data: string }>(
      `select data::text from logbook.fact where name = 'governance.pointNoted' order by no desc limit 1`,
    )
    expect(fact?.data).not.toContain('atelier')
    const stale = await board.me.post(`${meeting}/points/${first?.id}/notes`, { notes: 'Ma version', seen: 'd41d8cd98f00' })
    expect(stale.status).toBe(422)
    for (const words of ['pendant que vous écriviez', 'Tipi ouvre', 'Ma version']) expect(stale.text).toContain(words)
    const refused = await ana.post(`${meeting}/points/${first?.id}/notes`, { notes: 'Moi' })
    expect(refused.status).toBe(403)
    const long = await board.me.post(`${meeting}/points/${first?.id}/notes`, { notes: 'x'.repeat(50_001) })
    expect(long.status).toBe(422)
  })

  it('closes after everything that happened, at the time typed, and is reopened within the hour', async () => {
    await open('La Smalah', 'Tipi', 'Le Bocal')
    at('20:00')
    await leaves('Tipi')
    expect((await board.me.post(`${meeting}/clore`, { at: '20:30' })).text).toContain('vérifiez l’heure')
    expect((await ana.post(`${meeting}/clore`)).status).toBe(403)
    at('20:30')
    await board.me.post(`${meeting}/clore`, { at: '21:15' })
    expect(await state()).toMatchObject({ state: 'closed', closed_at: '2026-03-12T20:15:00.000Z' })
    expect((await arrives('Artelandes')).text).toContain('La séance est close')
    expect((await ana.post(`${meeting}/rouvrir`)).status).toBe(403)
    expect((await board.me.post(`${meeting}/rouvrir`)).status).toBe(303)
    expect(await state()).toMatchObject({ state: 'open', closed_at: null })
    at('20:40')
    await board.me.post(`${meeting}/clore`)
    expect(await minutes()).toMatchObject({ 'Ana Duluc': 'volunteer yes 100', 'Luc Tastet': 'volunteer yes 60' })
    at('21:45')
    const late = await board.me.post(`${meeting}/rouvrir`)
    expect(late.status).toBe(422)
    expect(late.text).toContain('dans l’heure qui suit')
  })
})

describe('the live screen', () => {
  it('is sent again to every phone of the board when somebody arrives, to nobody else', async () => {
    const phone = (await ana.listen(`${meeting}/seance/direct`)).body?.pipeThrough(new TextDecoderStream()).getReader()
    const heard = async (words: string): Promise<string> => {
      let text = ''
      while (!text.includes(words)) text += (await phone?.read())?.value ?? ''
      return text
    }
    expect(await heard('</div>\n\n')).toContain('La Smalah\u00a0: j’arrive et je signe')
    await arrives('Tipi')
    expect(await heard('1 présent sur 5')).toContain('event: fragment')
    // Its rules count who is there at the minute of the sending, not of the listening.
    at('19:05')
    await open('La Smalah', 'Tipi', 'Le Bocal')
    await board.me.post(`${meeting}/points`, { kind: 'agreement', title: 'Bail du local', minutes: '5', proposal: 'Le bail est signé.' })
    const point = (await points()).find(({ title }) => title === 'Bail du local')?.id
    await board.me.post(`${meeting}/points/${point}/passer`)
    expect(await heard('Bail du local</h2>')).toContain('Tout le monde est d’accord')
    await phone?.cancel()
    const zoe = await board.site.as('zoe@exemple.fr')
    expect((await zoe.get(`${meeting}/seance/direct`)).status).toBe(404)
  })
})

describe('pages cost the same number of messages', () => {
  it('for one seat and for twenty', async () => {
    const counted = async (path: string) => (await board.me.get(path)).headers.get('server-timing')
    const paths = [meeting, `${meeting}/seance`, `${board.at}/agenda`, `${board.at}/instances/${board.body}`]
    const few = await Promise.all(paths.map(counted))
    const site = board.site
    const names = Array.from({ length: 20 }, (_, n) => `Structure ${n} ; Personne ${n} ; p${n}@exemple.fr`)
    const large = await testBoard({ site, name: 'Grand pôle', coordinator: 'nadia', more: names })
    await large.give(Array.from({ length: 20 }, (_, n) => `Structure ${n}`))
    const wide = await large.convene({ startsAt: '21:00', endsAt: '22:00' })
    const again = [wide, `${wide}/seance`, `${large.at}/agenda`, `${large.at}/instances/${large.body}`]
    const many = await Promise.all(again.map(async (path) => (await large.me.get(path)).headers.get('server-timing')))
    expect(many).toEqual(few)
    expect(few[0]).toContain('4 messages')
    expect(few[1]).toContain('4 messages')
  })
})
