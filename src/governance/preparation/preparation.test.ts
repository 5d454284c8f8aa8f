import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#base/day.ts'
import { decides, pointKinds, whyUndecidable } from '#governance/agenda/agenda.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { type Notice, irregularities as noticed, wayOf } from '#governance/notices/notice.ts'
import type { GivenProxy } from '#governance/proxies/proxy.ts'
import { ANNUAL, annualKey, annualPoints } from './annual-points.ts'
import { checkFunder, funderLines, whyNotSend } from './funder.ts'
import { type Irregular, irregularities, type Known } from './irregularities.ts'
import { duesShown, linesShown, memberLines, reachOf, reportLines, wantsAnEye } from './preparation.ts'

const startsAt = '2026-05-20T16:00:00.000Z'
const now = '2026-05-01T08:00:00.000Z'
const mail = (org: string, change: Partial<Notice> = {}): Notice => ({
  ...{ org, channel: 'mail', sentAt: '2026-05-02T08:00:00.000Z', bouncedAt: null, delivery: 'sent' },
  ...change,
})
const point = (change: Partial<Known['points'][number]> = {}): Known['points'][number] => ({
  ...{ title: 'Informations', kind: 'information', addedAfterNotice: false, documents: [], approved: null },
  ...change,
})
const accounts = (documents: unknown[]) => point({ title: 'Rapport financier', kind: 'agreement', nature: 'financialReport', documents })

/** Three members, convened in time, a yearly agenda with its accounts: nothing to say. */
const well: Known = {
  ...{ state: 'convened', startsAt, now, zone: 'Europe/Paris', entitled: ['A', 'B', 'C'], reachable: ['A', 'B', 'C'] },
  rules: { noticeDays: 15, source: 'statutes', agendaLock: true },
  ...{ notices: ['A', 'B', 'C'].map((org) => mail(org)), changedAt: null, points: [accounts(['comptes.pdf'])], unapproved: null },
  ...{ endings: [], toRatify: [], reach: { needed: 2, is: 'open', holders: 0, others: 2 } },
}
const draft: Partial<Known> = { state: 'draft', notices: [] }
const ending = { org: 'A', name: 'La Smalah', body: 'Conseil', until: '2026-05-20' }

describe('irregularities before they hurt', () => {
  it.each<[string, Partial<Known>, Irregular[]]>([
    ['all is well', {}, []],
    ['being prepared in time', draft, []],
    ['one has no address: its notice is handed over', { ...draft, reachable: ['A', 'B'] }, [{ is: 'unreachable', orgs: ['C'] }]],
    [
      'sent now it would be late by the statutes',
      { ...draft, now: '2026-05-10T08:00:00.000Z' },
      [{ is: 'wouldBeLate', orgs: ['A', 'B', 'C'], given: 10, asked: 15, usage: false }],
    ],
    ['nobody convened one', { notices: [mail('A'), mail('B')] }, [{ is: 'unconvened', orgs: ['C'] }]],
    ['a mail that came back', { notices: [mail('A'), mail('B'), mail('C', { bouncedAt: now })] }, [{ is: 'bounced', orgs: ['C'] }]],
    ['a mail that stayed', { notices: [mail('A'), mail('B'), mail('C', { delivery: 'kept' })] }, [{ is: 'kept', orgs: ['C'] }]],
    [
      'two told too late, the shortest delay is said',
      { notices: [mail('A'), mail('B', { sentAt: '2026-05-10T08:00:00.000Z' }), mail('C', { sentAt: '2026-05-12T08:00:00.000Z' })] },
      [{ is: 'late', orgs: ['B', 'C'], given: 8, asked: 15, usage: false }],
    ],
    ['changed since the notice', { changedAt: now }, [{ is: 'agendaChanged', titles: [] }]],
    [
      'a point to decide added since the notice',
      { changedAt: now, points: [accounts(['a']), point({ title: 'Cotisation', kind: 'vote', addedAfterNotice: true })] },
      [{ is: 'agendaChanged', titles: ['Cotisation'] }],
    ],
    ['the last PV is not on the agenda', { unapproved: '2025-05-14' }, [{ is: 'noApproval', day: '2025-05-14' }]],
    [
      'the PV to approve may still change',
      { points: [accounts(['a']), point({ approved: { id: 'M', sealed: false } })] },
      [{ is: 'notSealed', meeting: 'M' }],
    ],
    ['a sealed one', { points: [accounts(['a']), point({ approved: { id: 'M', sealed: true } })] }, []],
    ['mandates end, nobody is elected', { endings: [ending] }, [{ is: 'mandates', names: ['La Smalah'], body: 'Conseil' }]],
    ['mandates end, an election is foreseen', { endings: [ending], points: [accounts(['a']), point({ kind: 'election' })] }, []],
    ['a co-optation waits', { toRatify: ['Le Bocal'] }, [{ is: 'toRatify', names: ['Le Bocal'] }]],
    ['the accounts are not joined', { points: [accounts([])] }, [{ is: 'accountsMissing' }]],
    ['a yearly agenda without accounts', { points: [point({ nature: 'moralReport' })] }, [{ is: 'noAccounts' }]],
    ['an extraordinary assembly hears no accounts', { points: [point()] }, []],
    ['the quorum is out of reach', { reach: { needed: 2, is: 'impossible', most: 1 } }, [{ is: 'noQuorum', needed: 2, most: 1 }]],
    ['once it is held, the PV says it', { state: 'closed', notices: [], unapproved: '2025-05-14' }, []],
  ])('%s', (_, change, found) => expect(irregularities({ ...well, ...change })).toEqual(found))
})

