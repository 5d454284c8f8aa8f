import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteDeparture } from '#governance/attendance/note-departure.ts'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { exportHub } from '#platform/export/export-hub.ts'
import { type BOARD, type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'
import { described } from '../../app.tsx'
import { choices } from './tally.ts'

let site: TestSite
let board: Board
const four = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi'] as const
type Org = keyof typeof BOARD

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(
    site,
    [
      { kind: 'vote', title: 'Tarif de la salle', proposal: 'La salle est louée 40 € la soirée.' },
      { kind: 'vote', title: 'Qui représente le pôle', proposal: 'Ana représente le pôle au PETR.' },
      { kind: 'consent', title: 'Convention', proposal: 'Signer la convention.' },
      { kind: 'agreement', title: 'Prêter la salle', proposal: 'La salle est prêtée à Tipi.' },
      { kind: 'vote', title: 'Adhérer au réseau', proposal: 'Le pôle adhère au réseau.' },
    ],
    [...four],
  )
})
afterAll(() => site.close())

const phone = async (org: Org) => site.as(mailOf(org))
const later = (minutes: number) => {
  site.clock.now = Temporal.Instant.from(board.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
const done = (reply: Reply) => expect([reply.status, reply.status === 303 ? '' : reply.text.slice(0, 4000)]).toEqual([303, ''])
const refused = (reply: Reply, words: string, status = 422) =>
  expect([reply.status, reply.text.includes(words) ? words : reply.text.slice(0, 3000)]).toEqual([status, words])
const of = async (point: number) =>
  (await site.sql('select state, method from governance.decision where agenda_item_id = $1', [board.points[point]]))[0]
const facts = async (name: string) =>
  (
    await site.sql<{ data: Record<string, unknown> }>('select data from logbook.fact where name = $1 order by no', [`governance.${name}`])
  ).map(({ data }) => data)
/** The lines of the urn in the export of the hub, its head the first one. */
const exported = async (): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'cordee-urn-'))
  const [path, { config, clock }] = [join(folder, 'out'), site]
  await exportHub({ ownerUrl: config.databaseUrl ?? '', data: config.data, hub: board.slug, path, now: clock.now, described })
  const name = (await readdir(path, { recursive: true })).find((one) => /sealed.ballot/.test(one))
  const lines = (await readFile(join(path, name ?? ''), 'utf8')).trim().split('\n')
  await rm(folder, { recursive: true })
  return lines
}
const says = async (org: Org, point: number, choice: string, path = 'bulletin') =>
  (await phone(org)).post(`${board.at(point)}/vote/${path}`, { org: board.org(org), choice })
const session = async (as = board.coordinator, point = 0) =>
  as.get(`/${board.slug}/reunions/${board.meeting}/seance?point=${board.points[point]}`)

