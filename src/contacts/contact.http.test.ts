import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { addDays } from '#base/day.ts'
import { inHub } from '#platform/jobs/jobs.ts'
import { type TestBoard, testBoard } from '../../tests/setup/board.ts'
import { contactsData, promisesDue } from './api.ts'

const TODAY = '2026-03-12' // 18 h in Paris

let board: TestBoard
/** Browsers: La Smalah’s representative, on the board; Hors Conseil’s, who is not. */
let ana: TestBoard['me']
let zoe: TestBoard['me']
beforeAll(async () => {
  board = await testBoard({
    more: ['Vélo des Pins ; Jean Petit ; jean@exemple.fr', 'Tiers-lieu de Morcenx ; Jean Petit ; jean2@exemple.fr'],
  })
  ana = await board.site.as('ana@exemple.fr')
  zoe = await board.site.as('zoe@exemple.fr')
})
afterAll(async () => {
  expect(board.site.lines).toEqual([])
  await board.site.close()
})

const empty = { channel: '', day: '', time: '', minutes: '', ours: '', oursDue: '', theirs: '', theirsDue: '', next: '', nextDue: '' }
const note = async (fields: Record<string, string>, who = board.me): Promise<string> => {
  const reply = await who.post('/ploucs/echanges', { ...empty, said: 'Un appel', ...fields })
  expect(reply.status, reply.text.match(/c-error[\s\S]*?<\/p>/)?.[0]).toBe(303)
  return (reply.location?.split('/')[3] ?? '').split('?')[0] ?? ''
}
type Seen = {
  contact: {
    at: string
    timed: boolean
    people: { name: string }[]
    organisations: { name: string }[]
    names: string
    minutes: number | null
    said: string
  }
  promises: { id: string; text: string; state: string }[]
  unknown: { name: string; organisations: { id: string; name: string }[] }[]
}
const seen = async (contact: string, who = board.me) =>
  (await who.get(`/ploucs/echanges/${contact}`, { accept: 'application/json' })).json() as Seen
const time = (contact: string) =>
  board.site.sql(
    `select p.minutes, p.attended, p.capacity, a.visibility, a.starts_at from logbook.participation p join logbook.activity a on a.id = p.activity_id where a.id = $1`,
    [contact],
  )
const factsOf = async (subject: string) =>
  (await board.site.sql('select name from logbook.fact where subject = $1 order by no', [subject])).map(({ name }) => name)

describe('a call, noted in ten seconds', () => {
  it('two fields: who is found, it has just ended, on the phone', async () => {
    const id = await note({ who: 'la smalah', said: 'Ils prêtent le hangar.' })
    const { contact } = await seen(id)
    expect(contact).toMatchObject({
      at: '2026-03-12T17:00:00.000Z',
      timed: true,
      organisations: [{ name: 'La Smalah' }],
      names: '',
      minutes: null,
    })
    expect(await time(id)).toEqual([])
    expect(await factsOf(id)).toEqual(['contacts.contactNoted'])
  })

  it.each([
    ['an article and capitals aside', 'SMALAH', [], ['La Smalah'], ''],
    ['with whom they speak for', 'Ana Duluc, La Smalah', ['Ana Duluc'], ['La Smalah'], ''],
    ['hyphens aside', 'tiers lieu de morcenx', [], ['Tiers-lieu de Morcenx'], ''],
    ['nobody known: as it was typed', 'Mairie de Dax', [], [], 'Mairie de Dax'],
    ['two of one name: not guessed', 'Jean Petit', [], [], 'Jean Petit'],
    ['two of one name, told apart', 'Jean Petit, Vélo des Pins', ['Jean Petit'], ['Vélo des Pins'], ''],
  ])('who it was, %s', async (_, who, people, organisations, names) => {
    const { contact } = await seen(await note({ who }))
    expect([contact.people.map(({ name }) => name), contact.organisations.map(({ name }) => name), contact.names]).toEqual([
      people,
      organisations,
      names,
    ])
  })

  it('its minutes are the author’s time: staff for the coordination, given by the others, for the team to know', async () => {
    expect(await time(await note({ who: 'Tipi', minutes: '15' }))).toMatchObject([
      { minutes: 15, attended: 'yes', capacity: 'staff', visibility: 'team', starts_at: '2026-03-12T16:45:00.000Z' },
    ])
    expect(await time(await note({ who: 'Tipi', minutes: '20' }, ana))).toMatchObject([{ minutes: 20, capacity: 'volunteer' }])
  })

  it('what is wrong is said beside its field, and nothing typed is lost', async () => {
    const reply = await board.me.post('/ploucs/echanges', { ...empty, who: '', said: '', day: '2026-03-13', minutes: '5' })
    expect(reply.status).toBe(422)
    const said = await board.me.post('/ploucs/echanges', { ...empty, who: 'Tipi', said: '', day: '2026-03-11', minutes: '5' })
    expect(said.status).toBe(422)
    expect(said.text).toContain('Écrivez en quelques mots')
    expect(said.text).toContain('Indiquez aussi l’heure')
    expect(said.text).toContain('value="Tipi"')
    expect(said.text).toMatch(/<details class="c-details" open[\s\S]*value="2026-03-11"/)
  })

  it('promised by us, by them, and what comes next: three lines, each with its day', async () => {
    const id = await note({
      who: 'Tipi',
      ours: 'Envoyer le devis',
      oursDue: '2026-03-13',
      theirs: 'Prêter la salle',
      next: 'Rappeler',
      nextDue: '2026-04-30',
    })
    const { promises } = await seen(id)
    expect(promises.map(({ text, state }) => [text, state])).toEqual([
      ['Envoyer le devis', 'soon'],
      ['Rappeler', 'open'],
      ['Prêter la salle', 'open'],
    ])
  })
})