const proxy = (org: string, holder: string, change: Partial<GivenProxy> = {}): GivenProxy => ({
  ...{
    id: `${org}${holder}`,
    org,
    holder,
    substitute: null,
    person: null,
    notedBy: null,
    receivedOn: '2026-05-10',
    notedAt: now,
    takenBackAt: null,
  },
  ...change,
})
const half = { count: 'present+represented', share: { num: 1, den: 2 } } as const
const eighteen = Array.from({ length: 18 }, (_, n) => `M${n}`)

describe('whether the quorum can still be reached', () => {
  const reach = (change: Partial<Parameters<typeof reachOf>[0]> = {}) =>
    reachOf({ entitled: eighteen, proxies: [], excused: [], rules: { quorum: half, proxies: { most: 2, by: 'eve' } }, ...change })
  it.each([
    ['none is asked', { rules: { quorum: null, proxies: null } }, null],
    ['nobody answered', {}, { needed: 9, is: 'open', holders: 0, others: 9 }],
    [
      'six proxies with three holders',
      { proxies: [0, 1, 2, 3, 4, 5].map((n) => proxy(`M${n}`, `M${6 + (n % 3)}`)) },
      { needed: 9, is: 'open', holders: 3, others: 0 },
    ],
    [
      'beyond the cap they do not count',
      { proxies: [0, 1, 2, 3].map((n) => proxy(`M${n}`, 'M9')) },
      { needed: 9, is: 'open', holders: 1, others: 6 },
    ],
    ['a proxy taken back', { proxies: [proxy('M0', 'M9', { takenBackAt: now })] }, { needed: 9, is: 'open', holders: 0, others: 9 }],
    [
      'a holder who will not come carries nobody',
      { proxies: [proxy('M0', 'M9')], excused: ['M9'] },
      { needed: 9, is: 'open', holders: 0, others: 9 },
    ],
    ['ten excused of eighteen', { excused: eighteen.slice(0, 10) }, { needed: 9, is: 'impossible', most: 8 }],
    [
      'only who is there counts',
      {
        proxies: eighteen.slice(0, 10).map((org) => proxy(org, 'M17')),
        rules: { quorum: { ...half, count: 'present' as const }, proxies: { most: 20, by: 'eve' as const } },
      },
      { needed: 9, is: 'impossible', most: 8 },
    ],
  ])('%s', (_, change, found) => expect(reach(change)).toEqual(found))
})