describe('an open vote', () => {
  it('opens when the facilitator says so, on the text that is on the table', async () => {
    later(5)
    refused(await board.coordinator.post(`${board.at(0)}/vote`), 'Aucun texte n’est encore sur la table')
    done(await board.coordinator.post(`${board.at(0)}/proposer`, { text: 'La salle est louée 40 € la soirée.' }))
    refused(await (await phone('Tipi')).post(`${board.at(0)}/vote`), 'Seule la personne qui anime', 403)
    refused(await says('Tipi', 0, 'for'), 'Ce n’est pas le moment')
    done(await board.coordinator.post(`${board.at(0)}/vote`))
    expect(await of(0)).toEqual({ state: 'voting', method: 'vote' })
    expect((await facts('voteOpened'))[0]).toMatchObject({
      n: 1,
      version: 1,
      secrecy: 'open',
      electorate: Array(5).fill(expect.any(String)),
    })
  })
  it('four big buttons on each phone; a tap changes the vote until the close', async () => {
    later(6)
    const page = await session(await phone('Tipi'))
    for (const words of ['Pour', 'Contre', 'Abstention', 'Blanc', 'Votez, pour Tipi']) expect(page.text).toContain(words)
    done(await says('Tipi', 0, 'against'))
    done(await says('Tipi', 0, 'for'))
    expect((await session(await phone('Tipi'))).text).toContain('Vous avez voté «\u202fPour\u202f»')
    done(await says('Artelandes', 0, 'for'))
    refused(await says('Tipi', 0, 'maybe'), 'Choisissez une des réponses proposées')
    refused(await says('Maison Bleue', 0, 'for'), 'pas présente')
    refused(await says('Tipi', 0, 'for', 'urne'), 'Ce vote est à main levée')
    const borrowed = await (await phone('Tipi')).post(`${board.at(0)}/vote/bulletin`, { org: board.org('La Smalah'), choice: 'for' })
    refused(borrowed, 'que pour une structure que l’on représente', 403)
  })
  it('the facilitator notes what is said aloud, in the name of who says it, and sees who is missing', async () => {
    later(7)
    done(await board.coordinator.post(`${board.at(0)}/vote/bulletin`, { org: board.org('La Smalah'), choice: 'against' }))
    const [noted] = await site.sql('select choice, person_id, noted_by from governance.open_ballot where organisation_id = $1', [
      board.org('La Smalah'),
    ])
    expect(noted).toEqual({ choice: 'against', person_id: await board.someone('Ana'), noted_by: board.person })
    const page = await session()
    expect(page.text).toContain('N’ont pas encore voté\u00a0: Landes Partage.')
    expect(page.text).toContain('Clore sans attendre')
  })
  it('the session is not closed while a vote runs', async () => {
    const reply = await board.coordinator.post(`/${board.slug}/reunions/${board.meeting}/clore`)
    refused(reply, 'Un vote est ouvert')
  })
  it('is counted by its rule, and says why', async () => {
    later(8)
    done(await says('Landes Partage', 0, 'abstain'))
    expect((await session()).text).toContain('Clore le vote et compter')
    done(await board.coordinator.post(`${board.at(0)}/vote/clore`))
    expect(await of(0)).toEqual({ state: 'adopted', method: 'vote' })
    const page = await session()
    for (const words of ['2 pour, 1 contre, 1 abstention, 1 absente ou sans vote', 'majorité simple', 'Quorum atteint', 'À main levée'])
      expect(page.text).toContain(words)
    expect((await facts('voteClosed'))[0]).toMatchObject({ ended: 'counted', outcome: 'adopted', counts: { for: 2, against: 1 } })
    refused(await says('Tipi', 0, 'against'), 'déjà tranché')
  })
})

