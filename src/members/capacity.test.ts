import { describe, expect, test as it } from 'vitest'
import { capacityFrom } from './capacity.ts'

const speaks = (organisation: string, paid = false) => ({ organisation, paid })

describe('in what quality somebody gives their time', () => {
  it.each([
    ['the coordination, for nobody', ['coordinator'], [], null, 'staff'],
    ['an employee of the hub', ['employee'], [], null, 'staff'],
    ['an intern', ['intern'], [], null, 'intern'],
    ['a facilitator', ['facilitator'], [], null, 'facilitator'],
    ['a representative whom the member pays', [], [speaks('smalah', true)], 'smalah', 'inKind'],
    ['the same one, nobody named', [], [speaks('smalah', true)], null, 'inKind'],
    ['a representative nobody pays', [], [speaks('smalah')], 'smalah', 'volunteer'],
    ['paid by one, speaking for another', [], [speaks('smalah', true), speaks('cowo')], 'cowo', 'volunteer'],
    ['paid by one of two, nobody named', [], [speaks('smalah', true), speaks('cowo')], null, 'volunteer'],
    ['the coordination, sitting for a member', ['coordinator'], [speaks('smalah')], 'smalah', 'volunteer'],
    ['the treasury', ['treasurer'], [], null, 'volunteer'],
    ['a volunteer of the hub', ['volunteer'], [], null, 'volunteer'],
    ['a project leader', ['projectLeader'], [], null, 'guest'],
    ['somebody who is nothing here', [], [], null, 'guest'],
  ] as const)('%s', (_, roles, speaksFor, organisation, capacity) => {
    expect(capacityFrom({ roles: [...roles], speaksFor: [...speaksFor] }, organisation)).toBe(capacity)
  })
})