describe('promises', () => {
  const due = (person: string | null = null) => inHub(board.site.pools, board.hub, (db) => promisesDue(db, board.hub, person, TODAY))

  it('late ones first, with who promised and to whom; done ones gone, and back again', async () => {
    const id = await note({ who: 'Le Bocal, préfecture', ours: 'Envoyer les statuts', oursDue: '2026-03-02' })
    const [first] = await due()
    expect(first).toMatchObject({
      text: 'Envoyer les statuts',
      late: true,
      kind: 'ours',
      with: 'Le Bocal, préfecture',
      author: { name: 'maite' },
    })
    expect((await board.me.get('/ploucs/echanges')).text).toContain('en retard, pour le 2 mars 2026')
    const at = `/ploucs/echanges/${id}/promesses/${first?.id}`
    expect((await ana.post(`${at}/faite`)).status).toBe(303)
    expect((await due()).map(({ text }) => text)).not.toContain('Envoyer les statuts')
    await ana.post(`${at}/faite`)
    await board.me.post(`${at}/rouvrir`)
    expect((await due()).map(({ text }) => text)).toContain('Envoyer les statuts')
    expect(await factsOf(id)).toEqual(['contacts.contactNoted', 'contacts.promiseKept', 'contacts.promiseReopened'])
  })

  it('one’s own: those one noted', async () => {
    await note({ who: 'Tipi', ours: 'Relire la charte', oursDue: '2026-03-12' }, ana)
    expect((await due(board.person('Ana Duluc'))).map(({ text }) => text)).toEqual(['Relire la charte'])
  })

  it('given another day, then taken back by emptying its words', async () => {
    const id = await note({ who: 'Tipi', ours: 'Rendre la clé', oursDue: '2026-03-01' })
    const promise = (await seen(id)).promises[0]?.id
    const at = `/ploucs/echanges/${id}/promesses/${promise}`
    await board.me.post(at, { kind: 'ours', text: 'Rendre la clé', due: addDays(TODAY, 60) })
    expect((await seen(id)).promises[0]?.state).toBe('open')
    expect((await ana.post(at, { kind: 'ours', text: 'Autre chose', due: '' })).status).toBe(403)
    await board.me.post(at, { kind: 'ours', text: '', due: '' })
    expect((await seen(id)).promises).toEqual([])
  })
})

