import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { boardNames, type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import type { Reply } from '../../../tests/setup/site.ts'

// The end of scenario 4 (field notes on governance, 6): the quorum is lost in the middle of an assembly; suspend, close, call a second time.

let board: TestBoard
let assembly: string
const at = (clock: string, day = '2026-03-12') => {
  board.site.clock.now = `${day}T${clock}:00.000Z`
}
const plain = (text: string) =>
  text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const done = (reply: Reply): Reply => {
  expect([reply.status, reply.status === 303 ? '' : plain(reply.text).slice(0, 3000)]).toEqual([303, ''])
  return reply
}
const post = async (path: string, fields: Record<string, string | string[]> = {}) => done(await board.me.post(path, fields))
const refused = async (path: string, fields: Record<string, string>, ...words: string[]) => {
  const reply = await board.me.post(path, fields)
  expect(reply.status, path).toBe(422)
  for (const one of words) expect(plain(reply.text)).toContain(one)
}
const page = async (path: string) => plain((await board.me.get(path)).text)
const idOf = (address: string): string => address.split('/').at(-1) ?? ''
const pointsOf = (meeting: string) =>
  board.site.sql<{ id: string; title: string; kind: string; carries_decision_id: string | null }>(
    'select id, title, kind, carries_decision_id from governance.agenda_item where meeting_id = $1 order by position',
    [idOf(meeting)],
  )
const pointAt = async (meeting: string, title: string) =>
  `${meeting}/points/${(await pointsOf(meeting)).find((one) => one.title === title)?.id ?? title}`
const facts = async () =>
  (
    await board.site.sql<{ name: string }>(`select name from logbook.fact where hub_id = $1 and name like 'governance.%' order by no`, [
      board.hub,
    ])
  ).map(({ name }) => name.slice('governance.'.length))
const arrives = (meeting: string, org: string) =>
  post(`${meeting}/arrivees`, { organisation: board.org(org), ...(org === 'La Cowo' ? { name: 'Sam Laborde' } : {}) })
const paper = async (address: string): Promise<string> => {
  const response = await board.me.listen(address)
  return plain(pdfText(new Uint8Array(await response.arrayBuffer())))
}
const rules = {
  ...{ from: '', source: 'statutes', reference: 'article 9', quorumNum: '1', quorumDen: '2', maxRounds: '2', noticeDays: '15' },
  ...{ agendaLock: 'on', second: 'free', secondDays: '8' },
}
/** An assembly tonight at 20 h with three points besides any other business, its notice sent. */
const convened = async (title: string, more: [string, string][] = []): Promise<string> => {
  const meeting = await board.prepare({ body: idOf(assembly), title })
  for (const { id } of await pointsOf(meeting)) await board.me.post(`${meeting}/points/${id}/retirer-point`)
  for (const [kind, point] of [
    ['information', 'Rapport moral'],
    ['agreement', 'Approuver les comptes'],
    ['agreement', 'Changer le siège'],
    ...more,
  ])
    await post(`${meeting}/points`, { title: point ?? '', kind: kind ?? '', minutes: '20', proposal: `${point}.` })
  await post(`${meeting}/convoquer`)
  return meeting
}
const replayed = async (meeting: string) =>
  inTransaction(
    board.site.pools.app,
    openingOneMoment(board.hub),
    async ({ db }) => ({ commit: false, value: (await replayMeeting(db, board.hub, idOf(meeting))) ?? [] }),
    'read only',
  )

beforeAll(async () => {
  board = await testBoard()
  const made = await post(`${board.at}/instances`, { name: 'Assemblée générale', kind: 'assembly' })
  assembly = made.location?.split('?')[0] ?? ''
  await post(`${assembly}/sieges`, { organisations: boardNames.map(board.org), from: '2026-01-01' })
})
afterAll(() => board.site.close())

describe('the rule', () => {
  it('is not spoken of where no quorum is asked, and says its source where one is', async () => {
    expect(await page(`${assembly}/regles?changer=1`)).not.toContain('seconde convocation')
    await refused(`${assembly}/regles`, { ...rules, secondDays: '0' }, 'de 1 à 90 jours')
    await post(`${assembly}/regles`, rules)
    expect(await page(assembly)).toContain(
      'Si le quorum manque, une seconde réunion se tient au moins 8 jours plus tard, sur le même ordre',
    )
    const form = await page(`${assembly}/regles?changer=1`)
    expect(form).toContain('LEGIARTI000019107400')
  })
})

describe('scenario 4: the quorum is lost in the middle of the assembly', () => {
  let first: string
  let second: string
  beforeAll(async () => {
    first = await convened('Assemblée de mars')
    at('19:00')
    for (const org of ['La Smalah', 'Tipi', 'Le Bocal']) await arrives(first, org)
    await post(`${first}/ouvrir`)
  })

  it('what is settled while the quorum is there stands; then somebody leaves, and nothing more is decided', async () => {
    at('19:10')
    await post(`${await pointAt(first, 'Approuver les comptes')}/passer`)
    await post(`${await pointAt(first, 'Approuver les comptes')}/accord`, { text: '' })
    at('19:20')
    await post(`${await pointAt(first, 'Changer le siège')}/passer`)
    await post(`${first}/departs`, { organisation: board.org('Le Bocal') })
    await refused(`${await pointAt(first, 'Changer le siège')}/accord`, { text: '' }, 'Le Bocal est partie à 20 h 20')
    const session = await page(`${first}/seance`)
    for (const words of ['Convoquer une seconde fois, comme vos règles', 'Le quorum n’est pas atteint : convoquer une seconde fois'])
      expect(session).toContain(words)
  })

  it('the session pauses: people come and go, nothing else is written; it resumes in one press', async () => {
    const before = (await facts()).length
    at('19:32')
    await post(`${first}/suspendre`)
    await refused(`${first}/suspendre`, {}, 'La séance est suspendue')
    const point = await pointAt(first, 'Changer le siège')
    for (const [path, fields] of [
      [`${point}/accord`, { text: '' }],
      [`${point}/notes`, { notes: 'Débat.', seen: '' }],
      [`${point}/passer`, {}],
      [`${first}/points`, { title: 'Autre', kind: 'agreement', minutes: '5', proposal: '' }],
      [`${first}/animation`, { facilitator: '', secretary: '' }],
      [`${first}/signataires`, { people: board.person('Ana Duluc') }],
    ] as const)
      await refused(path, fields, 'rien ne se dit ni ne se décide')
    for (const who of ['maite', 'ana'])
      expect(plain((await (await board.site.as(`${who}@exemple.fr`)).get(`${first}/seance`)).text)).toContain(
        'Séance suspendue depuis 20 h 32',
      )
    await post(`${first}/departs`, { organisation: board.org('Tipi') })
    await arrives(first, 'Tipi')
    at('19:47')
    await post(`${first}/reprendre`)
    await refused(`${first}/reprendre`, {}, 'a déjà repris')
    expect((await facts()).slice(before)).toEqual(['meetingSuspended', 'departureNoted', 'arrivalNoted', 'meetingResumed'])
  })

  it('in one press the session closes and the same points are called again, eight days later', async () => {
    at('19:50')
    const reply = await post(`${first}/seconde-convocation`)
    second = reply.location?.split('?')[0] ?? ''
    const text = await page(second)
    expect(text).toContain('Assemblée de mars (seconde convocation)')
    expect(text).toContain('vendredi 20 mars 2026')
    expect(text).toContain('Seconde convocation de la réunion du 12 mars 2026, qui n’avait pas son quorum.')
    expect((await pointsOf(second)).map(({ title }) => title)).toEqual(['Changer le siège'])
    expect(await page(first)).toContain('Faute de quorum, une seconde réunion est convoquée le 20 mars 2026.')
    await refused(`${first}/seconde-convocation`, {}, 'déjà préparée')
    await refused(`${first}/rouvrir`, {}, 'rien ne se décide deux fois')
    // What the second takes up, no other agenda does.
    const spring = await board.prepare({ body: idOf(assembly), day: '2026-04-09', title: 'Assemblée d’avril' })
    expect((await pointsOf(spring)).map(({ title }) => title)).not.toContain('Changer le siège')
  })

  it('its agenda is that of the first, its day is not brought forward', async () => {
    await refused(`${second}/points`, { title: 'Autre', kind: 'agreement', minutes: '5', proposal: '' }, 'ni plus ni moins')
    await refused(`${await pointAt(second, 'Changer le siège')}/retirer-point`, {}, 'ni plus ni moins')
    const when = { title: 'Assemblée', startsAt: '20:00', endsAt: '22:00', place: 'La Smalah', link: '' }
    await refused(second, { ...when, day: '2026-03-19' }, 'au moins 8 jours après la première réunion (12 mars 2026)')
  })

  it('its notice says what it is, that no quorum is asked, and by which article', async () => {
    await post(`${second}/convoquer`)
    const letter = await paper(`${second}/convocations/${board.org('La Smalah')}`)
    expect(letter).toContain('Voici la seconde convocation de la réunion du 12 mars 2026')
    expect(letter).toMatch(/aucun quorum n’est demandé \(statuts, article 9\)/)
    const [mail] = await board.site.sql<{ body: string }>(
      `select body from platform.mail where to_address = 'ana@exemple.fr' order by id desc limit 1`,
    )
    expect(plain(mail?.body ?? '')).toContain('C’est la seconde convocation de la réunion du 12 mars 2026')
    // Eight days before is what this rule asks: the ordinary fifteen are not held against it.
    expect(await page(second)).not.toContain('15 jours')
  })

  it('it decides with who came; both PVs name each other, and all of it computed again is the same', async () => {
    at('19:00', '2026-03-20')
    await board.site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [board.site.clock.now])
    await arrives(second, 'La Smalah')
    await post(`${second}/ouvrir`)
    await post(`${await pointAt(second, 'Changer le siège')}/accord`, { text: '' })
    await refused(`${second}/seconde-convocation`, {}, 'n’en prévoient pas de troisième')
    at('19:40', '2026-03-20')
    await post(`${second}/clore`)
    const minutes = await page(`${second}/pv`)
    expect(minutes).toContain('Seconde convocation de la réunion du 12 mars 2026')
    expect(minutes).toContain('Aucun quorum n’est exigé')
    const earlier = await paper(`${first}/pv.pdf`)
    expect(earlier).toContain('Séance suspendue de 20 h 32 à 20 h 47.')
    expect(earlier).toContain('une seconde réunion est convoquée pour le vendredi 20 mars 2026')
    expect(earlier).toContain('le quorum n’est plus atteint')
    expect(earlier).not.toContain('carence')
    for (const meeting of [first, second]) {
      const all = await replayed(meeting)
      expect(all.length).toBeGreaterThan(0)
      expect(all.every(({ same }) => same)).toBe(true)
    }
    const [keepers] = await board.site.sql<{ facilitator_id: string }>('select facilitator_id from governance.meeting where id = $1', [
      idOf(second),
    ])
    for (const meeting of [first, second])
      await post(`${meeting}/pv/sceller`, { facilitator: keepers?.facilitator_id ?? '', secretary: board.person('Ana Duluc') })
    expect(await page(`${board.at}/registre`)).toContain('AG-2026-002')
  })
})

