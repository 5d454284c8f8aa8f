import { describe, expect, it } from 'vitest'
import { mayDo } from '#governance/decisions/decision.access.ts'
import type { Deed } from '#governance/decisions/deed.ts'
import type { Who } from '#logbook/actor.ts'
import {
  type MeetingSubject,
  mayConvene,
  mayExcuse,
  mayFacilitate,
  mayKeepBodies,
  mayNote,
  mayPrepare,
  maySeal,
  maySeeDate,
  maySeeMeeting,
  maySeeMinutes,
  maySeeRegister,
} from './meeting.access.ts'

const person = (name: string, roles: NonNullable<Who>['roles'] = [], ...orgs: string[]): Who => ({
  person: name,
  name,
  roles,
  represents: orgs.map((organisation) => ({ organisation, as: 'titulaire' })),
})
const people = {
  coordinator: person('Maïté', ['coordinator']),
  treasurer: person('Claire', ['treasurer']),
  board: person('Ana', [], 'La Smalah'),
  otherBoard: person('Luc', [], 'Tipi'),
  suppleant: { person: 'Bob', name: 'Bob', roles: [], represents: [{ organisation: 'Tipi', as: 'suppleant' as const }] },
  facilitator: person('Inès'),
  secretary: person('Paul'),
  member: person('Mia', [], 'Le Bocal'),
  leader: person('Zoé', ['projectLeader']),
  visitor: null,
} satisfies Record<string, Who>
type Name = keyof typeof people
const names = Object.keys(people) as Name[]
const meeting: MeetingSubject = { state: 'open', facilitator: 'Inès', secretary: 'Paul', entitled: ['La Smalah', 'Tipi'], convened: true }
const who = (test: (one: Who) => unknown): Name[] => names.filter((name) => test(people[name]) === true)

describe('who sees and does what around a meeting', () => {
  const room: Name[] = ['coordinator', 'board', 'otherBoard', 'suppleant', 'facilitator', 'secretary']
  it.each<[string, Name[], (one: Who) => unknown]>([
    [
      'sees a draft',
      ['coordinator', 'facilitator', 'secretary'],
      (one) => maySeeMeeting(one, { ...meeting, state: 'draft', convened: false }),
    ],
    [
      'sees a meeting given up before anybody was convened',
      ['coordinator', 'facilitator', 'secretary'],
      (one) => maySeeMeeting(one, { ...meeting, state: 'cancelled', convened: false }),
    ],
    [
      'sees the date of a draft that is announced',
      room,
      (one) => maySeeDate(one, { ...meeting, state: 'draft', convened: false, announced: true }),
    ],
    [
      'sees that an announced date was called off',
      room,
      (one) => maySeeDate(one, { ...meeting, state: 'cancelled', convened: false, announced: true }),
    ],
    [
      'sees the date of a draft that is not',
      ['coordinator', 'facilitator', 'secretary'],
      (one) => maySeeDate(one, { ...meeting, state: 'draft', convened: false, announced: false }),
    ],
    ['sees the date of a convened meeting', room, (one) => maySeeDate(one, { ...meeting, state: 'convened', announced: false })],
    ['sees a convened meeting', room, (one) => maySeeMeeting(one, { ...meeting, state: 'convened' })],
    ['sees the PV before it is sealed', room, (one) => maySeeMinutes(one, { ...meeting, state: 'closed' })],
    ['sees the sealed PV', [...room, 'member', 'treasurer'], (one) => maySeeMinutes(one, { ...meeting, state: 'sealed' })],
    ['sees the register', ['coordinator', 'treasurer', 'board', 'otherBoard', 'suppleant', 'member'], maySeeRegister],
    ['keeps the bodies', ['coordinator'], mayKeepBodies],
    ['prepares', ['coordinator'], mayPrepare],
    ['convenes', ['coordinator'], mayConvene],
    ['facilitates', ['coordinator', 'facilitator'], (one) => mayFacilitate(one, meeting)],
    ['writes the notes', ['coordinator', 'facilitator', 'secretary'], (one) => mayNote(one, meeting)],
    ['seals', ['coordinator', 'facilitator', 'secretary'], (one) => maySeal(one, meeting)],
    ['excuses Tipi', ['coordinator', 'otherBoard', 'suppleant'], (one) => mayExcuse(one, meeting, 'Tipi')],
    ['excuses an organisation without a seat', [], (one) => mayExcuse(one, meeting, 'Le Bocal')],
  ])('%s: %j', (_, allowed, test) => {
    expect(who(test).sort()).toEqual([...allowed].sort())
  })
})

describe('who does what to a decision that La Smalah proposes', () => {
  const decision = { meeting, proposer: { person: 'Ana', org: 'La Smalah' } }
  it.each<[Deed, string | null, Name[]]>([
    ['noteAgreement', null, ['coordinator', 'facilitator']],
    ['takeBack', null, ['coordinator', 'facilitator']],
    ['clarify', null, ['coordinator', 'facilitator']],
    ['react', null, ['coordinator', 'facilitator']],
    ['askObjections', null, ['coordinator', 'facilitator']],
    ['integrate', null, ['coordinator', 'facilitator']],
    ['closeRound', null, ['coordinator', 'facilitator']],
    ['adjourn', null, ['coordinator', 'facilitator']],
    ['amend', null, ['coordinator', 'board', 'facilitator']],
    ['withdraw', null, ['board']],
    ['state', 'Tipi', ['coordinator', 'otherBoard', 'suppleant', 'facilitator']],
    ['object', 'Tipi', ['coordinator', 'otherBoard', 'suppleant', 'facilitator']],
    ['disagree', 'Tipi', ['coordinator', 'otherBoard', 'suppleant', 'facilitator']],
    ['maintain', 'Tipi', ['coordinator', 'otherBoard', 'suppleant', 'facilitator']],
    ['confirmIntegrated', 'Tipi', ['coordinator', 'otherBoard', 'suppleant', 'facilitator']],
    ['withdrawObjection', 'Tipi', ['coordinator', 'otherBoard', 'suppleant', 'facilitator']],
    ['object', 'Le Bocal', []],
    ['withdrawObjection', 'Le Bocal', []],
  ])('%s %s: %j', (deed, org, allowed) => {
    expect(who((one) => mayDo(one, deed, decision, org)).sort()).toEqual([...allowed].sort())
  })
  it.each<[string, Name, Deed, string | null, string]>([
    ['another organisation closes the objection of Tipi', 'board', 'withdrawObjection', 'Tipi', 'governance.onlyObjectorCloses'],
    ['the coordinator withdraws the proposal', 'coordinator', 'withdraw', null, 'governance.onlyProposerWithdraws'],
    ['a member speaks for Tipi', 'member', 'state', 'Tipi', 'governance.onlyForYourOrganisation'],
    ['a member objects for itself', 'member', 'object', 'Le Bocal', 'decision.notSeated'],
    ['a board member notes the agreement', 'board', 'noteAgreement', null, 'governance.facilitatorLeads'],
    ['another organisation rewrites the text', 'otherBoard', 'amend', null, 'governance.onlyProposerAmends'],
  ])('%s: refused', (_, name, deed, org, code) => {
    expect(mayDo(people[name], deed, decision, org)).toMatchObject({ code })
  })
})