describe('put right, taken away, put back', () => {
  it('who, what, when and how long; the time in the logbook follows', async () => {
    const id = await note({ who: 'Tipi', minutes: '15' })
    const fields = { who: 'La Smalah, Tipi', said: 'Plus précis', channel: 'video', day: '2026-03-11', time: '09:00', minutes: '45' }
    expect((await board.me.post(`/ploucs/echanges/${id}`, fields)).status).toBe(303)
    expect((await seen(id)).contact).toMatchObject({
      said: 'Plus précis',
      organisations: [{ name: 'La Smalah' }, { name: 'Tipi' }],
      minutes: 45,
    })
    expect(await time(id)).toMatchObject([{ minutes: 45, starts_at: '2026-03-11T08:00:00.000Z' }])
    await board.me.post(`/ploucs/echanges/${id}`, { ...fields, minutes: '' })
    expect(await time(id)).toMatchObject([{ minutes: null, attended: 'no' }])
  })

  it('the coordination puts right what another noted: the time stays the author’s', async () => {
    const id = await note({ who: 'Tipi', minutes: '15' }, ana)
    await board.me.post(`/ploucs/echanges/${id}`, {
      who: 'Tipi',
      said: 'Corrigé',
      channel: 'phone',
      day: TODAY,
      time: '17:00',
      minutes: '30',
    })
    expect(await time(id)).toMatchObject([{ minutes: 30, capacity: 'volunteer' }])
    expect((await board.site.sql('select author_id from contacts.contact where id = $1', [id]))[0]?.author_id).toBe(
      board.person('Ana Duluc'),
    )
  })

  it('taken away, it is nowhere and costs no time; put back, it is as before', async () => {
    const id = await note({ who: 'Artelandes', said: 'Erreur de personne', minutes: '10', ours: 'Rien du tout', oursDue: TODAY })
    await board.me.post(`/ploucs/echanges/${id}/retirer`)
    expect((await board.me.get('/ploucs/echanges?q=erreur')).text).not.toContain('Erreur de personne')
    expect((await ana.get(`/ploucs/echanges/${id}`)).status).toBe(404)
    expect((await board.me.get(`/ploucs/echanges/${id}`)).text).toContain('Cet échange est retiré')
    expect(await time(id)).toMatchObject([{ minutes: null, attended: 'no' }])
    expect((await board.me.post(`/ploucs/echanges/${id}/retirer`)).status).toBe(404)
    await board.me.post(`/ploucs/echanges/${id}/remettre`)
    expect(await time(id)).toMatchObject([{ minutes: 10, attended: 'yes' }])
    expect((await ana.get(`/ploucs/echanges/${id}`)).status).toBe(200)
    expect(await factsOf(id)).toEqual(['contacts.contactNoted', 'contacts.contactRemoved', 'contacts.contactRestored'])
  })
})

describe('a name nobody is known by', () => {
  it('is linked to who it resembles, in one press', async () => {
    const id = await note({ who: 'Cowo ; le maire de Linxe', said: 'Le local' })
    const before = await seen(id)
    expect(before.contact.organisations.map(({ name }) => name)).toEqual(['La Cowo'])
    expect(before.unknown.map(({ name }) => name)).toEqual(['le maire de Linxe'])
    const bocal = await note({ who: 'Le Bocal local' })
    const [unknown] = (await seen(bocal)).unknown
    expect(unknown?.organisations.map(({ name }) => name)).toEqual(['Le Bocal'])
    const fields = { name: 'Le Bocal local', to: 'organisation', id: unknown?.organisations[0]?.id ?? '' }
    expect((await board.me.post(`/ploucs/echanges/${bocal}/rattacher`, fields)).status).toBe(303)
    expect((await seen(bocal)).contact).toMatchObject({ names: '', organisations: [{ name: 'Le Bocal' }] })
    expect((await board.me.post(`/ploucs/echanges/${bocal}/rattacher`, fields)).status).toBe(422)
  })

  it('becomes a person of the hub only when asked, and by who may add people', async () => {
    const id = await note({ who: 'Félicie Dabadie ; Tipi' }, ana)
    const fields = { name: 'Félicie Dabadie', to: 'newPerson', id: '' }
    const refused = await ana.postJson(`/ploucs/echanges/${id}/rattacher`, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Les personnes sont ajoutées par la coordination')
    expect((await ana.get(`/ploucs/echanges/${id}`)).text).not.toContain('C’est une nouvelle personne')
    expect((await board.me.post(`/ploucs/echanges/${id}/rattacher`, fields)).status).toBe(303)
    expect((await seen(id)).contact).toMatchObject({ people: [{ name: 'Félicie Dabadie' }], names: '' })
    const [person] = await board.site.sql<{ id: string }>(`select id from members.person where name = 'Félicie Dabadie'`)
    const means = { hub: { id: board.hub, slug: 'ploucs', name: 'PLOUCS', zone: 'Europe/Paris', demo: false }, now: board.site.clock.now }
    const held = await inHub(board.site.pools, board.hub, (db) =>
      Promise.all(contactsData.map(({ rows }) => rows({ db, ...means }, { person: person?.id ?? '', email: '' }, 10))),
    )
    expect(held).toMatchObject([[{ author: false, said: 'Un appel' }], [], []])
  })

  it('is not linked to somebody of nowhere', async () => {
    const id = await note({ who: 'Personne Connue' })
    const reply = await board.me.post(`/ploucs/echanges/${id}/rattacher`, { name: 'Personne Connue', to: 'person', id: board.org('Tipi') })
    expect(reply.status).toBe(422)
  })
})

it('an ordinary member sees nothing of it, not even that it is there', async () => {
  const id = await note({ who: 'Hors Conseil', said: 'Confidentiel' })
  expect((await zoe.get('/ploucs/echanges')).status).toBe(404)
  expect((await zoe.get(`/ploucs/echanges/${id}`)).status).toBe(404)
  expect((await zoe.get('/ploucs/structures')).text).not.toContain('/ploucs/echanges')
  expect((await ana.get('/ploucs/structures')).text).toContain('/ploucs/echanges')
})
