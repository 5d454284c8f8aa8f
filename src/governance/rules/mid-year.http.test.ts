import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Assembly, mailOfMember, openAssembly } from '../../../tests/setup/assembly.ts'
import { saidInOne as said } from '../../../tests/setup/said.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'

// Field notes on governance, 6, scenario 11, as far as an assembly goes: the statutes change between its notice and its day, and lower the cap of proxies.

let site: TestSite
let agm: Assembly
const done = (reply: Reply): Reply => {
  expect([reply.status, reply.status === 303 ? '' : said(reply.text).slice(0, 3000)]).toEqual([303, ''])
  return reply
}
const refused = (reply: Reply, ...words: string[]) => {
  expect(reply.status).toBe(422)
  for (const one of words) expect(said(reply.text)).toContain(one)
}
const clock = async (now: string) => {
  site.clock.now = now
  await site.sql(`update auth.session set seen_at = $1, second_factor_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
const phone = (n: number) => site.as(mailOfMember(n))
const give = async (from: number, to: number, fields: Record<string, string> = {}) =>
  (await phone(from)).post(agm.path('/pouvoirs'), { organisation: agm.org(from), holder: agm.org(to), ...fields })
const proxyOf = async (n: number) =>
  (
    await site.sql<{ id: string }>('select id from governance.proxy where organisation_id = $1 order by noted_at desc limit 1', [
      agm.org(n),
    ])
  )[0]?.id
const page = async (path: string, as = agm.coordinator) => said((await as.get(agm.path(path))).text)
const mails = (about: string) =>
  site.sql<{ to: string; subject: string; body: string }>(
    'select to_address as to, subject, body from platform.mail where about = $1 order by to_address',
    [about],
  )
const rulesAt = () => `/${agm.slug}/instances/${agm.body}/regles`
const rules = (change: Record<string, string>) =>
  agm.coordinator.post(rulesAt(), {
    ...{ version: '', source: 'statutes', reference: 'article 9', reason: '', quorumNum: '1', quorumDen: '2' },
    ...{ maxRounds: '2', noticeDays: '15', agendaLock: 'on' },
    ...change,
  })
const arrive = async (n: number) => done(await agm.coordinator.post(agm.path('/arrivees'), { organisation: agm.org(n) }))
const lead = (point: number, path: string, fields: Record<string, string> = {}) => agm.coordinator.post(`${agm.at(point)}/${path}`, fields)

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  agm = await openAssembly(site, [
    { kind: 'vote', title: 'Rapport moral', proposal: 'Approuvé.' },
    { kind: 'vote', title: 'Budget', proposal: 'Adopté.' },
  ])
  await clock('2026-03-20T09:00:00.000Z')
})
afterAll(() => site.close())

describe('whoever is to carry a proxy', () => {
  it('learns it by mail: from whom, for which meeting, how to refuse; what it asks is read on its page alone', async () => {
    done(await give(16, 1, { instructions: 'Contre le budget' }))
    const [mail, ...others] = await mails('proxy.given')
    expect([mail?.to, others]).toEqual([mailOfMember(1), []])
    const body = said(mail?.body ?? '')
    for (const words of ['M16 donne pouvoir à M01', 'vendredi 10 avril 2026 à 18 h', 'refusez-le sur cette même page avant l’ouverture'])
      expect(body).toContain(words)
    expect(body).not.toContain('Contre le budget')
  })
  it('may refuse it, alone; who gave it is told, and gives it to another', async () => {
    const path = agm.path(`/pouvoirs/${await proxyOf(16)}/refuser`)
    expect((await (await phone(16)).post(path)).status).toBe(403)
    expect((await agm.coordinator.post(path)).status).toBe(403)
    expect(await page('/pouvoirs', await phone(1))).toContain('Refuser ce pouvoir')
    done(await (await phone(1)).post(path))
    const [told] = await mails('proxy.refused')
    expect([told?.to, said(told?.body ?? '')]).toEqual([
      mailOfMember(16),
      expect.stringContaining('M01 ne peut pas porter le pouvoir de M16'),
    ])
    expect(await page('/pouvoirs')).toContain('Refusé')
    done(await give(16, 1))
  })
})

describe('scenario 11: the cap of proxies is lowered between the notice and the day', () => {
  it('planned, then given up: it never was, its number is not given again, and who was told is convened again', async () => {
    done(await give(17, 1))
    done(
      await rules({
        from: '2026-04-05',
        reference: 'article 12',
        proxies: 'yes',
        proxiesMost: '1',
        proxiesBy: 'eve',
        quorumCount: 'present+represented',
      }),
    )
    expect(await page('')).toContain('Les règles changent avant cette réunion')
    const before = said((await agm.coordinator.get(rulesAt())).text)
    expect(before).toContain('Abandonner cette version')
    refused(await agm.coordinator.post(`${rulesAt()}/abandonner`, { version: '2' }), 'elle ne change plus')
    done(await agm.coordinator.post(`${rulesAt()}/abandonner`, { version: '3' }))
    const after = await page('')
    expect(after).not.toContain('Les règles changent avant cette réunion')
    expect(after).toContain('renvoyez-la pour que tout le monde le sache')
    const [fact] = await site.sql<{ data: unknown }>(`select data from logbook.fact where name = 'governance.rulesWithdrawn'`)
    expect(fact?.data).toEqual({ n: 3, from: '2026-04-05', again: [agm.meeting] })
    refused(await agm.coordinator.post(`${rulesAt()}/abandonner`, { version: '3' }), 'n’existe pas')
    done(
      await rules({
        from: '2026-04-05',
        reference: 'article 12',
        proxies: 'yes',
        proxiesMost: '1',
        proxiesBy: 'eve',
        quorumCount: 'present+represented',
      }),
    )
    expect((await site.sql<{ n: number }>('select max(n)::int as n from governance.body_rules where body_id = $1', [agm.body]))[0]?.n).toBe(
      4,
    )
  })
  it('those beyond the cap are named, in order of receipt, with who is to choose another; the notice sent again tells the change', async () => {
    const words = 'M17, pouvoir donné à M01. Les règles de la séance n’en admettent plus que 1 par structure'
    expect(await page('')).toContain(words)
    expect(await page('')).toContain('M17 peut le reprendre et choisir une autre structure')
    expect(await page('/pouvoirs')).toContain('Un de trop')
    expect(await page('', await phone(17))).toContain(words)
    expect(await page('')).not.toContain('M16, pouvoir donné à M01. Les règles')
    done(await agm.coordinator.post(agm.path('/convoquer')))
    const [mail] = (await mails('meeting.notice')).filter(({ subject }) => subject.includes('modifiée'))
    expect(said(mail?.body ?? '')).toContain('Les règles changent entre la convocation et la séance')
    expect(said(mail?.body ?? '')).toContain('1 au plus par structure')
    done(await (await phone(17)).post(agm.path(`/pouvoirs/${await proxyOf(17)}/reprendre`)))
    done(await give(17, 2))
    expect(await page('')).not.toContain('Un de trop')
    done(await give(18, 3))
  })
  it('the session goes by the rules pinned at its opening: changed in the middle of it, later points stay under them (invariants 5, 28)', async () => {
    await clock(agm.opening)
    for (const n of [1, 2, 3, 4, 5, 6]) await arrive(n)
    done(await agm.coordinator.post(agm.path('/ouvrir')))
    refused(await (await phone(1)).post(agm.path(`/pouvoirs/${await proxyOf(16)}/refuser`)), 'La séance est ouverte')
    expect(await page('/seance')).toContain('9 sur 18')
    done(await lead(0, 'proposer', { text: 'Approuvé.' }))
    done(await lead(0, 'vote'))
    done(await (await phone(1)).post(`${agm.at(0)}/vote/bulletin`, { org: agm.org(16), choice: 'for' }))
    done(await lead(0, 'vote/clore'))
    await clock(Temporal.Instant.from(agm.opening).add({ minutes: 20 }).toString({ fractionalSecondDigits: 3 }))
    // The statutes that this very assembly adopts are in force from today, and ask for all to be there.
    done(await rules({ from: '2026-04-10', reference: 'article 14', quorumNum: '1', quorumDen: '1', proxies: 'no' }))
    expect(await page('/seance')).toContain('9 sur 18')
    done(await lead(1, 'proposer', { text: 'Adopté.' }))
    done(await lead(1, 'vote'))
    done(await (await phone(1)).post(`${agm.at(1)}/vote/bulletin`, { org: agm.org(16), choice: 'for' }))
    done(await lead(1, 'vote/clore'))
    const closed = await site.sql<{ data: { outcome: string } }>(
      `select data from logbook.fact where name = 'governance.voteClosed' order by no`,
    )
    expect(closed.map(({ data }) => data.outcome)).toEqual(['adopted', 'adopted'])
  })
})