describe('an assembly that never had its quorum', () => {
  let meeting: string
  it('opens, is seen to be short, and ends at once: who came, the count, the causes, no decision', async () => {
    at('09:00', '2026-03-12')
    meeting = await convened('Assemblée extraordinaire', [['candidates', 'Trésorerie']])
    const charge = await pointAt(meeting, 'Trésorerie')
    await post(`${charge}/candidatures/decrire`, { body: '', seats: '1', until: '2027-03-31' })
    await post(`${charge}/candidatures`, { candidate: `p.${board.person('Ana Duluc')}` })
    at('19:00')
    await arrives(meeting, 'Tipi')
    await post(`${meeting}/excuses`, { organisation: board.org('Artelandes') })
    await refused(`${meeting}/seconde-convocation`, {}, 'Ouvrez d’abord la séance')
    await post(`${meeting}/ouvrir`)
    at('19:15')
    const second = (await post(`${meeting}/seconde-convocation`)).location?.split('?')[0] ?? ''
    const minutes = await paper(`${meeting}/pv.pdf`)
    for (const words of [
      'Procès-verbal de carence',
      '1 siège sur 6 est présent ou représenté',
      'Artelandes est excusée',
      'Faute de quorum, aucune décision n’a été prise.',
      'Rapport moral',
    ])
      expect(minutes).toContain(words)
    expect(minutes).not.toContain('Points traités')
    // The agenda says it already.
    expect(minutes).not.toContain('Points non abordés')
    expect(await page(`${meeting}/pv`)).toContain('Procès-verbal de carence')
    // Who stood stands again: its point comes with its candidacies.
    const candidacies = await page(`${board.at}/candidatures/${idOf(await pointAt(second, 'Trésorerie'))}`)
    for (const words of ['charge à donner', '31 mars 2027', 'Ana Duluc']) expect(candidacies).toContain(words)
  })

  it('its PV is sealed like any other', async () => {
    const [row] = await board.site.sql<{ facilitator_id: string }>('select facilitator_id from governance.meeting where id = $1', [
      idOf(meeting),
    ])
    const keepers = { facilitator: row?.facilitator_id ?? '', secretary: row?.facilitator_id ?? '' }
    await post(`${meeting}/pv/sceller`, keepers)
    expect(await page(`${meeting}/pv`)).toContain('Scellé le 12 mars 2026')
  })
})

