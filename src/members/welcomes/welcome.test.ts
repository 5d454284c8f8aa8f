import { describe, expect, test as it } from 'vitest'
import { type Asked, canTakeBack, type DonePart, type Offer, type Part, proposed, welcomeProblems } from './welcome.ts'

const offer = (change: Partial<Offer> = {}): Offer => ({
  reached: ['Lou Duluc'],
  dues: { is: 'callable', year: 2026, cents: 8000, free: false, dueOn: '2026-04-12', brackets: [] },
  buddies: [
    { id: 'paul', name: 'Paul Petit', organisation: 'La Smalah', sponsor: true },
    { id: 'anne', name: 'Anne Noé', organisation: 'La Cowo', sponsor: false },
  ],
  groups: [{ id: 'g', name: 'Mobilités' }],
  hasBuddy: false,
  ...change,
})
const nothing: Asked = { form: false, dues: false, bracket: '', mail: false, text: '', calendar: false, buddy: null, groups: [] }
const brackets = {
  is: 'callable' as const,
  year: 2026,
  cents: null,
  free: false,
  dueOn: '2026-04-12',
  brackets: [{ name: 'Petite', cents: 3000 }],
}
const done = (part: Part, undone = false): DonePart => ({
  ...{ id: part, part, on: '2026-03-12', by: 'Marie', mail: null, line: null, person: null, group: null, member: null },
  undone,
})

describe('what the page proposes', () => {
  it('everything at once, with the sponsor as buddy; groups are a choice of its own', () =>
    expect(proposed(offer(), [], '2026-03-12')).toEqual({ ...nothing, form: true, dues: true, mail: true, calendar: true, buddy: 'paul' }))
  it('no buddy by itself where nobody sponsored it', () =>
    expect(proposed(offer({ buddies: offer().buddies.slice(1) }), [], '2026-03-12').buddy).toBe(null))
  it.each([
    ['no dues are called', { is: 'none' as const }],
    ['its line is there already', { is: 'asked' as const, line: 'l', year: 2026 }],
    ['a bracket must be chosen first', brackets],
    ['its due day is past', { ...brackets, cents: 8000, dueOn: '2026-03-11' }],
  ])('no call for dues where %s', (_, dues) => expect(proposed(offer({ dues }), [], '2026-03-12').dues).toBe(false))
  it('no mail where nobody has an address: the form is printed', () =>
    expect(proposed(offer({ reached: [] }), [], '2026-03-12')).toMatchObject({ form: true, mail: false, calendar: false }))
  it('nothing by itself once it has begun', () => expect(proposed(offer(), [done('mail')], '2026-03-12')).toEqual(nothing))
})

describe('a welcome is refused', () => {
  const codes = (asked: Partial<Asked>, change: Partial<Offer> = {}) =>
    welcomeProblems({ ...nothing, ...asked }, offer(change)).map(({ path, code }) => `${path} ${code}`)
  it.each([
    ['with nothing ticked', {}, {}, [' welcome.chooseSome']],
    ['with the calendar alone: it is said in the mail', { calendar: true }, {}, [' welcome.chooseSome']],
    ['for dues that nobody called', { dues: true }, { dues: { is: 'none' as const } }, ['dues welcome.noDues']],
    ['for dues asked already', { dues: true }, { dues: { is: 'asked' as const, line: 'l', year: 2026 } }, ['dues dues.hasItsLine']],
    ['without its bracket', { dues: true }, { dues: brackets }, ['bracket dues.chooseBracket']],
    ['for a mail to nobody, with no words', { mail: true }, { reached: [] }, ['mail welcome.nobodyToWrite', 'text input.required']],
    ['for a second buddy', { buddy: 'paul' }, { hasBuddy: true }, ['buddy welcome.hasBuddy']],
    ['for a buddy of nowhere', { buddy: 'lou' }, {}, ['buddy welcome.buddyOfAnother']],
    ['for a group that is none', { groups: ['g', 'h'] }, {}, ['groups welcome.groupUnknown']],
  ])('%s', (_, asked, change, expected) => expect(codes(asked, change)).toEqual(expected))
  it.each<[string, Partial<Asked>, Partial<Offer>]>([
    ['the form alone', { form: true }, { reached: [] }],
    ['all of it', { form: true, dues: true, mail: true, text: 'Bienvenue', calendar: true, buddy: 'anne', groups: ['g'] }, {}],
    ['dues of a bracket', { dues: true, bracket: 'Petite' }, { dues: brackets }],
    ['a group, later', { groups: ['g'] }, { hasBuddy: true }],
  ])('and not for %s', (_, asked, change) => expect(codes(asked, change)).toEqual([]))
})

it.each<[Part, boolean]>([
  ['form', false],
  ['dues', false],
  ['mail', false],
  ['calendar', false],
  ['buddy', true],
  ['group', true],
])('%s can be taken back: %s, and once only', (part, can) =>
  expect([canTakeBack(done(part)), canTakeBack(done(part, true))]).toEqual([can, false]),
)