describe('a confidential vote', () => {
  const at = () => board.at(1)
  const keys: { org: Org; key: string }[] = []
  it('is asked by one voter, and says what it is before it opens', async () => {
    later(15)
    done(await board.coordinator.post(`${at()}/proposer`, { text: 'Ana représente le pôle au PETR.' }))
    const asker = await phone('Tipi')
    expect((await session(asker, 1)).text).toContain('pas à qui tient le serveur')
    done(await asker.post(`${at()}/vote/confidentiel`, { org: board.org('Tipi') }))
    refused(await (await phone('La Smalah')).post(`${at()}/vote/confidentiel`, { org: board.org('La Smalah') }), 'C’est déjà demandé')
    const page = await session(board.coordinator, 1)
    for (const words of ['Ouvrir le vote confidentiel', 'À 4, un résultat unanime', 'pas à qui tient le serveur'])
      expect(page.text).toContain(words)
    done(await board.coordinator.post(`${at()}/vote`))
  })
  it('a ballot goes into the urn once; nothing tells what it holds, to anybody, before the close (32)', async () => {
    later(16)
    for (const [org, choice] of [
      ['Tipi', 'for'],
      ['Artelandes', 'against'],
    ] as const) {
      const key = randomUUID()
      keys.push({ org, key })
      done(await (await phone(org)).post(`${at()}/vote/urne`, { org: board.org(org), choice, _key: key }))
    }
    refused(await says('Tipi', 1, 'against', 'urne'), 'a déjà voté')
    refused(await says('La Smalah', 1, 'against'), 'Ce vote est confidentiel')
    refused(await board.coordinator.post(`${at()}/vote/clore`), '2 bulletins dans l’urne')
    // Without a phone: on the shared screen, by the person herself.
    const here = { org: board.org('La Smalah'), choice: 'for' }
    refused(await board.coordinator.post(`${at()}/vote/urne`, here), 'elle coche la case elle-même')
    done(await board.coordinator.post(`${at()}/vote/urne`, { ...here, inPerson: 'on' }))
    const { decisions } = (
      await board.coordinator.get(`/${board.slug}/reunions/${board.meeting}/seance`, { accept: 'application/json' })
    ).json() as {
      decisions: { votes: { secrecy: string; ballots: unknown[]; voted: string[]; result: unknown }[] }[]
    }
    const vote = decisions.flatMap(({ votes }) => votes).find(({ secrecy }) => secrecy === 'confidential')
    expect(vote).toMatchObject({ ballots: [], result: null, voted: expect.arrayContaining([board.org('Tipi'), board.org('La Smalah')]) })
  })
  it('does not leave with the data of the hub before it is counted', async () => expect(await exported()).toHaveLength(1))
  it('the same form sent twice is one ballot, whatever the second one says', async () => {
    const { org, key } = keys[0] as { org: Org; key: string }
    done(await (await phone(org)).post(`${at()}/vote/urne`, { org: board.org(org), choice: 'blank', _key: key }))
    expect(await site.sql('select choice from governance.sealed_ballot order by choice')).toEqual(
      ['against', 'for', 'for'].map((choice) => ({ choice })),
    )
  })
  it('is counted, and only its sums are known', async () => {
    later(18)
    done(await board.coordinator.post(`${at()}/vote/clore`))
    expect(await of(1)).toMatchObject({ state: 'adopted' })
    const page = await session(board.coordinator, 1)
    expect(page.text).toContain('2 pour, 1 contre, 0 abstention, 2 absentes ou sans vote')
    expect(page.text).not.toMatch(/<b>Contre<\/b>/)
    expect(await exported()).toHaveLength(4)
  })

  describe('no column, fact, log line nor remembered request joins a ballot to its voter (31)', () => {
    it('a ballot has no voter, no time, an id drawn at random', async () => {
      const columns = await site.sql<{ name: string }>(
        `select column_name as name from information_schema.columns where table_schema = 'governance' and table_name = 'sealed_ballot' order by 1`,
      )
      // The college is that of the vote, not of anybody: none here.
      expect(columns.map(({ name }) => name)).toEqual(['choice', 'college_id', 'decision_id', 'hub_id', 'id', 'n', 'secrecy'])
      const ids = await site.sql<{ id: string }>('select id from governance.sealed_ballot')
      for (const { id } of ids) expect(id).toMatch(/^.{14}4/)
    })
    it('a signature has no choice and no time', async () => {
      const columns = await site.sql<{ name: string; type: string }>(
        `select column_name as name, data_type as type from information_schema.columns where table_schema = 'governance' and table_name = 'vote_signature'`,
      )
      expect(columns.map(({ name }) => name).sort()).toEqual([
        'channel',
        'decision_id',
        'hub_id',
        'n',
        'organisation_id',
        'person_id',
        'secrecy',
      ])
      expect(columns.filter(({ type }) => type.startsWith('timestamp'))).toEqual([])
    })
    it('once closed, all ballots were written by one transaction, which wrote no signature', async () => {
      const [ballots, signatures] = await Promise.all(
        ['sealed_ballot', 'vote_signature'].map((table) =>
          site.sql<{ xmin: string }>(`select distinct xmin::text from governance.${table}`),
        ),
      )
      expect(ballots).toHaveLength(1)
      expect(signatures?.map(({ xmin }) => xmin)).not.toContain(ballots?.[0]?.xmin)
    })
    it('a fact says only that the organisation has voted', async () => {
      const cast = (await facts('ballotCast')).filter(({ choice }) => choice === null)
      expect(cast).toHaveLength(3)
      for (const fact of cast) expect(JSON.stringify(fact)).not.toMatch(/for|against|blank|abstain/)
    })
    it('what is remembered of a request does not tell the choice by its hash', async () => {
      const [{ org, key }] = keys as [{ org: Org; key: string }]
      const [kept] = await site.sql<{ body_hash: Buffer; value: unknown }>(
        'select body_hash, value from platform.answered where key = $1',
        [key],
      )
      const point = { hub: board.slug, meeting: board.meeting, point: board.points[1], org: board.org(org) }
      const hash = (body: object) =>
        createHash('sha256')
          .update(canonicalize(body) ?? '')
          .digest('hex')
      expect(hash(point)).toBe(kept?.body_hash.toString('hex'))
      expect(choices.map((choice) => hash({ ...point, choice }))).not.toContain(kept?.body_hash.toString('hex'))
      expect(JSON.stringify(kept?.value)).not.toMatch(/for|against|blank|abstain/)
    })
    it('the server logged nothing', () => expect(site.lines).toEqual([]))
  })
})

