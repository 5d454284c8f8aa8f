import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { type Assembly, mailOfMember, member, openAssembly } from '../../../tests/setup/assembly.ts'
import { saidInOne as said } from '../../../tests/setup/said.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'

// Field notes on governance, 6: scenarios 4 and 7, in a general meeting of eighteen.

let site: TestSite
let agm: Assembly
const done = (reply: Reply): Reply => {
  expect([reply.status, reply.status === 303 ? '' : said(reply.text).slice(0, 3000)]).toEqual([303, ''])
  expect(reply.location).not.toContain('/connexion')
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
const later = (minutes: number) => {
  site.clock.now = Temporal.Instant.from(agm.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
const phone = (n: number) => site.as(mailOfMember(n))
const give = async (from: number, to: number | null, fields: Record<string, string> = {}) =>
  (await phone(from)).post(agm.path('/pouvoirs'), { organisation: agm.org(from), holder: to ? agm.org(to) : '', ...fields })
const note = (from: number, to: number, receivedOn: string) =>
  agm.coordinator.post(agm.path('/pouvoirs'), { organisation: agm.org(from), holder: agm.org(to), receivedOn })
const arrive = async (n: number) => done(await agm.coordinator.post(agm.path('/arrivees'), { organisation: agm.org(n) }))
const leave = async (n: number) => done(await agm.coordinator.post(agm.path('/departs'), { organisation: agm.org(n) }))
const lead = (point: number, path: string, fields: Record<string, string> = {}) => agm.coordinator.post(`${agm.at(point)}/${path}`, fields)
const pdf = async (path: string, browser = agm.coordinator) =>
  said(pdfText(new Uint8Array(await (await browser.listen(agm.path(path))).arrayBuffer()))).replaceAll('\u200b', '')
const votes = async (by: number, point: number, of: number, choice: string, path = 'bulletin') =>
  (await phone(by)).post(`${agm.at(point)}/vote/${path}`, { org: agm.org(of), choice })
const session = async (as = agm.coordinator) => said((await as.get(agm.path('/seance'))).text)
const facts = async (name: string) =>
  (
    await site.sql<{ data: Record<string, unknown> }>('select data from logbook.fact where hub_id = $1 and name = $2 order by no', [
      agm.hub,
      `governance.${name}`,
    ])
  ).map(({ data }) => data)
const replayed = async () =>
  (await inTransaction(
    site.pools.app,
    openingOneMoment(agm.hub),
    async ({ db }) => ({ commit: false, value: await replayMeeting(db, agm.hub, agm.meeting) }),
    'read only',
  )) ?? []

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  agm = await openAssembly(site, [
    { kind: 'vote', title: 'Rapport moral', proposal: 'Le rapport moral est approuvé.' },
    { kind: 'vote', title: 'Qui siège au conseil', proposal: 'M02 et M03.' },
    { kind: 'vote', title: 'Budget', proposal: 'Le budget est adopté.' },
    { kind: 'consent', title: 'Orientations', proposal: 'Un tiers-lieu itinérant.' },
  ])
})
afterAll(() => site.close())

describe('who sits in an assembly, and its rules', () => {
  it('every member sits by right: the page says how many, and where proxies stand', async () => {
    const page = said((await agm.coordinator.get(`/${agm.slug}/instances/${agm.body}`)).text)
    for (const words of [
      'Toute structure adhérente y siège de droit, sans qu’on lui donne de siège : 18 aujourd’hui',
      'Pouvoirs : 2 au plus par structure, reçus au plus tard la veille de la réunion.',
      'Quorum : 1 siège sur 2 doit être présent ou représenté.',
    ])
      expect(page).toContain(words)
    const preparing = said((await agm.coordinator.get(`/${agm.slug}/agenda/nouvelle?body=${agm.body}`)).text)
    expect(preparing).not.toContain('Cochez les structures qui composent cette instance')
    expect(await facts('rulesKept')).toEqual([expect.objectContaining({ proxies: { most: 2, by: 'eve' }, count: 'present+represented' })])
  })
  it('the letter of each carries a proxy to fill by hand, its own name printed and nobody’s in the place of whoever carries it', async () => {
    const text = await pdf(`/convocations/${agm.org(16)}`, await phone(16))
    for (const words of ['Pouvoir', 'Structure qui donne pouvoir M16', 'Bon pour pouvoir', 'au plus tard le 9 avril 2026'])
      expect(text).toContain(words)
  })
})

describe('giving', () => {
  it('from the page of the meeting, in two taps; asked what to vote, only who carries it and the coordination read it', async () => {
    const page = said((await (await phone(16)).get(agm.path())).text)
    expect(page).toContain('Je ne viens pas : donner pouvoir à…')
    expect(done(await give(16, 1, { instructions: 'Pour le budget, contre le reste' })).location).toContain('#convoques')
    expect(said((await (await phone(16)).get(agm.path())).text)).toContain('Pouvoir donné à M01.')
    const reads = async (n: number) => (await (await phone(n)).get(agm.path('/pouvoirs'))).text.includes('contre le reste')
    expect([await reads(16), await reads(1), await reads(5)]).toEqual([true, true, false])
    const [fact] = await facts('proxyGiven')
    expect(fact).toMatchObject({ organisation: agm.org(16), holder: agm.org(1), notedBy: null, hash: expect.any(String) })
    expect(JSON.stringify(fact)).not.toContain('budget')
  })
  it('never blank, never to itself, never handed on, never beyond the cap: each refusal says its rule and whom to choose', async () => {
    refused(await give(17, null), 'un pouvoir en blanc ne dit pas qui votera')
    refused(await give(17, 17), 'ne se donne pas pouvoir à elle-même')
    refused(await give(15, 16), 'M16 a donné son propre pouvoir')
    refused(await give(1, 5), 'M01 porte déjà un pouvoir (M16)')
    refused(await give(16, 2), 'M16 a déjà donné pouvoir à M01')
    done(await give(17, 1))
    refused(
      await give(18, 1),
      'M01 porte déjà les pouvoirs de M16 et M17',
      '2 pouvoirs au plus par structure (règles de l’instance : statuts, article 9)',
      'peuvent encore en porter : M02',
    )
    const stranger = await (await phone(3)).post(agm.path('/pouvoirs'), { organisation: agm.org(4), holder: agm.org(5) })
    expect(stranger.status).toBe(403)
  })
  it('the coordination notes a paper one with its day; the day itself is too late; taken back, another may be given', async () => {
    await clock('2026-04-10T08:00:00.000Z')
    refused(await give(18, 2), 'au plus tard la veille de la réunion du 10 avril 2026')
    refused(await note(18, 2, '2026-04-10'), 'Celui-ci arrive trop tard')
    refused(await note(18, 2, '2026-04-11'), 'Ce jour n’est pas encore passé')
    done(await note(18, 3, '2026-04-08'))
    const [first] = await site.sql<{ id: string }>('select id from governance.proxy where organisation_id = $1', [agm.org(18)])
    expect((await (await phone(4)).post(agm.path(`/pouvoirs/${first?.id}/reprendre`))).status).toBe(403)
    done(await (await phone(18)).post(agm.path(`/pouvoirs/${first?.id}/reprendre`)))
    done(await note(18, 2, '2026-04-09'))
    expect(await facts('proxyTakenBack')).toEqual([expect.objectContaining({ organisation: agm.org(18) })])
    const list = said((await agm.coordinator.get(agm.path('/pouvoirs'))).text)
    for (const words of ['M18, pouvoir donné à M02', 'sur papier', 'M18, pouvoir donné à M03', 'Repris']) expect(list).toContain(words)
    expect((await agm.coordinator.get(agm.path('/pouvoirs/export?format=csv'))).text).toContain('M16')
    const sheet = await pdf('/emargement.pdf')
    expect(sheet).toContain('Porte les pouvoirs de')
  })
})

describe('scenario 4: the quorum is lost in the middle of a general meeting', () => {
  it('7 present and 3 proxies are 10 of 18: the session opens with its quorum', async () => {
    await clock(agm.opening)
    done(await agm.coordinator.post(agm.path('/ouvrir')))
    for (const n of [1, 2, 3, 4, 5, 6, 7]) await arrive(n)
    expect(await session()).toContain('10 sur 18 : 7 présentes, 3 représentées, il en faut 9')
  })
  it('whoever carries has a panel for each voice; nobody else speaks for them; ten voices count', async () => {
    later(5)
    done(await lead(0, 'proposer', { text: 'Le rapport moral est approuvé.' }))
    done(await lead(0, 'vote'))
    const page = await session(await phone(1))
    for (const n of [1, 16, 17]) expect(page).toContain(`Votez, pour ${member(n)}`)
    expect((await votes(5, 0, 16, 'for')).status).toBe(403)
    refused(await votes(16, 0, 16, 'for'), 'M16')
    for (const n of [1, 16, 17]) done(await votes(1, 0, n, n === 17 ? 'against' : 'for'))
    done(await votes(2, 0, 18, 'for'))
    for (const n of [2, 3, 4, 5, 6, 7]) done(await votes(n, 0, n, 'for'))
    const [sleeping] = await site.sql<{ id: string }>('select id from governance.proxy where organisation_id = $1', [agm.org(16)])
    refused(await (await phone(16)).post(agm.path(`/pouvoirs/${sleeping?.id}/reprendre`)), 'La voix de M16 est déjà dans le vote ouvert')
    done(await lead(0, 'vote/clore'))
    expect((await facts('voteOpened'))[0]).toMatchObject({
      electorate: Array(18).fill(expect.any(String)),
      proxies: expect.arrayContaining([{ mandant: agm.org(16), holder: agm.org(1) }]),
    })
    expect((await facts('voteClosed'))[0]).toMatchObject({ outcome: 'adopted', counts: { for: 9, against: 1, notCast: 8 } })
    expect((await facts('decisionEnded'))[0]).toMatchObject({
      quorum: { counted: 10, needed: 9, of: 18 },
      represented: expect.arrayContaining([16, 17, 18].map((n) => agm.org(n))),
    })
  })
  it('a confidential ballot has one paper a voice', async () => {
    later(10)
    done(await lead(1, 'proposer', { text: 'M02 et M03.' }))
    done(await (await phone(3)).post(`${agm.at(1)}/vote/confidentiel`, { org: agm.org(3) }))
    done(await lead(1, 'vote'))
    for (const n of [1, 16, 17]) done(await votes(1, 1, n, 'for', 'urne'))
    refused(await votes(1, 1, 17, 'for', 'urne'), 'déjà voté')
    for (const n of [2, 3, 4]) done(await votes(n, 1, n, 'against', 'urne'))
    done(await votes(2, 1, 18, 'for', 'urne'))
    done(await lead(1, 'vote/clore'))
    expect((await facts('voteClosed'))[1]).toMatchObject({ outcome: 'adopted', counts: { for: 4, against: 3 } })
  })
  it('whoever carries two leaves: 6 and 1 are 7, the next vote cannot open, what was decided stands', async () => {
    later(20)
    await leave(1)
    expect(await session()).toContain('7 sur 18 : 6 présentes, 1 représentée')
    done(await lead(2, 'proposer', { text: 'Le budget est adopté.' }))
    refused(await lead(2, 'vote'), 'Sans quorum, rien ne se décide', '7 sièges sur 18, il en faut 9')
    expect((await replayed()).map(({ same }) => same)).toEqual([true, true, true, true])
  })
  it('one who had given her proxy arrives: her proxy sleeps, she speaks herself; with the titulaire back the quorum is', async () => {
    later(30)
    await arrive(16)
    expect(await session()).toContain('7 présentes, 1 représentée')
    await arrive(1)
    expect(await session()).toContain('8 présentes, 2 représentées')
    done(await lead(2, 'vote'))
    refused(await votes(1, 2, 16, 'for'), 'M16')
    done(await votes(16, 2, 16, 'against'))
    done(await votes(1, 2, 17, 'for'))
    done(await votes(1, 2, 1, 'for'))
    done(await lead(2, 'vote/clore'))
    expect((await facts('voteClosed'))[2]).toMatchObject({ outcome: 'adopted', counts: { for: 2, against: 1 } })
  })
})

describe('scenario 7: one person, two voices; a change of representative at noon', () => {
  it('two voices are heard apart in a round of consent', async () => {
    later(40)
    done(await lead(3, 'proposer', { text: 'Un tiers-lieu itinérant.' }))
    done(await lead(3, 'etape', { step: 'straight' }))
    const two = await phone(2)
    expect(await session(two)).toContain('M02 porte 2 voix'.replace('M02', 'P02'))
    for (const n of [2, 18]) done(await two.post(`${agm.at(3)}/position`, { org: agm.org(n), value: 'consent' }))
  })
  it('the titulaire leaves, the suppléant carries on, with the proxy', async () => {
    later(45)
    done(await agm.coordinator.post(agm.path('/arrivees'), { organisation: agm.org(2), name: 'Sacha' }))
    later(46)
    const [titulaire] = await site.sql<{ id: string }>(`select id from members.person where name = 'P02'`)
    done(await agm.coordinator.post(agm.path('/departs'), { organisation: agm.org(2), person: titulaire?.id ?? '' }))
    expect(await session()).toContain('8 présentes, 2 représentées')
    for (const n of [1, 3, 4, 5, 6, 7, 16])
      done(await (await phone(n)).post(`${agm.at(3)}/position`, { org: agm.org(n), value: 'consent' }))
    refused(await lead(3, 'conclure'), 'silence')
    done(await (await phone(1)).post(`${agm.at(3)}/position`, { org: agm.org(17), value: 'consent' }))
    done(await lead(3, 'conclure'))
  })
})

describe('afterwards', () => {
  it('a membership that begins the very day changes nothing of what was decided: it counts from the next vote on', async () => {
    const before = JSON.stringify(await replayed())
    await site.sql(`update members.membership set until_day = '2026-04-10' where organisation_id = $1`, [agm.org(17)])
    const again = await replayed()
    expect(JSON.stringify(again)).toBe(before)
    expect(again.every(({ same }) => same)).toBe(true)
    expect(await session()).toContain('sur 17')
    await site.sql('update members.membership set until_day = null where organisation_id = $1', [agm.org(17)])
  })
  it('the PV says who was represented by whom, and the quorum with both figures', async () => {
    await clock('2026-04-10T17:05:00.000Z')
    done(await agm.coordinator.post(agm.path('/clore')))
    const page = said((await agm.coordinator.get(agm.path('/pv'))).text)
    expect(page).toContain('pouvoir donné à M02')
    expect(page).toContain('7 présentes, 3 représentées par pouvoir.')
    const paper = await pdf('/pv.pdf')
    for (const words of ['pouvoir à M02', '7 présents, 3 représentés par pouvoir']) expect(paper).toContain(words)
  })
})