describe('one line for each member', () => {
  const names = { organisations: { A: 'Alpha', B: 'Bêta', C: 'Gamma' }, people: { P: 'Paule' } }
  const gathered = { entitled: ['A', 'B', 'C'], names, representatives: [{ org: 'A', person: 'P', reachable: true }] }
  const lines = memberLines(
    { ...gathered, notices: [mail('A'), mail('B', { bouncedAt: now })], proxies: [proxy('B', 'A')], excused: ['C'] },
    (org) => (org === 'C' ? { is: 'late', since: '2026-02-01' } : { is: 'inOrder' }),
  )
  const shown = (...asked: [Parameters<typeof linesShown>[1], Parameters<typeof linesShown>[2]]) =>
    linesShown(lines, ...asked, ({ org }) => org === 'B').map(({ org }) => org)
  it('says who carries whom, and who speaks', () => {
    expect(lines.map(({ proxyTo, carries, excused, speakers }) => ({ proxyTo, carries, excused, speakers }))).toEqual([
      { proxyTo: null, carries: 1, excused: false, speakers: ['Paule'] },
      { proxyTo: 'Alpha', carries: 0, excused: false, speakers: [] },
      { proxyTo: null, carries: 0, excused: true, speakers: [] },
    ])
  })
  it('filters and sorts', () => {
    expect([shown('nonConvoquees', 'nom'), shown('sansReponse', 'nom'), shown('retard', 'nom')]).toEqual([['B', 'C'], [], ['C']])
    expect(shown('aVoir', 'nom')).toEqual(['B'])
    expect([shown('toutes', 'convocation'), shown('toutes', 'cotisation')]).toEqual([
      ['B', 'C', 'A'],
      ['C', 'A', 'B'],
    ])
  })
  it.each([
    ['its notice did not arrive', { way: 'failed' as const }, true],
    ['as long as none left, one without an address', { way: 'none' as const, reachable: false }, true],
    ['nobody speaks for it', { speakers: [] }, true],
    ['late, where its vote depends on it', { dues: { is: 'late' as const, since: '2026-02-01' } }, true],
    ['it has not answered: that is its right', {}, false],
  ])('wants an eye: %s', (_, change, wants) => {
    const [line] = memberLines({ ...gathered, notices: [mail('A')], proxies: [], excused: [] }, () => null)
    const there = { ...(line as NonNullable<typeof line>), ...change }
    expect(wantsAnEye(there, there.way === 'none', true)).toBe(wants)
    expect(wantsAnEye({ ...there, way: 'mail', speakers: ['Paule'] }, false, false)).toBe(false)
  })
  it.each([
    ['late, since', [{ organisation: 'A', is: 'late' as const, since: '2026-02-01' }], null, { is: 'late', since: '2026-02-01' }],
    ['no year was called', [], null, { is: 'noneAsked' }],
    ['the year has no line for it', [], [], { is: 'notCalled' }],
    ['paid', [], [{ organisation: 'A', settled: true }], { is: 'inOrder' }],
    ['asked and not due yet', [], [{ organisation: 'A', settled: false }], { is: 'awaited' }],
  ])('dues: %s', (_, standings, asked, found) => expect(duesShown('A', standings, asked)).toEqual(found))
})

describe('the yearly agenda', () => {
  const assembly = { points: [], meeting: { convenedAt: null }, body: { kind: 'assembly' } }
  const natures = (keys: string[], change = {}) => annualPoints({ ...assembly, ...change }, keys, 'fr').map(({ nature }) => nature)
  it.each([
    ['the four reports in one press', [ANNUAL], {}, ['moralReport', 'activityReport', 'financialReport', 'orientations']],
    [
      'what is there is not added again',
      [ANNUAL],
      { points: [{ nature: 'moralReport' as const }] },
      ['activityReport', 'financialReport', 'orientations'],
    ],
    ['a workshop, and another', [annualKey('workshop')], { points: [{ nature: 'workshop' as const }] }, ['workshop']],
    ['of an assembly only', [ANNUAL], { body: { kind: 'board' } }, []],
  ])('%s', (_, keys, change, found) => expect(natures(keys, change)).toEqual(found))
  it('reports are agreed like any other point, and say so when they come late', () => {
    const [first] = annualPoints({ ...assembly, meeting: { convenedAt: now } }, [annualKey('financialReport')], 'fr')
    expect(first).toMatchObject({ kind: 'agreement', addedAfterNotice: true, opens: true })
  })
  it('a report without a point, one without a document, one ready', () => {
    const base = { title: 'T', kind: 'agreement' as const, position: 2 }
    const document = { replacedAt: null, joinedAt: now, id: 'D' } as never
    const found = reportLines([
      { ...base, id: 'a', nature: 'moralReport', documents: [] },
      { ...base, id: 'b', nature: 'financialReport', documents: [document] },
    ])
    expect(found.map(({ point: at, documents }) => [at?.id ?? null, documents.length])).toEqual([
      ['a', 0],
      [null, 0],
      ['b', 1],
      [null, 0],
    ])
  })
})