describe('after the last round that stays blocked', () => {
  const at = () => board.at(2)
  const orgSays = async (org: Org, path: string, fields: Record<string, string> = {}) =>
    done(await (await phone(org)).post(`${at()}/${path}`, { org: board.org(org), ...fields }))
  it('the very text last objected to is voted', async () => {
    later(25)
    done(await board.coordinator.post(`${at()}/proposer`, { text: 'Signer la convention.', org: board.org('La Smalah') }))
    done(await board.coordinator.post(`${at()}/etape`, { step: 'straight' }))
    await orgSays('Artelandes', 'objection', { grounds: 'exceedsLimits', text: 'Trop cher' })
    for (const org of ['La Smalah', 'Landes Partage', 'Tipi'] as const) await orgSays(org, 'position', { value: 'consent' })
    refused(await board.coordinator.post(`${at()}/vote`), 'On ne vote qu’après le dernier tour')
    done(await board.coordinator.post(`${at()}/etape`, { step: 'integrate' }))
    done(await board.coordinator.post(`${at()}/version`, { text: 'Signer la convention, 3 000 € au plus.' }))
    await orgSays('Artelandes', 'objection/suite', { answer: 'maintained' })
    for (const org of ['La Smalah', 'Landes Partage', 'Tipi'] as const) await orgSays(org, 'position', { value: 'consent' })
    const page = await session(board.coordinator, 2)
    expect(page.text).toContain('Les règles permettent de voter, sur ce texte exactement')
    later(30)
    done(await board.coordinator.post(`${at()}/vote`))
    expect((await facts('voteOpened')).at(-1)).toMatchObject({ version: 2 })
  })
  it('a vote that went wrong is voided with its reason, and opened again on the same text', async () => {
    later(31)
    done(await says('Tipi', 2, 'against'))
    refused(await board.coordinator.post(`${at()}/vote/annuler`, { text: '' }), 'Dites pourquoi')
    done(await board.coordinator.post(`${at()}/vote/annuler`, { text: 'La question était mal posée.' }))
    refused(await board.coordinator.post(`${at()}/version`, { text: 'Autre chose.' }), 'auquel on a objecté en dernier')
    done(await board.coordinator.post(`${at()}/vote`))
    const stale = await (await phone('Tipi')).post(`${at()}/vote/bulletin`, { org: board.org('Tipi'), choice: 'for', vote: '1' })
    refused(stale, 'Ce vote a été annulé et un autre est ouvert')
  })
  it('a tie rejects, by the rule', async () => {
    later(32)
    for (const org of four) done(await says(org, 2, org === 'La Smalah' || org === 'Tipi' ? 'for' : 'against'))
    done(await board.coordinator.post(`${at()}/vote/clore`))
    expect(await of(2)).toEqual({ state: 'rejected', method: 'vote' })
    const page = await session(board.coordinator, 2)
    for (const words of ['Rejetée par vote', 'autant de voix pour que contre', 'Vote 1 annulé', 'La question était mal posée.'])
      expect(page.text).toContain(words)
  })
})

describe('an interest', () => {
  it('is declared by the organisation, which then takes no part; the agreement of the others is noted', async () => {
    later(40)
    refused(await (await phone('Tipi')).post(`${board.at(3)}/conflit`, { org: board.org('Tipi'), text: '' }), 'Dites en quelques mots')
    refused(
      await (await phone('Tipi')).post(`${board.at(3)}/conflit`, { org: board.org('La Smalah'), text: 'x' }),
      'que l’on représente',
      403,
    )
    done(await (await phone('Tipi')).post(`${board.at(3)}/conflit`, { org: board.org('Tipi'), text: 'La salle lui est prêtée.' }))
    done(await (await phone('Tipi')).post(`${board.at(3)}/conflit/annuler`, { org: board.org('Tipi') }))
    done(await board.coordinator.post(`${board.at(3)}/conflit`, { org: board.org('Tipi'), text: 'La salle lui est prêtée.' }))
    expect((await session(board.coordinator, 3)).text).toContain('Tipi ne prend pas part à cette décision')
    refused(await (await phone('Tipi')).post(`${board.at(3)}/desaccord`, { org: board.org('Tipi') }), 'a déclaré un intérêt')
    done(await board.coordinator.post(`${board.at(3)}/accord`))
    const [row] = await site.sql(
      'select cardinality(outcome_present) as taking, outcome_recused as recused, quorum_counted as counted from governance.decision where agenda_item_id = $1',
      [board.points[3]],
    )
    expect(row).toEqual({ taking: 3, recused: [board.org('Tipi')], counted: 4 })
    expect((await facts('conflictDeclared')).map(({ notedBy }) => notedBy)).toEqual([null, board.person])
  })
})

