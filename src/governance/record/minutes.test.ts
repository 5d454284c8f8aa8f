import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Movement } from '#governance/attendance/attendance.ts'
import { type Body, defaultRules } from '#governance/bodies/body.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import { propose } from '#governance/decisions/decision.ts'
import type { Meeting } from '#governance/meetings/meeting.ts'
import type { Notice } from '#governance/notices/notice.ts'
import { type MinutesFacts, minutesOf, type PointFacts } from './minutes.ts'
import { nextEntry } from './register.ts'

const at = (time: string) => `2026-03-12T${time}:00.000Z`
const came = (person: string, org: string | null, time: string): Movement => ({
  person,
  org,
  as: org ? 'titulaire' : null,
  kind: 'arrives',
  at: at(time),
})
const left = (person: string, org: string | null, time: string): Movement => ({ person, org, as: null, kind: 'leaves', at: at(time) })

const body: Body = {
  id: 'b1',
  kind: 'board',
  form: 'collegial',
  name: 'Conseil d’administration',
  prefix: 'CA',
  rules: { ...defaultRules('board'), source: 'statutes', reference: 'statuts, article 9' },
}
const meeting: Meeting = {
  id: 'm1',
  body: 'b1',
  title: 'Réunion mensuelle',
  state: 'closed',
  startsAt: at('17:00'),
  endsAt: at('19:00'),
  place: 'La Smalah',
  link: '',
  convenedAt: '2026-03-02T09:00:00.000Z',
  openedAt: at('17:04'),
  closedAt: at('19:30'),
  facilitator: 'maite',
  secretary: 'luc',
}
const point = (id: string, position: number, change: Partial<PointFacts>): PointFacts => ({
  id,
  position,
  kind: 'consent',
  title: id,
  minutes: 20,
  anyOther: false,
  addedAfterNotice: false,
  approves: null,
  carries: null,
  proposer: { person: 'ana', org: 'smalah' },
  notes: '',
  beganAt: null,
  endedAt: null,
  documents: [],
  ...change,
})
const adopted: Decision = {
  ...propose(
    'd1',
    { id: 'convention', kind: 'consent' },
    { person: 'ana', org: 'smalah' },
    { text: 'Signer', hash: 'h1', by: 'ana', at: at('17:30') },
  ),
  state: 'adopted',
  versions: [
    { n: 1, text: 'Signer', hash: 'h1', by: 'ana', at: at('17:30') },
    { n: 2, text: 'Signer, 3 000 € au plus', hash: 'h2', by: 'ana', at: at('17:50') },
  ],
  rounds: [
    { k: 1, version: 1, openedAt: at('17:40'), closedAt: at('17:50') },
    { k: 2, version: 2, openedAt: at('17:50'), closedAt: at('18:00') },
  ],
  stances: [
    { org: 'smalah', version: 1, value: 'concern', text: 'une ancienne réserve', person: 'ana', notedBy: null, at: at('17:41') },
    { org: 'smalah', version: 2, value: 'consent', text: null, person: 'ana', notedBy: null, at: at('17:52') },
    { org: 'tipi', version: 2, value: 'concern', text: 'à revoir en juin', person: 'luc', notedBy: null, at: at('17:53') },
  ],
  objections: [
    {
      id: 'o1',
      org: 'artel',
      version: 1,
      round: 1,
      grounds: 'exceedsLimits',
      text: 'Trop cher',
      person: 'zoe',
      notedBy: null,
      raisedAt: at('17:45'),
      state: 'integrated',
      integratedIn: 2,
      settledAt: at('17:55'),
      settledBy: 'zoe',
      settledNotedBy: null,
    },
  ],
  outcome: {
    at: at('18:00'),
    version: 2,
    round: 2,
    present: ['smalah', 'artel', 'tipi'],
    recused: [],
    quorum: { counted: 3, needed: 3, of: 5 },
  },
  registered: true,
}
const putOff: Decision = {
  ...adopted,
  id: 'd2',
  point: 'jardin',
  state: 'notAdopted',
  objections: [{ ...(adopted.objections[0] as Decision['objections'][number]), state: 'raised', integratedIn: null, settledAt: null }],
  registered: false,
}
const facts: MinutesFacts = {
  hub: { name: 'PLOUCS', legalForm: null, seat: null, rna: null, siret: null, demo: true },
  zone: 'Europe/Paris',
  body,
  meeting,
  entitled: ['smalah', 'artel', 'tipi', 'landes', 'bleue'],
  qualities: {},
  names: {
    organisations: { smalah: 'La Smalah', artel: 'Artelandes', tipi: 'Tipi', landes: 'Landes Partage', bleue: 'Maison Bleue' },
    people: { ana: 'Ana', luc: 'Luc', maite: 'Maïté', mia: 'Mia' },
  },
  convener: 'maite',
  notices: ['smalah', 'artel', 'tipi', 'landes', 'bleue'].map((org) => ({
    org,
    channel: 'mail' as const,
    sentAt: '2026-03-02T09:00:00.000Z',
    bouncedAt: null,
    delivery: 'sent' as const,
  })),
  excused: ['landes'],
  actions: [{ point: 'jardin', what: 'Signer la convention', who: 'Ana, La Smalah', due: '2026-04-09' }],
  settled: [],
  reviewOn: {},
  reviewed: {},
  movements: [
    came('ana', 'smalah', '17:00'),
    came('ana', 'artel', '17:00'),
    came('luc', 'tipi', '17:02'),
    came('maite', null, '16:50'),
    left('luc', 'tipi', '18:30'),
    came('mia', 'tipi', '18:45'),
    left('ana', 'artel', '19:30'),
  ],
  capacities: { maite: 'coordinatrice' },
  points: [
    point('convention', 1, { beganAt: at('17:20'), endedAt: at('18:00') }),
    point('jardin', 2, {}),
    point('divers', 3, { kind: 'information', anyOther: true }),
  ],
  decisions: [adopted, putOff],
  register: [nextEntry(body, null, { decision: 'd1', meeting: 'm1', method: 'consent', version: 2, textHash: 'h2', on: '2026-03-12' })],
  next: null,
  signing: { signatures: [], scans: [], named: null },
}
const said = (change: Partial<MinutesFacts> = {}) => minutesOf({ ...facts, ...change })

