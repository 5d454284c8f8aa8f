import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#base/id.ts'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { keepRules } from '#governance/rules/keep-rules.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { type Assembly, mailOfMember, openAssembly } from '../../../tests/setup/assembly.ts'
import { saidInOne as said } from '../../../tests/setup/said.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'

// Field notes on governance, 6, scenario 9, without its cryptography: seven candidates, five seats, eighteen mandates, a tie for the fifth seat.

let site: TestSite
let agm: Assembly
let board: Id
const names: Record<string, Id> = {}
const done = (reply: Reply): Reply => {
  expect([reply.status, reply.status === 303 ? '' : said(reply.text).slice(0, 3000)]).toEqual([303, ''])
  expect(reply.location).not.toContain('/connexion')
  return reply
}
const refused = (reply: Reply, words: string, status = 422) =>
  expect([reply.status, said(reply.text).includes(words) ? words : said(reply.text).slice(0, 2500)]).toEqual([status, words])
const later = (minutes: number) => {
  site.clock.now = Temporal.Instant.from(agm.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
const clock = async (now: string) => {
  site.clock.now = now
  await site.sql(`update auth.session set seen_at = $1, second_factor_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
const phone = (n: number) => site.as(mailOfMember(n))
const lead = (point: number, path: string, fields: Record<string, string | string[]> = {}) =>
  agm.coordinator.post(`${agm.at(point)}/${path}`, fields)
const session = async (as = agm.coordinator) => said((await as.get(agm.path('/seance'))).text)
const marks = async (n: number, ticked: string[], point = 0) =>
  (await phone(n)).post(`${agm.at(point)}/noms`, { org: agm.org(n), names: ticked.map((one) => names[one] as string) })
const facts = async (name: string) =>
  (
    await site.sql<{ data: Record<string, unknown> }>('select data from logbook.fact where hub_id = $1 and name = $2 order by no', [
      agm.hub,
      `governance.${name}`,
    ])
  ).map(({ data }) => data)
const state = async (point = 0) =>
  (await site.sql<{ state: string }>('select state from governance.decision where agenda_item_id = $1', [agm.points[point]]))[0]?.state
const sitting = () =>
  site.sql<{ name: string; from: string; until: string | null }>(
    `select o.name, s.from_day::text as "from", s.until_day::text as until from governance.seat s
      join members.organisation o on o.hub_id = s.hub_id and o.id = s.organisation_id where s.body_id = $1 order by o.name, s.from_day`,
    [board],
  )
const stand = async (n: number, point = 0) => (await phone(n)).post(`${agm.at(point)}/candidatures`, { candidate: `o.${agm.org(n)}` })

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  agm = await openAssembly(site, [
    { kind: 'candidates', title: 'Élire cinq sièges au conseil' },
    { kind: 'candidates', title: 'Élire la commission' },
  ])
  const [row] = await site.sql<{ id: Id }>(`select id from governance.body where hub_id = $1 and kind = 'board'`, [agm.hub])
  board = row?.id as Id
  const seats = { organisations: [agm.org(1), agm.org(9)], from: '2026-01-01' }
  done(await agm.coordinator.post(`/${agm.slug}/instances/${board}/sieges`, seats))
})
afterAll(() => site.close())

describe('before the session', () => {
  it('what is elected is said first, by whoever prepares', async () => {
    expect(said((await agm.coordinator.get(agm.path())).text)).toContain('Ouvrir les candidatures')
    expect(said((await (await phone(2)).get(agm.path())).text)).toContain('Voir les candidatures, se présenter')
    refused(await stand(2), 'Dites d’abord ce qui est élu')
    expect(said((await (await phone(2)).get(`/${agm.slug}/candidatures/${agm.points[0]}`)).text)).toContain(
      'L’animation dit d’abord ce qui est élu',
    )
    const what = { body: board, seats: '5', until: '2029-04-09' }
    refused(await (await phone(2)).post(`${agm.at(0)}/candidatures/decrire`, what), 'Seule la personne qui anime', 403)
    refused(await lead(0, 'candidatures/decrire', { ...what, seats: '0' }), 'de 1 à 100 sièges')
    refused(await lead(0, 'candidatures/decrire', { ...what, until: '2026-04-10' }), 'Le mandat finit après la réunion')
    done(await lead(0, 'candidatures/decrire', what))
    expect((await facts('seatsDescribed'))[0]).toMatchObject({ seats: 5, body: board, until: '2029-04-09' })
  })
  it('each stands for its own organisation; another is not hers to put forward', async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) done(await stand(n))
    refused(await stand(2), 'déjà sur la liste')
    refused(await (await phone(2)).post(`${agm.at(0)}/candidatures`, { candidate: `o.${agm.org(8)}` }), 'On se présente soi-même', 403)
    refused(await lead(0, 'candidatures', { candidate: `p.${await agm.someone('P08')}` }), 'Choisissez dans la liste')
  })
  it('what the facilitator writes down waits for its yes; who stands may withdraw', async () => {
    const nour = await agm.someone('P08')
    done(await lead(0, 'candidatures', { candidate: `o.${agm.org(8)}.${nour}` }))
    const rows = await site.sql<{ id: Id; name: string; accepted: boolean }>(
      `select c.id, o.name, c.accepted_at is not null as accepted from governance.candidacy c
        join members.organisation o on o.hub_id = c.hub_id and o.id = c.organisation_id where c.agenda_item_id = $1`,
      [agm.points[0]],
    )
    for (const { id, name } of rows) names[name] = id
    expect(rows.find(({ name }) => name === 'M08')?.accepted).toBe(false)
    const page = said((await (await phone(8)).get(`/${agm.slug}/candidatures/${agm.points[0]}`)).text)
    for (const words of ['M08 (P08)', 'À confirmer', 'J’accepte', '5 sièges à pourvoir, Conseil d’administration, jusqu’au 9 avril 2029'])
      expect(page).toContain(words)
    const answers = async (n: number, of: string, answer: string) =>
      (await phone(n)).post(`${agm.at(0)}/candidatures/reponse`, { candidacy: names[of] as string, answer })
    refused(await answers(2, 'M08', 'accepted'), 'On se présente soi-même', 403)
    done(await answers(6, 'M06', 'withdrawn'))
    refused(await answers(6, 'M06', 'accepted'), 'déjà retirée')
    done(await answers(8, 'M08', 'accepted'))
    done(await stand(6))
    names.M06 = ((await facts('candidacyNoted')).at(-1)?.candidacy as Id) ?? ''
    done(await stand(7))
    names.M07 = ((await facts('candidacyNoted')).at(-1)?.candidacy as Id) ?? ''
    done(await answers(5, 'M05', 'withdrawn'))
  })
})

describe('seven candidates, five seats, eighteen mandates', () => {
  it('the ballot opens on the seven, confidential; the list is frozen', async () => {
    await clock(agm.opening)
    expect((await lead(0, 'vote')).status).toBe(422)
    done(await agm.coordinator.post(agm.path('/ouvrir'), { at: '' }))
    for (let n = 1; n <= 18; n++) done(await agm.coordinator.post(agm.path('/arrivees'), { organisation: agm.org(n) }))
    done(await lead(0, 'passer'))
    later(5)
    const before = await session()
    for (const words of ['Qui se présente ?', 'M08 (P08)', 'Ouvrir le vote confidentiel']) expect(before).toContain(words)
    refused(await lead(0, 'proposer', { text: 'M01, M02.', org: '' }), 'Dites d’abord ce qui est élu')
    done(await stand(10))
    names.M10 = ((await facts('candidacyNoted')).at(-1)?.candidacy as Id) ?? ''
    done(await lead(0, 'candidatures/reponse', { candidacy: names.M10, answer: 'withdrawn' }))
    done(await lead(0, 'vote'))
    refused(await stand(11), 'ne change plus')
    expect((await facts('namesAsked'))[0]).toMatchObject({ kind: 'first', seats: 5, majority: 'relative' })
    expect((await facts('namesAsked'))[0]?.candidates).toHaveLength(7)
  })
  it('each ticks five names at most, once; nothing joins a ballot to its voter', async () => {
    const own = await session(await phone(12))
    for (const words of [
      'Votre bulletin, pour M12',
      'Cochez 5 noms au plus. Aucun : bulletin blanc.',
      'Un bulletin confidentiel ne se reprend pas',
    ])
      expect(own).toContain(words)
    refused(await marks(12, ['M01', 'M02', 'M03', 'M04', 'M06', 'M07']), 'Vous avez coché 6 noms')
    refused(await marks(12, ['M05']), 'pas sur ce bulletin')
    refused(await (await phone(12)).post(`${agm.at(0)}/vote/urne`, { org: agm.org(12), choice: 'for' }), 'Ce n’est pas le moment')
    refused(await lead(0, 'noms', { org: agm.org(12), names: [] }), 'seule la personne qui représente la structure')
    for (let n = 1; n <= 8; n++) done(await marks(n, ['M01', 'M02', 'M03', 'M04', 'M06']))
    for (let n = 9; n <= 16; n++) done(await marks(n, ['M07', 'M04', 'M03', 'M02', 'M01']))
    done(await marks(17, ['M08', 'M01']))
    refused(await marks(17, ['M01']), 'a déjà voté')
    // The same form sent twice is one ballot, whatever the second one ticks: what is remembered of the request does not tell what it ticked.
    const once = { org: agm.org(18), _key: randomUUID() }
    done(await (await phone(18)).post(`${agm.at(0)}/noms`, { ...once, names: [] }))
    done(await (await phone(18)).post(`${agm.at(0)}/noms`, { ...once, names: [names.M01 as string] }))
    expect((await facts('namesMarked')).every(({ names: of }) => of === null)).toBe(true)
    const sealed = await site.sql<{ columns: string }>(
      `select string_agg(column_name, ' ' order by column_name) as columns from information_schema.columns
        where table_schema = 'governance' and table_name = 'sealed_names'`,
    )
    expect(sealed[0]?.columns).toBe('college_id decision_id hub_id id n names secrecy')
    // Names in the order of the ballot paper, whatever the order of ticking.
    const orders = await site.sql<{ names: Id[] }>('select distinct names from governance.sealed_names where cardinality(names) = 5')
    expect(orders).toHaveLength(2)
    expect(await session()).not.toContain('Élu·e')
  })
  it('four are elected, two have as many votes for the fifth seat', async () => {
    later(20)
    done(await lead(0, 'vote/clore'))
    expect(await state()).toBe('tied')
    expect((await facts('namesCounted'))[0]).toMatchObject({
      outcome: 'tied',
      elected: ['M01', 'M02', 'M03', 'M04'].map((one) => names[one]),
      next: [names.M06, names.M07],
      vacant: 0,
      counts: { expressed: 17, blank: 1, invalid: 0, notCast: 0 },
    })
    const page = await session()
    for (const words of [
      'on revote, entre ces noms seulement',
      'Déjà élu·es : M01, M02, M03, M04',
      '17 exprimés, 1 blanc',
      'Autant de voix pour 1 siège : M06, M07',
    ])
      expect(page).toContain(words)
    refused(await lead(0, 'candidatures/sieges', { from: '2026-04-10' }), 'aucun siège')
  })
  it('a ballot that went wrong is voided with its reason; the second ballot is between the two', async () => {
    later(22)
    done(await lead(0, 'vote'))
    done(await marks(1, ['M06']))
    refused(await marks(2, ['M06', 'M07']), 'Vous avez coché 2 noms')
    refused(await marks(2, ['M01']), 'pas sur ce bulletin')
    done(await lead(0, 'vote/annuler', { text: 'Un téléphone n’a pas reçu le bulletin.' }))
    expect([await state(), await site.sql('select from governance.sealed_names where n = 2')]).toEqual(['tied', []])
    done(await lead(0, 'vote'))
    for (let n = 1; n <= 18; n++) done(await marks(n, n === 3 ? [] : n <= 10 ? ['M06'] : ['M07']))
    expect(await session()).toContain('Clore le vote et compter')
    later(30)
    done(await lead(0, 'vote/clore'))
    expect(await state()).toBe('adopted')
    const page = await session()
    for (const words of ['Élection par vote : 5 sièges pourvus sur 5', 'Élu·es : M01, M02, M03, M04, M06.']) expect(page).toContain(words)
  })
})

describe('after', () => {
  it('the seats are given in one press, the outgoing end, who is elected again has a new one', async () => {
    const page = said((await agm.coordinator.get(`/${agm.slug}/candidatures/${agm.points[0]}`)).text)
    for (const words of ['Donner les sièges', 'Le siège de M09 prend fin', 'M01, réélu·e : son siège est renouvelé'])
      expect(page).toContain(words)
    refused(await (await phone(1)).post(`${agm.at(0)}/candidatures/sieges`, { from: '2026-04-10' }), 'coordin', 403)
    refused(await lead(0, 'candidatures/sieges', { from: '2026-04-09' }), 'ne commence pas avant d’être élu')
    const [old] = await site.sql<{ id: Id }>('select id from governance.seat where body_id = $1 and organisation_id = $2', [
      board,
      agm.org(9),
    ])
    done(await lead(0, 'candidatures/sieges', { from: '2026-04-10', outgoing: [old?.id as Id] }))
    refused(await lead(0, 'candidatures/sieges', { from: '2026-04-10' }), 'déjà donnés')
    expect(await sitting()).toEqual([
      { name: 'M01', from: '2026-01-01', until: '2026-04-10' },
      ...['M01', 'M02', 'M03', 'M04', 'M06'].map((name) => ({ name, from: '2026-04-10', until: '2029-04-10' })),
      { name: 'M09', from: '2026-01-01', until: '2026-04-10' },
    ])
    const declared = said((await agm.coordinator.get(`/${agm.slug}/declarations`)).text)
    for (const words of ['M06', 'M09 quitte le conseil']) expect(declared).toContain(words)
  })
  it('a charge goes to a person who accepts; under the rules the session opened with, and as many votes twice leave it vacant', async () => {
    const keep = {
      body: agm.body,
      version: '',
      from: '2026-04-10',
      source: 'statutes',
      reference: 'article 9',
      reason: '',
      quorumNum: '1',
      quorumDen: '2',
    }
    await agm.does(agm.me, site.clock.now, keepRules, {
      ...keep,
      ...{ maxRounds: '2', noticeDays: '15', agendaLock: 'on', secrecy: 'open', elections: 'absoluteFirst' },
    })
    // The session goes by the rules it opened under: confidential, by the most votes.
    done(await lead(1, 'passer'))
    done(await lead(1, 'candidatures/decrire', { body: '', seats: '1', until: '' }))
    refused(await lead(1, 'candidatures', { candidate: `o.${agm.org(2)}` }), 'Choisissez dans la liste')
    for (const one of ['P02', 'P03']) {
      done(await lead(1, 'candidatures', { candidate: `p.${await agm.someone(one)}` }))
      names[one] = ((await facts('candidacyNoted')).at(-1)?.candidacy as Id) ?? ''
    }
    refused(await lead(1, 'vote'), 'Aucune candidature acceptée')
    for (const one of ['P02', 'P03']) done(await lead(1, 'candidatures/reponse', { candidacy: names[one] as Id, answer: 'accepted' }))
    later(40)
    done(await lead(1, 'vote'))
    for (let n = 1; n <= 6; n++) done(await marks(n, n <= 3 ? ['P02'] : ['P03'], 1))
    done(await lead(1, 'vote/clore'))
    expect(await state(1)).toBe('tied')
    done(await lead(1, 'vote'))
    for (let n = 1; n <= 6; n++) done(await marks(n, n <= 3 ? ['P02'] : ['P03'], 1))
    later(50)
    done(await lead(1, 'vote/clore'))
    expect(await state(1)).toBe('rejected')
    expect(await session()).toContain('Encore autant de voix')
    refused(await lead(1, 'candidatures/sieges', { from: '2026-04-10' }), 'aucun siège')
  })
  it('the PV says each ballot, the register who is elected, and all of it is counted again', async () => {
    await clock(Temporal.Instant.from(agm.opening).add({ minutes: 55 }).toString({ fractionalSecondDigits: 3 }))
    done(await agm.coordinator.post(agm.path('/clore'), { at: '' }))
    const pv = said((await agm.coordinator.get(agm.path('/pv'))).text)
    const pdf = said(pdfText(new Uint8Array(await (await agm.coordinator.listen(agm.path('/pv.pdf'))).arrayBuffer())))
    for (const words of ['Élu·es : M01, M02, M03, M04, M06', '18 bulletins pour 18 voix : 17 exprimés, 1 blanc']) {
      expect(pv).toContain(words)
      expect(pdf).toContain(words)
    }
    expect(pdf).toContain('Second vote, entre les ex æquo')
    const register = said((await agm.coordinator.get(`/${agm.slug}/registre`)).text)
    expect(register).toContain('AG-2026-001')
    expect(register).toContain('Élu·es : M01, M02, M03, M04, M06')
    const replayed = await inTransaction(
      site.pools.app,
      openingOneMoment(agm.hub),
      async ({ db }) => ({ commit: false, value: await replayMeeting(db, agm.hub, agm.meeting) }),
      'read only',
    )
    expect(replayed?.map(({ n, same }) => [n, same])).toEqual([
      [1, true],
      [3, true],
      [null, true],
      [1, true],
      [2, true],
      [null, true],
    ])
  })
})

describe('a board elects its own, aloud, by an absolute majority', () => {
  let meeting: Id
  let points: Id[]
  const at = (point: number, path: string) => `/${agm.slug}/reunions/${meeting}/points/${points[point]}/${path}`
  const leads = (point: number, path: string, fields: Record<string, string | string[]> = {}) =>
    agm.coordinator.post(at(point, path), fields)
  const says = async (n: number, ticked: string[], point: number) =>
    (await phone(n)).post(at(point, 'noms'), { org: agm.org(n), names: ticked.map((one) => names[one] as string) })
  const newest = async () => ((await facts('candidacyNoted')).at(-1)?.candidacy as Id) ?? ''

  it('its rules say so; the session is open', async () => {
    await clock('2026-04-12T09:00:00.000Z')
    await agm.does(agm.me, site.clock.now, keepRules, {
      ...{
        body: board,
        version: '',
        from: '2026-04-12',
        source: 'statutes',
        reference: 'article 12',
        reason: '',
        quorumNum: '',
        quorumDen: '',
      },
      ...{ maxRounds: '2', noticeDays: '7', secrecy: 'open', elections: 'absoluteFirst' },
    })
    const rules = said((await agm.coordinator.get(`/${agm.slug}/instances/${board}`)).text)
    expect(rules).toContain('majorité absolue au premier tour, relative au second')
    const date = { body: board, day: '2026-04-22', startsAt: '18:00', endsAt: '20:00', place: 'Salle', link: '', title: 'Conseil' }
    meeting = ((await agm.coordinator.postJson(`/${agm.slug}/reunions`, date)).json() as { meeting: Id }).meeting
    points = []
    for (const title of ['Bureau', 'Délégation']) {
      const point = { kind: 'candidates', title, minutes: '10', proposal: '' }
      const made = await agm.coordinator.postJson(`/${agm.slug}/reunions/${meeting}/points`, point)
      points.push((made.json() as { point: Id }).point)
    }
    done(await agm.coordinator.post(`/${agm.slug}/reunions/${meeting}/convoquer`))
    await clock('2026-04-22T16:00:00.000Z')
    done(await agm.coordinator.post(`/${agm.slug}/reunions/${meeting}/ouvrir`, { at: '' }))
    for (const n of [1, 2, 3, 4, 6])
      done(await agm.coordinator.post(`/${agm.slug}/reunions/${meeting}/arrivees`, { organisation: agm.org(n) }))
    for (const point of [0, 1]) {
      done(await leads(point, 'candidatures/decrire', { body: board, seats: '2', until: '' }))
      for (const n of [1, 2, 3]) {
        done(await (await phone(n)).post(at(point, 'candidatures'), { candidate: `o.${agm.org(n)}` }))
        names[`${point}.${n}`] = await newest()
      }
    }
  })
  it('names are said aloud and may be said anew; the session ends before the second round, and whoever is elected stays so', async () => {
    done(await leads(0, 'passer'))
    done(await leads(0, 'vote'))
    for (const n of [1, 2, 3]) done(await says(n, ['0.1'], 0))
    done(await says(4, ['0.2'], 0))
    done(await says(4, ['0.1', '0.2'], 0))
    done(await leads(0, 'noms', { org: agm.org(6), names: [names['0.2'] as string, names['0.3'] as string] }))
    expect((await facts('namesMarked')).at(-1)).toMatchObject({ names: [names['0.2'], names['0.3']], organisation: agm.org(6) })
    done(await leads(0, 'vote/clore'))
    expect((await facts('namesCounted')).at(-1)).toMatchObject({
      outcome: 'tied',
      elected: [names['0.1']],
      next: [names['0.2'], names['0.3']],
    })
    const page = said((await agm.coordinator.get(`/${agm.slug}/reunions/${meeting}/seance`)).text)
    for (const words of [
      'Majorité absolue : plus de la moitié des 5 bulletins exprimés, soit 3 voix',
      'second tour, à la majorité relative',
    ])
      expect(page).toContain(words)
  })
  it('one voice asks: the ballot is confidential, and nothing says whose it was', async () => {
    done(await leads(1, 'passer'))
    expect(said((await agm.coordinator.get(`/${agm.slug}/reunions/${meeting}/seance`)).text)).toContain('Demander un vote confidentiel')
    refused(await (await phone(2)).post(at(1, 'candidatures/confidentiel')), 'Seule la personne qui anime', 403)
    done(await leads(1, 'candidatures/confidentiel'))
    expect((await facts('ballotHidden')).at(-1)).toEqual({ point: points[1] })
    done(await leads(1, 'vote'))
    refused(await leads(1, 'candidatures/confidentiel'), 'la liste des candidatures ne change plus')
    for (const n of [1, 2, 3, 4, 6]) done(await says(n, ['1.1', '1.2'], 1))
    expect((await facts('namesMarked')).at(-1)?.names).toBe(null)
    done(await leads(1, 'vote/clore'))
    refused(await leads(1, 'candidatures/sieges', { from: '2026-04-22' }), 'garde ses sièges jusqu’au soir')
    await clock('2026-04-22T16:30:00.000Z')
    done(await agm.coordinator.post(`/${agm.slug}/reunions/${meeting}/clore`, { at: '' }))
    const ended = await site.sql<{ state: string; registered: boolean }>(
      'select state, registered from governance.decision where agenda_item_id = any ($1::uuid[])',
      [points],
    )
    expect(ended).toEqual(Array(2).fill({ state: 'adopted', registered: true }))
    const register = said((await agm.coordinator.get(`/${agm.slug}/registre`)).text)
    expect(register).toContain('Élu·es : M01. 1 siège n’est pas pourvu par ce vote.')
    const replayed = await inTransaction(
      site.pools.app,
      openingOneMoment(agm.hub),
      async ({ db }) => ({ commit: false, value: await replayMeeting(db, agm.hub, meeting) }),
      'read only',
    )
    expect(replayed?.every(({ same }) => same)).toBe(true)
  })
})