describe('what funders await', () => {
  const one = { id: 'F', funder: 'Région', awaits: ['accounts' as const], days: 90, sentOn: null }
  it.each([
    ['in time', one, '2026-06-01', { is: 'toSend', due: '2026-08-18', left: 78 }],
    ['late', one, '2026-08-20', { is: 'late', due: '2026-08-18', left: -2 }],
    ['sent', { ...one, sentOn: '2026-06-02' }, '2026-08-20', { is: 'sent', due: '2026-08-18' }],
  ])('%s', (_, funder, today, found) => expect(funderLines([funder], '2026-05-20', today)[0]).toMatchObject(found))
  it('the most urgent first, what is sent last', () => {
    const all = [{ ...one, id: 'sent', sentOn: '2026-06-01' }, { ...one, id: 'later', days: 120 }, one]
    expect(funderLines(all, '2026-05-20', '2026-06-01').map(({ id }) => id)).toEqual(['F', 'later', 'sent'])
  })
  it('something, within a year, of an assembly that was held', () => {
    expect(checkFunder([], 90).map(({ code }) => code)).toEqual(['funder.awaitsNothing'])
    expect(checkFunder(['accounts'], 0).map(({ code }) => code)).toEqual(['funder.days'])
    expect(checkFunder(['accounts'], 90)).toEqual([])
    expect(whyNotSend('open').map(({ code }) => code)).toEqual(['funder.notHeldYet'])
    expect(whyNotSend('sealed')).toEqual([])
  })
})

/** Notices as they may come: several for one, late, kept, come back. */
const someNotices = fc.array(
  fc.record({
    org: fc.constantFrom('A', 'B', 'C', 'D'),
    channel: fc.constantFrom('mail' as const, 'hand' as const, 'post' as const),
    sentAt: fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minutes) => addMinutes(startsAt, -minutes)),
    bouncedAt: fc.option(fc.constant(now)),
    delivery: fc.constantFrom('queued' as const, 'sent' as const, 'kept' as const, 'failed' as const),
  }),
  { maxLength: 12 },
)
const bodyRules = fc.record({ noticeDays: fc.integer({ min: 0, max: 30 }), source: fc.constantFrom('statutes' as const, 'usage' as const) })

describe('invariants of the field notes on governance', () => {
  it('23: no binding vote on what the sent agenda lacks, nor in any other business', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pointKinds), fc.boolean(), fc.boolean(), (kind, anyOther, addedAfterNotice) => {
        const refused = whyUndecidable({ kind, anyOther, addedAfterNotice }, defaultRules('assembly')).length > 0
        expect(refused).toBe(anyOther || addedAfterNotice || !decides(kind))
        // Nor does it pass unseen before: the page says what a new notice would have to announce.
        const found = irregularities({ ...well, points: [accounts(['a']), point({ kind, addedAfterNotice })] })
        expect(found.some((one) => one.is === 'agendaChanged')).toBe(addedAfterNotice && decides(kind))
      }),
    )
  })
  it('24: whoever was told too late is flagged before the assembly, by the very rule the PV prints', () => {
    fc.assert(
      fc.property(someNotices, bodyRules, (notices, rules) => {
        const entitled = ['A', 'B', 'C', 'D']
        const before = irregularities({ ...well, entitled, notices, rules: { ...rules, agendaLock: true } })
        const late = before.flatMap((one) => (one.is === 'late' ? one.orgs : []))
        const printed = noticed(notices, entitled, startsAt, rules, 'Europe/Paris').filter(({ code }) => code === 'notice.late')
        expect(late).toEqual(printed.map(({ org }) => org))
      }),
    )
  })
  it('25: every member has a notice that may have reached it, or is named', () => {
    fc.assert(
      fc.property(someNotices, (notices) => {
        const entitled = ['A', 'B', 'C', 'D']
        const found = irregularities({ ...well, entitled, notices })
        const named = found.flatMap((one) => (one.is === 'unconvened' || one.is === 'bounced' || one.is === 'kept' ? one.orgs : []))
        const untold = entitled.filter((org) => ['none', 'failed', 'kept'].includes(wayOf(notices, org)))
        expect([...named].sort()).toEqual(untold)
      }),
    )
  })
})