describe('people in their own name', () => {
  const group = said({
    entitled: ['smalah', 'tipi', 'mia'],
    qualities: { smalah: 'member', tipi: 'partner', mia: 'citizen' },
    names: { ...facts.names, organisations: { ...facts.names.organisations, mia: 'Mia' } },
    movements: [came('ana', 'smalah', '17:00'), came('mia', 'mia', '17:00')],
    decisions: [{ ...adopted, outcome: { ...(adopted.outcome as NonNullable<Decision['outcome']>), present: ['smalah', 'mia'] } }],
  })
  it('sit in a quality, represented by nobody; a partner is told from a member', () => {
    expect(
      group.attendance.map(({ organisation, representative, quality, person }) => [organisation, representative, quality, person]),
    ).toEqual([
      ['La Smalah', 'Ana', undefined, undefined],
      ['Tipi', null, 'partner', undefined],
      ['Mia', null, 'citizen', true],
    ])
  })
  it('their voices are counted with those of the organisations', () => {
    expect(group.points[0]?.decision).toMatchObject({ taking: 2, mixed: true })
    expect(said().points[0]?.decision).not.toHaveProperty('mixed')
  })
})

describe('the PV of a monthly board', () => {
  it('times are those of the hub', () => {
    expect(said()).toMatchObject({ day: '2026-03-12', startsAt: '18:00', openedAt: '18:04', closedAt: '20:30', form: 'pv', state: 'draft' })
  })
  it('says who came, through whom, from when to when; who is excused and who is absent', () => {
    expect(said().attendance.map((one) => [one.organisation, one.representative, one.state, one.arrivedAt, one.leftAt])).toEqual([
      ['La Smalah', 'Ana', 'present', '18:00', null],
      ['Artelandes', 'Ana', 'present', '18:00', null],
      ['Tipi', 'Luc, Mia', 'present', '18:02', null],
      ['Landes Partage', null, 'excused', null, null],
      ['Maison Bleue', null, 'absent', null, null],
    ])
    expect(said().guests).toEqual([{ name: 'Maïté', capacity: 'coordinatrice' }])
  })
  it('says the quorum at the opening, its source, and when it was lost and found again', () => {
    expect(said().quorum).toMatchObject({
      of: 5,
      needed: 3,
      counted: 3,
      reached: true,
      source: 'statuts, article 9',
      changes: [
        { at: '19:30', counted: 2, reached: false },
        { at: '19:45', counted: 3, reached: true },
      ],
    })
  })
  it('asked for at the opening alone, it is not told as lost: it stands', () => {
    const quorum = body.rules.quorum && { ...body.rules.quorum, held: 'opening' as const }
    expect(said({ body: { ...body, rules: { ...body.rules, quorum } } }).quorum).toMatchObject({ reached: true, changes: [], stands: true })
  })
  it.each([
    ['the minute of the opening', '17:04:40.000', 3, 0],
    ['later', '17:06:10.000', 2, 1],
  ])('who arrives in %s', (_, moment, counted, changes) => {
    const movements = facts.movements.filter(({ org, kind }) => org !== 'tipi' && kind === 'arrives')
    const late = { ...came('luc', 'tipi', '17:04'), at: `2026-03-12T${moment}Z` }
    const { quorum } = said({ movements: [...movements, late] })
    expect([quorum?.counted, quorum?.changes.length]).toEqual([counted, changes])
  })
  it('says what was decided, how, and what became of the objection', () => {
    expect(said().points[0]).toMatchObject({
      kind: 'consent',
      minutes: 40,
      decision: {
        number: 'CA-2026-001',
        text: 'Signer, 3 000 € au plus',
        outcome: 'consented',
        round: 2,
        taking: 3,
        proposer: 'La Smalah',
        objections: [{ organisation: 'Artelandes', became: 'integrated', integratedIn: 2 }],
        concerns: [{ organisation: 'Tipi', text: 'à revoir en juin' }],
      },
    })
  })
  it('what the rounds did not settle is put off, has no number, and its objection stands', () => {
    expect(said().points[1]?.decision).toMatchObject({
      number: null,
      outcome: 'adjourned',
      round: null,
      objections: [{ became: 'standing' }],
    })
  })
  it.each([
    ['in time', '2026-03-05T09:00:00.000Z', null],
    ['late', '2026-03-09T09:00:00.000Z', { given: 3, required: 7 }],
  ])('a notice sent %s', (_, sentAt, short) => {
    expect(said({ notices: facts.notices.map((one) => ({ ...one, sentAt })) }).convocation?.short).toEqual(short)
  })
  it('says how each was really told: what stayed in the outbox was not sent, and nobody is said to be told who was not', () => {
    expect(said().convocation).toMatchObject({ by: ['mail'], told: [] })
    const [smalah, artel, tipi, landes] = facts.notices as [Notice, Notice, Notice, Notice]
    const notices = [smalah, { ...artel, delivery: 'kept' as const }, { ...artel, channel: 'hand' as const, delivery: null }]
    const others = [
      { ...tipi, delivery: 'kept' as const },
      { ...landes, bouncedAt: landes.sentAt },
    ]
    expect(said({ notices: [...notices, ...others] }).convocation?.told).toEqual([
      { by: 'mail', organisations: ['La Smalah'] },
      { by: 'hand', organisations: ['Artelandes'] },
      { by: 'kept', organisations: ['Tipi'] },
      { by: 'failed', organisations: ['Landes Partage'] },
      { by: 'none', organisations: ['Maison Bleue'] },
    ])
    expect(said({ notices: facts.notices.map((one) => ({ ...one, delivery: 'kept' as const })) }).convocation).toMatchObject({
      by: ['kept'],
    })
  })
  it('parts what was dealt with from what was not reached', () => {
    expect(said().points.map(({ title, reached }) => [title, reached])).toEqual([
      ['convention', true],
      ['jardin', true],
      ['divers', false],
    ])
    const noted = facts.points.map((one) => (one.id === 'divers' ? { ...one, notes: 'Rien de plus.' } : one))
    expect(said({ points: noted }).points[2]?.reached).toBe(true)
  })
  it('an earlier PV is approved without anybody proposing it, unless somebody brings it', () => {
    const approving = (proposer: PointFacts['proposer']) =>
      said({ points: [point('convention', 1, { approves: 'm0', proposer })] }).points[0]?.decision?.proposer
    expect([approving(null), approving({ person: 'ana', org: 'smalah' })]).toEqual([null, 'La Smalah'])
  })
  it('a working group has a compte rendu, without a quorum', () => {
    expect(said({ body: { ...body, kind: 'group', rules: defaultRules('group') } })).toMatchObject({ form: 'compteRendu', quorum: null })
  })
})

describe('the PV is a fold over the facts', () => {
  const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length })
  it('26: their order changes nothing', () => {
    const lists = fc.tuple(shuffled(facts.movements), shuffled(facts.points), shuffled(facts.decisions), shuffled(facts.notices))
    fc.assert(
      fc.property(lists, ([movements, points, decisions, notices]) => {
        expect(JSON.stringify(said({ movements, points, decisions, notices }))).toBe(JSON.stringify(said()))
      }),
    )
  })
  it('26: sealing changes the state and nothing else; a changed word changes the fingerprint', () => {
    const { state, ...draft } = said()
    const sealed = said({ meeting: { ...meeting, state: 'sealed' } })
    expect([state, sealed.state]).toEqual(['draft', 'sealed'])
    expect({ ...sealed, state: undefined }).toEqual({ ...draft, state: undefined })
    expect(said({ excused: [] }).hash).not.toBe(draft.hash)
  })
})