it('a quorum lost while a vote runs decides nothing; what was decided goes to the register with its figures', async () => {
  later(50)
  done(await board.coordinator.post(`${board.at(4)}/proposer`, { text: 'Le pôle adhère au réseau.' }))
  done(await board.coordinator.post(`${board.at(4)}/vote`))
  done(await says('Tipi', 4, 'for'))
  later(52)
  for (const org of ['Artelandes', 'La Smalah'] as const)
    await board.does(board.me, site.clock.now, noteDeparture, { meeting: board.meeting, organisation: board.org(org), person: '' })
  expect((await session(board.coordinator, 4)).text).toContain('Le quorum n’y est plus')
  later(53)
  done(await board.coordinator.post(`${board.at(4)}/vote/clore`))
  expect(await of(4)).toMatchObject({ state: 'adjourned' })
  later(60)
  await board.does(board.me, site.clock.now, closeMeeting, { meeting: board.meeting })
  const register = await board.coordinator.get(`/${board.slug}/registre`)
  expect(register.text).toContain('adoptée par vote\u00a0: 2 pour, 1 contre, 1 abstention, 1 absente ou sans vote')
  const minutes = await board.coordinator.get(`/${board.slug}/reunions/${board.meeting}/pv`)
  for (const words of [
    'Adoptée par vote\u00a0: 2 pour, 1 contre, 0 abstention, 2 absentes ou sans vote',
    'Rejetée par vote\u00a0: 2 pour, 2 contre, 0 abstention, 1 absente ou sans vote',
    'a été annulé\u00a0: La question était mal posée.',
    'N’a pas pris part à la décision, en raison d’un intérêt\u00a0: Tipi.',
    'Le quorum n’y était plus à la clôture du vote',
  ])
    expect(minutes.text).toContain(words)
  const pdf = await board.coordinator.get(`/${board.slug}/reunions/${board.meeting}/pv.pdf`)
  expect(pdf.status).toBe(200)
  const [decision] = await site.sql<{ id: string }>('select id from governance.decision where agenda_item_id = $1', [board.points[0]])
  const shown = await board.coordinator.get(`/${board.slug}/decisions/${decision?.id}`)
  for (const words of ['2 pour, 1 contre', 'Artelandes, Tipi', 'majorité simple']) expect(shown.text).toContain(words)
})

describe('the rules of votes', () => {
  const kept = {
    ...{
      name: 'Conseil',
      prefix: 'CA',
      quorumNum: '3',
      quorumDen: '5',
      maxRounds: '2',
      noticeDays: '7',
      source: 'statutes',
      reference: 'article 9',
    },
    ...{
      form: 'chaired',
      fallback: 'vote',
      majority: 'twoThirds',
      base: 'presents',
      tie: 'casting',
      secrecy: 'always',
      recusedCount: 'no',
    },
  }
  const keep = (change: Record<string, string> = {}) =>
    board.coordinator.post(`/${board.slug}/instances/${board.body}/regles`, { ...kept, ...change })
  it('are said in plain words', async () => {
    const before = await board.coordinator.get(`/${board.slug}/instances/${board.body}`)
    expect(before.text).toContain(
      'Le conseil décide d’un commun accord\u202f; à défaut par consentement, en deux tours d’objections au plus\u202f; à défaut par vote, à la majorité simple des suffrages exprimés',
    )
    done(await keep())
    const after = await board.coordinator.get(`/${board.slug}/instances/${board.body}`)
    for (const words of [
      'deux tiers au moins des présents',
      'la voix de la structure qui préside départage',
      'Tout vote est confidentiel',
      'ne compte pas dans le quorum',
    ])
      expect(after.text).toContain(words)
  })
  it('a form that says nothing of votes changes nothing of them', async () => {
    const { form: _1, fallback: _2, majority: _3, base: _4, tie: _5, secrecy: _6, recusedCount: _7, ...rest } = kept
    done(await board.coordinator.post(`/${board.slug}/instances/${board.body}/regles`, { ...rest, maxRounds: '4' }))
    const [row] = await site.sql('select vote_rules from governance.body_rules where body_id = $1 order by n desc limit 1', [board.body])
    expect(row?.vote_rules).toMatchObject({ majority: { num: 2, den: 3, strict: false, base: 'presents' }, tie: 'casting' })
  })
  it('a casting vote needs somebody who chairs', async () => refused(await keep({ form: 'collegial' }), 'celle de qui préside'))
})
