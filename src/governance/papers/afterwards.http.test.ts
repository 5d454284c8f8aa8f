import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toInstant } from '#base/day.ts'
import { excuseOrganisation } from '#governance/attendance/excuse-organisation.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { closeRound } from '#governance/decisions/close-round.ts'
import { noteAgreement } from '#governance/decisions/note-agreement.ts'
import { putProposal } from '#governance/decisions/put-proposal.ts'
import { takeStance } from '#governance/decisions/take-stance.ts'
import { notePoint } from '#governance/meetings/note-point.ts'
import { giveProxy } from '#governance/proxies/give-proxy.ts'
import type { MinutesData } from '#governance/record/minutes-document.ts'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { advanceDecision } from '#governance/session/advance-decision.ts'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { goToPoint } from '#governance/session/go-to-point.ts'
import { nameKeepers } from '#governance/session/name-keepers.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { callVote } from '#governance/votes/call-vote.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { type Assembly, openAssembly } from '../../../tests/setup/assembly.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'
import { countHands } from './count-hands.ts'

const POINTS = [
  { kind: 'information', title: 'Rapport moral' },
  { kind: 'vote', title: 'Comptes 2025', proposal: 'Les comptes 2025 sont approuvés.' },
  { kind: 'agreement', title: 'Cotisation', proposal: 'La cotisation reste à 30 €.' },
  { kind: 'consent', title: 'Orientations', proposal: 'Les orientations 2026 sont adoptées.' },
  { kind: 'information', title: 'Ateliers' },
] as const

let [paper, live] = [{} as TestSite, {} as TestSite]
let [written, held] = [{} as Assembly, {} as Assembly]
/** What the kit says of an election with candidates. */
const CANDIDATES = 'Une élection avec candidatures se vote sur l’écran de séance.'
const EVE = '2026-04-09T10:00:00.000Z'
const NEXT_DAY = '2026-04-11T07:30:00.000Z'

beforeAll(async () => {
  ;[paper, live] = [await testSite({ at: '2026-03-02T09:00:00.000Z' }), await testSite({ at: '2026-03-02T09:00:00.000Z' })]
  written = await openAssembly(paper, [...POINTS])
  held = await openAssembly(live, [...POINTS])
})
afterAll(async () => {
  await paper.close()
  await live.close()
})

const person = async (site: TestSite, name: string): Promise<string> =>
  (await site.sql<{ id: string }>('select id from members.person where name = $1', [name]))[0]?.id ?? ''
const state = async () =>
  (await paper.sql<{ state: string }>('select state from governance.meeting where id = $1', [written.meeting]))[0]?.state

/** The sheet of paper: M01 to M12 came, M13 and M14 gave a proxy, M15 is excused, the others did not come. */
const came = Array.from({ length: 12 }, (_, n) => n + 1)
const fields = async (): Promise<Record<string, string>> => {
  const who = Object.fromEntries([
    ...(await Promise.all(
      came.map(async (n) => [`who.${written.org(n)}`, `person:${await person(paper, `P${String(n).padStart(2, '0')}`)}`]),
    )),
    [`who.${written.org(13)}`, `holder:${written.org(1)}`],
    [`who.${written.org(14)}`, `holder:${written.org(2)}`],
    [`who.${written.org(15)}`, 'excused'],
  ])
  const point = (at: number, said: Record<string, string>) =>
    Object.fromEntries(Object.entries(said).map(([name, value]) => [`points.${written.points[at]}.${name}`, value]))
  const [other] = await paper.sql<{ id: string }>('select id from governance.agenda_item where meeting_id = $1 and any_other', [
    written.meeting,
  ])
  return {
    ...{ openedAt: '18:05', closedAt: '19:50', here: 'on', facilitator: await person(paper, 'P01'), secretary: await person(paper, 'P02') },
    ...who,
    ...point(0, { became: 'discussed', notes: 'La présidente remercie.' }),
    ...point(1, { became: 'counted', text: 'Les comptes 2025 sont approuvés.', for: '11', against: '1', abstain: '2' }),
    ...point(2, { became: 'agreed', text: 'La cotisation reste à 30 €.' }),
    ...point(3, { became: 'agreed', text: 'Les orientations 2026 sont adoptées.' }),
    ...point(4, { became: 'discussed' }),
    [`points.${other?.id}.became`]: 'unreached',
  }
}
const page = () => written.path('/saisie')
const me = () => paper.as(written.me)
const refused = (reply: Reply, words: string) =>
  expect([reply.status, reply.text.includes(words) ? words : reply.text.match(/c-problems[\s\S]{0,1500}/)?.[0]]).toEqual([422, words])

