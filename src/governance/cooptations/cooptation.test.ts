import { describe, expect, test as it } from 'vitest'
import { deedOfBoard, firstDayOf, outcomeOf, type Settling } from './cooptation.ts'

describe('the board co-opts', () => {
  it.each([
    ['adopted for Le Bocal: it gets the seat', { organisation: 'bocal', seat: null, state: 'adopted' }, null, 'give'],
    ['adopted, nobody named yet: nothing', { organisation: null, seat: null, state: 'adopted' }, null, null],
    ['told twice: nothing more', { organisation: 'bocal', seat: 's', state: 'adopted' }, 'bocal', null],
    ['the name was wrong: another gets it', { organisation: 'tipi', seat: 's', state: 'adopted' }, 'bocal', 'giveAnother'],
    ['the name is taken away: nobody has it', { organisation: null, seat: 's', state: 'adopted' }, 'bocal', 'takeBack'],
    ['the agreement is taken back, so is the seat', { organisation: 'bocal', seat: 's', state: 'proposed' }, 'bocal', 'takeBack'],
    ['put off: nothing', { organisation: 'bocal', seat: null, state: 'adjourned' }, null, null],
    ['rejected: nothing', { organisation: 'bocal', seat: null, state: 'rejected' }, null, null],
  ] as [string, Settling, string | null, ReturnType<typeof deedOfBoard>][])('%s', (_, settling, sits, deed) =>
    expect(deedOfBoard(settling, sits)).toBe(deed),
  )

  it.each([
    ['the day after the meeting', '2026-03-12', '2026-03-01', '2026-03-13'],
    ['once the other has left', '2026-03-12', '2026-07-01', '2026-07-01'],
  ])('from %s', (_, held, left, from) => expect(firstDayOf(held, left)).toBe(from))
})

describe('the assembly', () => {
  it.each([
    ['ratifies', 'adopted', 'ratified'],
    ['refuses', 'rejected', 'refused'],
    ['puts it off: the seat stays provisional', 'adjourned', null],
    ['does not come to it', null, null],
  ] as const)('%s', (_, state, outcome) => expect(outcomeOf(state)).toBe(outcome))
})
