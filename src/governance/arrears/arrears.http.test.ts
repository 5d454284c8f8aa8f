import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#base/id.ts'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { noteAttempt } from '#platform/mail/mail.store.ts'
import { type Assembly, mailOfMember, openAssembly } from '../../../tests/setup/assembly.ts'
import { saidInOne as said } from '../../../tests/setup/said.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'
import { callDues } from '../../members/dues/call-dues.ts'
import { notePayment } from '../../members/dues/note-payment.ts'
import { setDues } from '../../members/dues/set-dues.ts'

// Field notes on governance, 6, scenario 5, its second half: the statutes say that who is not up to date does not vote. Its first half, where they are
// silent, is in members/dues/arrears.http.test.ts.

let site: TestSite
let agm: Assembly
const lines = new Map<Id, Id>()
const done = (reply: Reply): Reply => {
  expect([reply.status, reply.status === 303 ? '' : said(reply.text).slice(0, 3000)]).toEqual([303, ''])
  return reply
}
const clock = async (now: string) => {
  site.clock.now = now
  await site.sql(`update auth.session set seen_at = $1, second_factor_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
const later = (minutes: number) => clock(Temporal.Instant.from(agm.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 }))
const phone = (n: number) => site.as(mailOfMember(n))
const lead = (point: number, path: string, fields: Record<string, string> = {}) => agm.coordinator.post(`${agm.at(point)}/${path}`, fields)
const votes = async (n: number, point: number, of = n, path = 'vote/bulletin') =>
  (await phone(n)).post(`${agm.at(point)}/${path}`, { org: agm.org(of), choice: 'for' })
const arrive = async (n: number) => done(await agm.coordinator.post(agm.path('/arrivees'), { organisation: agm.org(n) }))
const page = async (path: string, as = agm.coordinator) => said((await as.get(agm.path(path))).text)
const pays = async (n: number) =>
  done(
    await agm.coordinator.post(`/${agm.slug}/cotisations/lignes/${lines.get(agm.org(n))}/reglements`, {
      ...{ amount: '80', paidOn: '2026-04-10', means: 'cash' },
    }),
  )
/** What the data of a page tells one reader of who is late: who would have no vote, and whose notice said so. */
const known = async (path: string, as = agm.coordinator) => {
  const { file } = (await as.get(agm.path(path), { accept: 'application/json' })).json() as {
    file: { withheld: { org: Id }[]; notices: { org: Id; tellsArrears?: true }[] }
  }
  const named = (all: { org: Id }[]) => all.map(({ org }) => [15, 16, 17, 18].find((n) => agm.org(n) === org)).sort()
  return [named(file.withheld), named(file.notices.filter(({ tellsArrears }) => tellsArrears))]
}
const pdf = async (path: string) =>
  said(pdfText(new Uint8Array(await (await agm.coordinator.listen(agm.path(path))).arrayBuffer()))).replaceAll('\u200b', '')
const electorate = async (point: number) =>
  (
    await site.sql<{ org: Id }>(
      `select e.organisation_id as org from governance.vote_entry e join governance.decision d on d.hub_id = e.hub_id and d.id = e.decision_id
       where d.agenda_item_id = $1`,
      [agm.points[point]],
    )
  ).map(({ org }) => org)
const has = async (point: number, n: number) => (await electorate(point)).includes(agm.org(n))
const sent = async (...all: number[]) => {
  const mails = await site.sql<{ id: Id }>(
    `select id from platform.mail where hub_id = $1 and about = 'meeting.notice' and to_address = any ($2)`,
    [agm.hub, all.map(mailOfMember)],
  )
  for (const { id } of mails)
    await inTransaction(site.pools.app, openingOneMoment(agm.hub), async ({ db }) => ({
      commit: true,
      value: await noteAttempt(db, agm.hub, id, { state: 'sent', problem: null, sentAt: '2026-03-02T09:10:00.000Z' }),
    }))
}

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T08:00:00.000Z' })
  const points = ['Rapport moral', 'Budget', 'Cotisation 2027'].map((title) => ({
    kind: 'vote' as const,
    title,
    proposal: `${title} : adopté.`,
  }))
  agm = await openAssembly(site, [...points, { kind: 'consent', title: 'Orientations', proposal: 'Un tiers-lieu.' }], 'PLOUCS', {
    rules: { arrears: 'noVote', arrearsCounted: 'no' },
    // Paid by all but four of them: M15 to M18.
    first: async ({ me, does, org }) => {
      const at = '2026-03-02T08:10:00.000Z'
      const { dues } = await does(me, at, setDues, { amount: '80', dueOn: '2026-03-31' })
      await does(me, at, callDues, { dues })
      for (const one of await site.sql<{ id: Id; org: Id }>('select id, organisation_id as org from members.due_line where dues_id = $1', [
        dues,
      ]))
        lines.set(one.org, one.id)
      for (let n = 1; n <= 14; n += 1)
        await does(me, at, notePayment, { line: lines.get(org(n)), amount: '80', paidOn: '2026-03-01', means: 'transfer' })
    },
  })
  await sent(15, 16, 17)
})
afterAll(() => site.close())

describe('scenario 5: not up to date, and the statutes say that such a member does not vote', () => {
  it('the rule is a sentence of the body’s page, and nothing of arrears stands on the page of a body without it', async () => {
    const body = said((await agm.coordinator.get(`/${agm.slug}/instances/${agm.body}`)).text)
    expect(body).toContain(
      'Une structure non à jour de sa cotisation, et prévenue, ne vote pas ; elle est entendue et ne compte pas dans le quorum.',
    )
    const [board] = await site.sql<{ id: Id }>(`select id from governance.body where hub_id = $1 and kind = 'board'`, [agm.hub])
    expect(said((await agm.coordinator.get(`/${agm.slug}/instances/${board?.id}`)).text)).not.toContain('non à jour')
  })

  it('told at the convocation, by mail and by letter, with the amount and by when to pay; nobody else is', async () => {
    const notices = await site.sql<{ to: string; body: string }>(
      `select to_address as to, body from platform.mail where hub_id = $1 and about = 'meeting.notice'`,
      [agm.hub],
    )
    const behind = notices.filter(({ body }) => body.includes('votre cotisation'))
    expect(behind.map(({ to }) => to).sort()).toEqual([15, 16, 17, 18].map(mailOfMember))
    expect(said(behind[0]?.body ?? '')).toContain(
      'Il reste 80 € à régler de votre cotisation 2026. Les règles de cette instance (statuts, article 9)',
    )
    expect(said(behind[0]?.body ?? '')).toContain('réglez avant l’ouverture de la réunion, vendredi 10 avril 2026 à 18 h')
    expect(await pdf(`/convocations/${agm.org(16)}`)).toContain('Il reste 80 € à régler de votre cotisation 2026')
    expect(await pdf(`/convocations/${agm.org(1)}`)).not.toContain('cotisation')
    expect(await page('', await phone(16))).toContain('M16 : cotisation à régler')
    expect(await page('', await phone(1))).not.toContain('cotisation à régler')
    expect([await known('/seance', await phone(1)), await known('', await phone(1))]).toEqual([
      [[], []],
      [[], []],
    ])
    expect([await known('/seance', await phone(16)), await known('/seance')]).toEqual([
      [[16], [16]],
      [
        [15, 16, 17],
        [15, 16, 17, 18],
      ],
    ])
    const prepares = await page('')
    expect(prepares).toContain(
      'M15, M16 et M17 n’ont pas encore réglé leur cotisation : sans règlement avant l’ouverture, elles ne voteront pas (statuts, article 9)',
    )
    // Its mail has not left: it is not deprived of anything without knowing.
    expect(prepares).toContain('M18 n’a pas réglé sa cotisation mais n’en a pas été prévenue : elle votera')
  })

  it('at the opening, who is late and told is out of the electorate and of the quorum’s base; who was not told votes', async () => {
    await clock('2026-04-09T10:00:00.000Z')
    // M15, behind, gives its proxy to M01; M14 gives its own to M16, which is behind and carries it all the same.
    done(await (await phone(15)).post(agm.path('/pouvoirs'), { organisation: agm.org(15), holder: agm.org(1) }))
    done(await (await phone(14)).post(agm.path('/pouvoirs'), { organisation: agm.org(14), holder: agm.org(16) }))
    await clock(agm.opening)
    for (const n of [1, 2, 3, 4, 5, 6, 16, 17, 18]) await arrive(n)
    expect(await page('/seance')).toContain('8 sur 15')
    done(await agm.coordinator.post(agm.path('/ouvrir')))
    const session = await page('/seance')
    expect(session).toContain('8 sur 15')
    expect(session).toContain('3 structures sans voix, cotisation non à jour (statuts, article 9) : M15, M16 et M17')
    expect(session).toContain('M16 a réglé : le noter')
    // The screen is on the wall: no amount on it.
    expect(session).not.toContain('80 €')
    const own = await page('/seance', await phone(17))
    expect(own).toContain('vous êtes entendu·e, mais vous ne votez pas')
    expect(own).toContain('Cotisation 2026 : il reste 80 €')
    const other = await page('/seance', await phone(2))
    expect(other).not.toContain('80 €')
    expect(other).not.toContain('non à jour')
    expect(await known('/seance', await phone(2))).toEqual([[15, 16, 17], []])
  })

  it('pays at the door before the opening of the vote: entitled; pays after: not for that vote, for the next (invariant 6)', async () => {
    await later(5)
    await pays(16)
    expect(await page('/seance')).toContain('2 structures sans voix')
    done(await lead(0, 'proposer', { text: 'Rapport moral : adopté.' }))
    done(await lead(0, 'vote'))
    expect([await has(0, 16), await has(0, 17), await has(0, 18), await has(0, 15)]).toEqual([true, false, true, false])
    await later(6)
    const hash = async () =>
      (await site.sql<{ hash: string }>('select electorate_hash as hash from governance.vote order by opened_at limit 1'))[0]?.hash
    const before = await hash()
    await pays(17)
    expect(await hash()).toBe(before)
    const late = await votes(17, 0)
    expect([late.status, said(late.text).includes('Cette structure ne vote pas') || late.status === 422]).toEqual([422, true])
    for (const n of [1, 2, 3, 16, 18]) done(await votes(n, 0))
    // Whoever is up to date is carried by who is not any less.
    done(await votes(16, 0, 14))
    expect((await votes(1, 0, 15)).status).toBe(422)
    done(await lead(0, 'vote/clore'))
    await later(10)
    done(await lead(1, 'proposer', { text: 'Budget : adopté.' }))
    done(await lead(1, 'vote'))
    expect([await has(1, 17), await has(1, 15)]).toEqual([true, false])
    for (const n of [1, 2, 17]) done(await votes(n, 1))
    done(await lead(1, 'vote/clore'))
  })

  it('a payment taken back takes the vote away again; the floor is never taken: it speaks in a round of consent', async () => {
    await later(15)
    const [payment] = await site.sql<{ id: Id }>('select id from members.due_payment where line_id = $1 and gone_on is null', [
      lines.get(agm.org(17)),
    ])
    done(await agm.coordinator.post(`/${agm.slug}/cotisations/lignes/${lines.get(agm.org(17))}/reglements/${payment?.id}/annuler`))
    await later(16)
    done(await lead(2, 'proposer', { text: 'Cotisation 2027 : adoptée.' }))
    done(await lead(2, 'vote'))
    expect(await has(2, 17)).toBe(false)
    const refused = await votes(17, 2)
    expect(refused.status).toBe(422)
    expect(said(refused.text)).toContain('une structure non à jour de sa cotisation ne vote pas')
    for (const n of [1, 2]) done(await votes(n, 2))
    done(await lead(2, 'vote/clore'))
    await later(20)
    done(await lead(3, 'proposer', { text: 'Un tiers-lieu.' }))
    done(await lead(3, 'etape', { step: 'straight' }))
    done(await (await phone(17)).post(`${agm.at(3)}/position`, { org: agm.org(17), value: 'consent' }))
    for (const n of [1, 2, 3, 4, 5, 6, 16, 18])
      done(await (await phone(n)).post(`${agm.at(3)}/position`, { org: agm.org(n), value: 'consent' }))
    for (const [by, of] of [
      [1, 15],
      [16, 14],
    ] as const)
      done(await (await phone(by)).post(`${agm.at(3)}/position`, { org: agm.org(of), value: 'consent' }))
    done(await lead(3, 'conclure'))
  })

  it('pays during a pause: it votes again', async () => {
    await later(25)
    done(await agm.coordinator.post(agm.path('/suspendre')))
    await pays(15)
    const until = () =>
      site.sql<{ until: unknown }>('select until_at as until from governance.withheld_vote where organisation_id = $1', [agm.org(15)])
    expect((await until()).map(({ until: at }) => at !== null)).toEqual([true])
    done(await agm.coordinator.post(agm.path('/reprendre')))
  })

  it('the PV says who had no vote, by which article and until when; what was decided replays to the byte', async () => {
    await clock('2026-04-10T17:30:00.000Z')
    done(await agm.coordinator.post(agm.path('/clore')))
    const minutes = await page('/pv')
    expect(minutes).toContain(
      'structures non à jour de leur cotisation, sans droit de vote (statuts, article 9) : M15 (à jour à 18 h 25, vote ensuite), M16 (à jour à 18 h 05, vote ensuite)',
    )
    expect(await pdf('/pv.pdf')).toContain('sans droit de vote (statuts, article 9)')
    const replayed = await inTransaction(site.pools.app, openingOneMoment(agm.hub), async ({ db }) => ({
      commit: false,
      value: await replayMeeting(db, agm.hub, agm.meeting),
    }))
    expect(replayed?.length).toBeGreaterThan(0)
    expect(replayed?.filter(({ same }) => !same)).toEqual([])
    const facts = await site.sql<{ name: string }>(
      `select name from logbook.fact where hub_id = $1 and name in ('governance.votesWithheld', 'governance.voteGivenBack') order by no`,
      [agm.hub],
    )
    expect(facts.map(({ name }) => name.slice('governance.'.length))).toEqual([
      'votesWithheld',
      'voteGivenBack',
      'voteGivenBack',
      'votesWithheld',
      'voteGivenBack',
    ])
  })
})