it('a vote that has begun is not left in the air, and a session may end while it pauses', async () => {
  at('09:00', '2026-03-12')
  const meeting = await board.convene({ title: 'Conseil' })
  const made = await board.me.postJson(`${meeting}/points`, { title: 'Tarif', kind: 'vote', minutes: '5', proposal: '40 €.' })
  const point = `${meeting}/points/${(made.json() as { point: string }).point}`
  at('19:00')
  for (const org of ['La Smalah', 'Tipi', 'Le Bocal']) await arrives(meeting, org)
  await post(`${meeting}/ouvrir`)
  await post(`${point}/passer`)
  await post(`${point}/proposer`, { text: '40 €.' })
  await post(`${point}/vote`)
  await refused(`${meeting}/suspendre`, {}, 'Un vote est ouvert sur « Tarif »')
  await post(`${point}/vote/annuler`, { text: 'À refaire.' })
  at('19:20')
  await post(`${meeting}/suspendre`)
  at('19:30')
  await post(`${meeting}/clore`)
  const [decision] = await board.site.sql<{ state: string }>('select state from governance.decision where agenda_item_id = $1', [
    idOf(point),
  ])
  expect(decision?.state).toBe('adjourned')
  expect(await page(`${meeting}/pv`)).toContain('Séance suspendue de 20 h 20 à 20 h 30.')
  await post(`${meeting}/rouvrir`)
  expect(await page(`${meeting}/seance`)).not.toContain('Séance suspendue depuis')
})
