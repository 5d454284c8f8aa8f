import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BOARD, type Board, mailOf, openBoard } from '../../tests/setup/session.ts'
import { type Reply, type TestSite, testSite } from '../../tests/setup/site.ts'

// The scenarios a coordinator would try (field notes on governance, 6), over http, each told from its beginning to its end. 3 is in vote.test.ts and
// vote.http.test.ts.

type Org = keyof typeof BOARD
let site: TestSite
let board: Board

const later = (minutes: number) => {
  site.clock.now = Temporal.Instant.from(board.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
const done = (reply: Reply): Reply => {
  expect([reply.status, reply.status === 303 ? '' : reply.text.slice(0, 3000)]).toEqual([303, ''])
  return reply
}
const refused = (reply: Reply, ...words: string[]) => {
  expect(reply.status).toBe(422)
  for (const one of words) expect(reply.text).toContain(one)
}
const lead = async (point: number, path: string, fields: Record<string, string> = {}) =>
  board.coordinator.post(`${board.at(point)}/${path}`, fields)
const says = async (org: Org, point: number, path: string, fields: Record<string, string> = {}) =>
  (await site.as(mailOf(org))).post(`${board.at(point)}/${path}`, { org: board.org(org), ...fields })
const page = async (path: string) => (await board.coordinator.get(`/${board.slug}/${path}`)).text
const facts = async (name: string) =>
  (
    await site.sql<{ data: Record<string, unknown> }>(
      'select f.data from logbook.fact f where f.hub_id = $1 and f.name = $2 order by f.no',
      [board.hub, `governance.${name}`],
    )
  ).map(({ data }) => data)
const decisionAt = async (point: number) =>
  (
    await site.sql<{ id: string; number: string | null }>(
      `select d.id, r.prefix || '-' || r.year || '-' || lpad(r.number::text, 3, '0') as number from governance.decision d left join governance.register_entry r on r.hub_id = d.hub_id and r.decision_id = d.id
       where d.agenda_item_id = $1`,
      [board.points[point]],
    )
  )[0]

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
})
afterAll(() => site.close())

describe('scenario 1: the monthly board, by consent', () => {
  const four = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi'] as const
  const [V1, V2] = ['Signer la convention avec la couveuse.', 'Signer la convention avec la couveuse, pour 3 000 € au plus.']
  beforeAll(async () => {
    board = await openBoard(site, [{ kind: 'consent', title: 'Convention avec la couveuse', proposal: V1 }], [...four], 'Scenario un')
  })

  it('four of five seats; one objects, the proposer sets a cap, the objector says it answers her, all four restate: consented', async () => {
    later(5)
    done(await lead(0, 'proposer', { text: V1, org: board.org('La Smalah') }))
    done(await lead(0, 'etape', { step: 'straight' }))
    for (const org of ['La Smalah', 'Landes Partage', 'Tipi'] as const) done(await says(org, 0, 'position', { value: 'consent' }))
    done(await says('Artelandes', 0, 'objection', { grounds: 'exceedsLimits', text: 'Dépasse notre trésorerie' }))
    refused(await lead(0, 'conclure'), '1 objection est ouverte', 'gestion par consentement')
    later(15)
    done(await lead(0, 'etape', { step: 'integrate' }))
    done(await says('La Smalah', 0, 'version', { text: V2 }))
    refused(await lead(0, 'conclure'), 'un silence ne vaut pas consentement')
    done(await says('Artelandes', 0, 'objection/suite', { answer: 'integrated' }))
    for (const org of ['La Smalah', 'Landes Partage', 'Tipi'] as const) done(await says(org, 0, 'position', { value: 'consent' }))
    later(25)
    done(await lead(0, 'conclure'))
  })

  it('the point asks somebody to sign, by a day; the decision is reviewed in six months; the meeting closes', async () => {
    const who = `${board.org('La Smalah')}/${await board.someone('Ana')}`
    done(await lead(0, 'actions', { what: 'Signer la convention', who, due: '2026-03-31' }))
    const decision = await decisionAt(0)
    done(await board.coordinator.post(`/${board.slug}/reunions/${board.meeting}/decisions/${decision?.id}/revoir`, { on: '2026-09-12' }))
    later(60)
    done(await board.coordinator.post(`/${board.slug}/reunions/${board.meeting}/clore`))
    expect((await decisionAt(0))?.number).toBe('CA-2026-001')
  })

  it('the PV wrote itself: the number, the text, the objection and what became of it, who does what by when', async () => {
    const minutes = await page(`reunions/${board.meeting}/pv`)
    for (const words of ['CA-2026-001', 'pour 3 000 € au plus', 'Dépasse notre trésorerie', 'Signer la convention', '31 mars 2026', 'Ana'])
      expect(minutes).toContain(words)
    expect(minutes).toMatch(/adoptée par consentement/i)
    expect(await page('registre')).toContain('CA-2026-001')
    expect(await page('actions')).toContain('Signer la convention')
  })

  it('six months later the decision is proposed for the agenda by itself', async () => {
    site.clock.now = '2026-09-01T09:00:00.000Z'
    await site.sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [site.clock.now])
    const fields = { body: board.body, day: '2026-09-17', startsAt: '18:00', endsAt: '20:00', place: 'La Smalah', link: '', title: '' }
    const prepared = done(await board.coordinator.post(`/${board.slug}/reunions`, fields))
    const text = (await board.coordinator.get(prepared.location?.split('?')[0] ?? '')).text
    expect(text).toContain('Revoir\u00a0: Convention avec la couveuse')
    expect(text).toContain('Décision à revoir le 12 septembre 2026')
  })
})