describe('an assembly of eighteen with a pencil, written down afterwards', () => {
  it('waits for its day, and offers the kit meanwhile', async () => {
    paper.clock.now = EVE
    const early = await (await me()).get(page())
    expect(early.text).toContain('La réunion n’a pas encore eu lieu')
    expect(early.text).toContain('kit.pdf')
    refused(await (await me()).post(page(), await fields()), 'n’est pas encore passée')
  })
  it('prints all it needs in one file: a ballot a voter for what may be voted, proxies where the rules accept them', async () => {
    const printed = await (await me()).listen(written.path('/kit.pdf'))
    const bytes = new Uint8Array(await printed.arrayBuffer())
    expect([printed.status, checkPdf(bytes).faults]).toEqual([200, []])
    const text = pdfText(bytes).replace(/\s+/g, ' ')
    for (const words of ['Kit papier', 'Feuille d’émargement', 'Bon pour pouvoir', 'Grille de séance', 'Feuille de dépouillement'])
      expect(text).toContain(words)
    // Eighteen voters, eight to a sheet, for the two points that may be voted: by their kind, or after the last round.
    expect(text.match(/Bulletin de vote/g)).toHaveLength(48)
    expect(text).not.toContain(CANDIDATES)
    expect((await (await paper.as('p03@exemple.fr')).get(written.path('/kit.pdf'))).status).toBe(404)
  })
  it('counts its presses: fewer than a minute a seat', async () => {
    paper.clock.now = NEXT_DAY
    const { text } = await (await me()).get(page())
    const seats = (text.match(/name="who\./g) ?? []).length
    const radios = new Set([...text.matchAll(/type="radio"[^>]*name="([^"]+)"/g)].map((match) => match[1]))
    const fixed = Object.keys(await fields()).filter((name) => !name.includes('.') && name !== 'here')
    // A choice is two presses, a number one and its digits, a radio one; text that is there already costs none.
    const [exceptions, numbers, notes] = [18 - came.length, 3, 1]
    const presses = 1 + exceptions * 2 + fixed.length * 2 + radios.size + numbers * 2 + notes + 1
    process.stdout.write(`afterwards: ${seats} seats, ${radios.size} points, ${presses} presses of 18 × ${POINTS.length + 1}\n`)
    expect({ seats, points: radios.size }).toEqual({ seats: 18, points: 6 })
    expect(presses).toBeLessThan(60)
  })
  it('refuses beside the fields, keeps all that was typed and does nothing by half', async () => {
    const typed = await fields()
    const vote = `points.${written.points[1]}`
    const many = await (await me()).post(page(), { ...typed, [`${vote}.for`]: '20' })
    refused(many, '23 mains pour 14 voix')
    expect(many.text).toContain('La présidente remercie.')
    expect(many.text).toContain(`id="f-${written.slug}-reunions-${written.meeting}-saisie-${vote.replaceAll('.', '-')}-for`)
    refused(await (await me()).post(page(), { ...typed, [`who.${written.org(13)}`]: `holder:${written.org(14)}` }), 'pouvoir')
    refused(await (await me()).post(page(), { ...typed, [`${vote}.became`]: '' }), 'dites ce que ce point est devenu')
    refused(await (await me()).post(page(), { ...typed, closedAt: '18:05' }), 'clôture')
    expect(await state()).toBe('convened')
    expect(await paper.sql('select from governance.movement')).toHaveLength(0)
    expect(await paper.sql('select from governance.decision')).toHaveLength(0)
    const member = await paper.as('p03@exemple.fr')
    expect((await member.post(page(), typed)).status).toBe(403)
    expect((await member.get(page())).status).toBe(404)
  })
  it('is one press: the session is held, its decisions are in the register, the PV says how it came about', async () => {
    const reply = await (await me()).post(page(), await fields())
    expect([reply.status, reply.status === 303 ? '' : reply.text.match(/c-problems[\s\S]{0,1500}/)?.[0]]).toEqual([303, ''])
    expect(await state()).toBe('closed')
    const pv = await (await me()).get(`${written.path('/pv')}`)
    expect(pv.text).toContain('Séance tenue sur papier, saisie le 11 avril 2026 par')
    expect(await paper.sql('select from governance.register_entry')).toHaveLength(3)
    // The facts say when they were written, and bear the hours that were typed.
    const [opened] = await paper.sql<{ at: string; on: string; data: { at: string } }>(
      `select at, "on"::text, data from logbook.fact where name = 'governance.meetingOpened'`,
    )
    expect([toInstant(opened?.at ?? ''), opened?.on, opened?.data.at]).toEqual([NEXT_DAY, '2026-04-10', '2026-04-10T16:05:00.000Z'])
    // A hand has no name: neither in a row nor in a fact.
    expect(await paper.sql('select from governance.open_ballot')).toHaveLength(0)
    expect(await paper.sql(`select from logbook.fact where name = 'governance.ballotCast'`)).toHaveLength(0)
    refused(await (await me()).post(page(), await fields()), 'La séance est close')
  })
})

describe('who came late, who left early', () => {
  let site: TestSite
  let other: Assembly
  const at = (point: number) => `points.${other.points[point]}`
  const line = (n: number, org: number, what: string, time: string, before: number | 'end') => ({
    [`moves.${n}.org`]: other.org(org),
    [`moves.${n}.what`]: what,
    [`moves.${n}.at`]: time,
    [`moves.${n}.before`]: before === 'end' ? 'end' : (other.points[before] ?? ''),
  })
  const sends = async (moves: Record<string, string>) =>
    (await site.as(other.me)).post(other.path('/saisie'), {
      ...{ openedAt: '18:05', closedAt: '19:50', everyone: 'on' },
      ...Object.fromEntries([12, 13, 14, 15, 16, 17, 18].map((n) => [`who.${other.org(n)}`, 'absent'])),
      [`${at(0)}.became`]: 'discussed',
      ...{ [`${at(1)}.became`]: 'counted', [`${at(1)}.text`]: 'Les comptes 2025 sont approuvés.', [`${at(1)}.for`]: '11' },
      ...{ [`${at(2)}.became`]: 'agreed', [`${at(2)}.text`]: 'La cotisation reste à 30 €.' },
      ...{ [`${at(3)}.became`]: 'discussed', [`${at(4)}.became`]: 'discussed' },
      ...moves,
    })
  beforeAll(async () => {
    site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
    other = await openAssembly(site, [...POINTS, { kind: 'candidates', title: 'Élire le conseil' }])
    site.clock.now = NEXT_DAY
  })
  afterAll(() => site.close())

  it('the kit tells that candidates are voted on the screen, where a point elects some', async () => {
    const printed = await (await site.as(other.me)).listen(other.path('/kit.pdf'))
    expect(pdfText(new Uint8Array(await printed.arrayBuffer())).replace(/\s+/g, ' ')).toContain(CANDIDATES)
  })

  it('is said in full, between the hours, in the order of the points; the quorum and the votes follow', async () => {
    const shown = await (await site.as(other.me)).get(other.path('/saisie'))
    expect(shown.text).toMatch(/<details class="c-details">\s*<summary>(?:(?!<\/summary>)[\s\S])*arrivée en retard, ou partie avant la fin/)
    refused(await sends({ 'moves.0.org': other.org(10) }), 'se dit en entier')
    refused(await sends(line(0, 10, 'arrives', '17:30', 1)), 'n’est pas entre l’ouverture et la clôture')
    refused(await sends({ ...line(0, 10, 'leaves', '19:30', 2), ...line(1, 9, 'leaves', '19:00', 3) }), 'avait déjà commencé')
    refused(await sends(line(0, 12, 'leaves', '19:00', 2)), 'n’est pas notée présente')
    // Eleven hands, and one of the eleven had left; then too few for the quorum of nine.
    refused(await sends(line(0, 10, 'leaves', '18:20', 1)), '11 mains pour 10 voix')
    const away = [9, 10, 11].map((org, n) => line(n, org, 'leaves', '18:40', 2))
    refused(await sends(Object.assign({}, ...away)), 'quorum')
  })

  it('each moved at its hour, in the PV and in its minutes; how long a point took stays unknown', async () => {
    const moves = { ...line(0, 10, 'arrives', '18:15', 1), ...line(1, 11, 'leaves', '18:40', 2), ...line(2, 1, 'leaves', '19:40', 'end') }
    expect((await sends({ ...line(3, 12, 'arrives', '18:45', 3), ...moves })).status).toBe(303)
    const reply = await (await site.as(other.me)).get(other.path('/pv'), { accept: 'application/json' })
    const { data } = reply.json() as { data: MinutesData }
    const of = (name: string) => {
      const one = data.attendance.find(({ organisation }) => organisation === name)
      return [one?.state, one?.arrivedAt, one?.leftAt]
    }
    expect([of('M01'), of('M02'), of('M10'), of('M11'), of('M12'), of('M13')]).toEqual([
      ['present', '18:05', '19:40'],
      ['present', '18:05', null],
      ['present', '18:15', null],
      ['present', '18:05', '18:40'],
      ['present', '18:45', null],
      ['absent', null, null],
    ])
    expect(data.points.every(({ minutes }) => minutes === null)).toBe(true)
    expect(data.quorum).toMatchObject({ counted: 10, needed: 9, reached: true })
    expect(data.points[1]?.decision).toMatchObject({ outcome: 'adopted', taking: 11, vote: { for: 11, notCast: 7 } })
  })
})

describe('même PV', () => {
  it('as the session held live with the same facts, but for the line that says so and the minutes of each point', async () => {
    const { does, me, meeting } = held
    const at = (time: string) => `2026-04-10T${time}:00.000Z`
    const opening = at('16:05')
    for (const [giver, holder] of [
      [13, 1],
      [14, 2],
    ] as const)
      await does(me, EVE, giveProxy, { meeting, organisation: held.org(giver), holder: held.org(holder), receivedOn: '2026-04-09' })
    await does(me, EVE, excuseOrganisation, { meeting, organisation: held.org(15) })
    for (const n of came) await does(me, opening, noteArrival, { meeting, organisation: held.org(n) })
    await does(me, opening, nameKeepers, { meeting, facilitator: await person(live, 'P01'), secretary: await person(live, 'P02') })
    await does(me, opening, openMeeting, { meeting })
    const point = (n: number) => ({ meeting, point: held.points[n] })
    await does(me, at('16:10'), notePoint, { ...point(0), notes: 'La présidente remercie.' })
    await does(me, at('16:20'), goToPoint, point(1))
    await does(me, at('16:21'), putProposal, { ...point(1), text: 'Les comptes 2025 sont approuvés.' })
    await does(me, at('16:30'), callVote, point(1))
    await does(me, at('16:35'), countHands, { ...point(1), for: '11', against: '1', abstain: '2' })
    await does(me, at('16:40'), goToPoint, point(2))
    await does(me, at('16:50'), noteAgreement, { ...point(2), text: '' })
    await does(me, at('16:55'), goToPoint, point(3))
    await does(me, at('16:56'), putProposal, { ...point(3), text: 'Les orientations 2026 sont adoptées.' })
    await does(me, at('16:57'), advanceDecision, { ...point(3), step: 'straight' })
    for (const n of [...came, 13, 14]) await does(me, at('17:00'), takeStance, { ...point(3), org: held.org(n), value: 'consent' })
    await does(me, at('17:05'), closeRound, point(3))
    await does(me, at('17:10'), goToPoint, point(4))
    await does(me, at('17:50'), closeMeeting, { meeting })

    live.clock.now = NEXT_DAY
    const of = async (site: TestSite, { me: who, path }: Assembly): Promise<MinutesData> => {
      const reply = await (await site.as(who)).get(path('/pv'), { accept: 'application/json' })
      return (reply.json() as { data: MinutesData }).data
    }
    const [a, b] = [await of(paper, written), await of(live, held)]
    expect(a.entered).toEqual({ on: '2026-04-11', by: expect.any(String) })
    expect(b.entered).toBeUndefined()
    expect(b.points.map(({ minutes }) => minutes)).toEqual([15, 20, 15, 15, 40, null])
    expect(a.points.every(({ minutes }) => minutes === null)).toBe(true)
    const same = ({ entered: _, hash: __, ...data }: MinutesData): MinutesData => ({
      ...data,
      hash: null,
      points: data.points.map((one) => ({ ...one, minutes: null })),
    })
    // The moment of each text, which no PV prints where there is one version, is that of the opening.
    const timeless = (data: MinutesData) =>
      JSON.parse(JSON.stringify(same(data)), (key, value) => (key === 'versions' ? value.length : value))
    expect(timeless(a)).toEqual(timeless(b))
    const print = (data: MinutesData) => renderPdf({ template: 'src/governance/record/minutes.typ', data: same(data), lang: 'fr' })
    expect(Buffer.from(await print(a)).equals(Buffer.from(await print(b)))).toBe(true)
  })
  it('is counted again alike, years later', async () => {
    const replayed = await inTransaction(
      paper.pools.app,
      openingOneMoment(written.hub),
      async ({ db }) => ({ commit: false, value: (await replayMeeting(db, written.hub, written.meeting)) ?? [] }),
      'read only',
    )
    expect(replayed.map(({ n, same }) => [n, same])).toEqual([
      [1, true],
      [null, true],
      [null, true],
      [null, true],
    ])
    expect(replayed[0]?.found).toMatchObject({ counts: { for: 11, against: 1, abstain: 2, notCast: 4 } })
  })
})
