import { describe, expect, test as it } from 'vitest'
import type { Day } from '#base/day.ts'
import { membershipProblems, sourceIn } from '#members/organisations/organisation.ts'
import { endingRoleProblems, givingProblems, mailKeptProblems, mailProblems, type Role, type RoleKind } from './role.ts'

const today = '2026-03-12'
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code)
const role = (person: string, with_: Partial<Role> = {}): Role => ({
  id: `role of ${person}`,
  person,
  kind: 'coordinator',
  from: '2026-01-01',
  until: null,
  ...with_,
})

describe('a role is given', () => {
  const marie = (kind: RoleKind, existing: Role[] = [], mail: string | null = 'marie@exemple.fr', until: Day | null = null) =>
    codes(givingProblems({ kind, from: today, until, mail, existing }))

  it.each([
    ['a first role', marie('treasurer'), []],
    ['beside another role', marie('treasurer', [role('marie')]), []],
    ['again, once ended', marie('coordinator', [role('marie', { until: today })]), []],
    ['for the time of an internship', marie('intern', [], null, '2026-06-30'), []],
    ['before the same role to come', marie('intern', [role('marie', { kind: 'intern', from: '2026-09-01' })], null, '2026-09-01'), []],
    [
      'into the same role to come',
      marie('intern', [role('marie', { kind: 'intern', from: '2026-09-01' })], null, '2026-09-02'),
      ['role.alreadyHeld'],
    ],
    ['for not one day', marie('intern', [], null, today), ['role.notOneDay']],
    ['that would end before it begins', marie('intern', [], null, '2026-01-01'), ['role.notOneDay']],
    ['twice', marie('coordinator', [role('marie')]), ['role.alreadyHeld']],
    ['of coordination, without an address to log in with', marie('coordinator', [], null), ['role.needsMail']],
    ['of treasury, without an address', marie('treasurer', [], null), ['role.needsMail']],
    ['of project leader, without an address', marie('projectLeader', [], null), []],
  ])('%s', (_, problems, expected) => expect(problems).toEqual(expected))
})

describe('a role ends', () => {
  const marie = role('marie')
  it.each([
    ['of treasury', role('marie', { kind: 'treasurer' }), today, [], []],
    ['of coordination, when somebody else coordinates', marie, today, [marie, role('paul')], []],
    ['of coordination, of the only one', marie, today, [marie], ['role.lastCoordinator']],
    [
      'of coordination, when the other one stops too',
      marie,
      today,
      [marie, role('paul', { until: '2026-04-01' })],
      ['role.lastCoordinator'],
    ],
    [
      'of coordination, when the other one begins later',
      marie,
      today,
      [marie, role('paul', { from: '2026-04-01' })],
      ['role.lastCoordinator'],
    ],
    ['of coordination, the day the other one begins', marie, '2026-04-01', [marie, role('paul', { from: '2026-04-01' })], []],
    ['before it begins', marie, '2025-12-31', [marie, role('paul')], ['role.endsBeforeItBegins']],
    ['twice', role('marie', { until: today }), today, [role('paul')], ['role.alreadyEnded']],
  ])('%s', (_, ending, until, coordinators, expected) => expect(codes(endingRoleProblems(ending, until, coordinators))).toEqual(expected))
})

describe('an address of mail is taken away', () => {
  it.each([
    ['of somebody without role', [], []],
    ['of a project leader', [role('marie', { kind: 'projectLeader' })], []],
    ['of a former coordinator', [role('marie', { until: today })], []],
    ['of the coordinator', [role('marie')], ['role.keepsMail']],
  ])('%s', (_, roles, expected) => {
    expect(codes(mailProblems(null, roles, today))).toEqual(expected)
    expect(codes(mailProblems('marie@exemple.fr', roles, today))).toEqual([])
  })
})

it('a member is one since a day that has come', () => {
  expect(codes(membershipProblems('2017-05-01', today))).toEqual([])
  expect(codes(membershipProblems(today, today))).toEqual([])
  expect(codes(membershipProblems('2026-03-13', today))).toEqual(['membership.notYet'])
})

it('only a demonstration has invented rows, and says which', () => {
  expect([sourceIn(false, 'illustrative'), sourceIn(false, null), sourceIn(true, null), sourceIn(true, 'seed')]).toEqual([
    'entered',
    'entered',
    'illustrative',
    'seed',
  ])
})

describe('the address of who acts for the hub', () => {
  const acts = {
    mail: 'marie@exemple.fr',
    roles: [{ id: 'r', person: 'p', kind: 'coordinator' as const, from: '2025-01-01', until: null }],
  }
  const plain = { mail: 'paul@exemple.fr', roles: [] }
  it.each([
    ['stays', acts, plain, 'marie@exemple.fr', []],
    ['is not given up', acts, plain, 'paul@exemple.fr', ['merge.actingMail']],
    ['matters not once the role has ended', { ...acts, roles: [{ ...acts.roles[0], until: '2026-01-01' }] }, plain, 'paul@exemple.fr', []],
    ['one of the two stays when both act', acts, { ...acts, mail: 'm@exemple.fr' }, 'm@exemple.fr', []],
  ])('%s', (_, one, other, stays, codes) => {
    expect(mailKeptProblems(one as never, other as never, stays, '2026-03-12').map(({ code }) => code)).toEqual(codes)
  })
})
