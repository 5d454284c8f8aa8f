import { describe, expect, test as it } from 'vitest'
import { type AdmissionPoint, checkFirstDay, standingOf } from './admission.ts'

const point = (meeting: AdmissionPoint['meeting'], state: AdmissionPoint['state'], day = '2026-03-12'): AdmissionPoint => ({
  ...{ meeting, day, decision: state === null ? null : `d ${day}`, state },
  on: state === 'adopted' || state === 'rejected' ? day : null,
})

describe('where the board has got to with an application', () => {
  it.each([
    ['nobody has put it on an agenda', [], { is: 'waits' }],
    ['it is on the agenda of a meeting to come', [point('draft', null)], { is: 'placed', on: '2026-03-12' }],
    ['it is being talked of', [point('open', 'objections')], { is: 'placed', on: '2026-03-12' }],
    ['the agreement was noted', [point('open', 'adopted')], { is: 'admitted', decision: 'd 2026-03-12', on: '2026-03-12' }],
    ['the vote rejected it', [point('closed', 'rejected')], { is: 'refused', decision: 'd 2026-03-12', on: '2026-03-12' }],
    ['the meeting ended before it', [point('closed', null)], { is: 'waits' }],
    ['the meeting put it off', [point('closed', 'adjourned')], { is: 'waits' }],
    ['the round did not adopt it, the session goes on', [point('open', 'notAdopted')], { is: 'waits' }],
    ['the meeting was cancelled', [point('cancelled', null)], { is: 'waits' }],
    [
      'put off, then taken up again',
      [point('convened', null, '2026-04-09'), point('closed', 'adjourned')],
      { is: 'placed', on: '2026-04-09' },
    ],
    [
      'put off, then adopted',
      [point('sealed', 'adopted', '2026-04-09'), point('sealed', 'adjourned')],
      { is: 'admitted', decision: 'd 2026-04-09', on: '2026-04-09' },
    ],
  ] as [string, AdmissionPoint[], ReturnType<typeof standingOf>][])('%s', (_, points, standing) =>
    expect(standingOf(points)).toEqual(standing),
  )
})

describe('the first day as a member', () => {
  it.each([
    ['the day of the meeting', '2026-03-12', []],
    ['a later one', '2026-04-01', []],
    ['not an earlier one', '2026-03-11', ['admission.beforeTheMeeting']],
    ['not in years', '2028-03-12', ['admission.tooFar']],
  ])('%s', (_, from, codes) => expect(checkFirstDay(from, '2026-03-12').map(({ code }) => code)).toEqual(codes))
})