describe('scenario 10: a confidential vote is asked where only three vote', () => {
  const three = ['La Smalah', 'Artelandes', 'Landes Partage'] as const
  beforeAll(async () => {
    site.clock.now = '2026-03-02T09:00:00.000Z'
    // A second hub here is made by whoever runs the installation.
    site.config.operators.push('maitescenariodix@exemple.fr')
    board = await openBoard(
      site,
      [
        { kind: 'vote', title: 'Qui représente le pôle au PETR', proposal: 'Ana représente le pôle.' },
        { kind: 'vote', title: 'Qui signe', proposal: 'Zoé signe.' },
      ],
      [...three],
      'Scenario dix',
    )
    for (const point of [0, 1]) done(await lead(point, 'proposer', { text: 'Elle le fait.' }))
  })
  const session = (point: number) => page(`reunions/${board.meeting}/seance?point=${board.points[point]}`)

  it('three may vote so, and are told before that a unanimous result gives them away; the asking is in the logbook', async () => {
    later(5)
    done(await says('Artelandes', 0, 'vote/confidentiel'))
    expect(await session(0)).toContain('À 3, un résultat unanime ou presque dira quand même qui a voté quoi.')
    expect(await facts('secretBallotAsked')).toEqual([expect.objectContaining({ organisation: board.org('Artelandes') })])
    done(await lead(0, 'vote'))
    for (const org of ['La Smalah', 'Artelandes'] as const) done(await says(org, 0, 'vote/urne', { choice: 'for' }))
    refused(await lead(0, 'vote/clore'), '2 bulletins dans l’urne', 'règle de confidentialité de Cordée', 'annulez ce vote')
    done(await says('Landes Partage', 0, 'vote/urne', { choice: 'against' }))
    done(await lead(0, 'vote/clore'))
    expect((await facts('voteOpened')).map(({ secrecy }) => secrecy)).toEqual(['confidential'])
  })

  it('two may not: it is refused by its rule, with what else to do; the vote is then held openly, and the logbook says so', async () => {
    later(15)
    done(await says('Landes Partage', 1, 'conflit', { text: 'Zoé est sa salariée.' }))
    refused(
      await says('Artelandes', 1, 'vote/confidentiel'),
      'Un vote confidentiel à 2 dirait qui a voté quoi',
      'règle de confidentialité de Cordée',
      'votez à main levée si vos règles le permettent',
    )
    expect(await facts('secretBallotAsked')).toHaveLength(1)
    done(await lead(1, 'vote'))
    expect((await facts('voteOpened')).map(({ secrecy }) => secrecy)).toEqual(['confidential', 'open'])
    expect((await facts('conflictDeclared'))[0]).toMatchObject({ organisation: board.org('Landes Partage') })
  })
})
