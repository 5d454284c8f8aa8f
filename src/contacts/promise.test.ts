import { describe, expect, test as it } from 'vitest'
import { dayAWeekOn, promiseState, promisesTyped } from './promise.ts'

describe('where a promise stands, on 12 March', () => {
  it.each([
    ['done is done, even late', '2026-03-01', '2026-03-10', 'done'],
    ['its day has passed', '2026-03-11', null, 'late'],
    ['on its day it is not late yet', '2026-03-12', null, 'today'],
    ['within a week', '2026-03-19', null, 'soon'],
    ['in more than a week', '2026-03-20', null, 'open'],
    ['without a day it is never late', null, null, 'open'],
  ])('%s', (_, due, doneOn, state) => {
    expect(promiseState({ due, doneOn }, '2026-03-12')).toBe(state)
  })
})

it('only what has words is a promise; a day alone is not', () => {
  const typed = { ours: 'Envoyer le dossier', oursDue: '2026-03-13', theirs: '', theirsDue: '2026-03-14', next: 'Rappeler', nextDue: null }
  expect(promisesTyped(typed)).toEqual([
    { kind: 'ours', text: 'Envoyer le dossier', due: '2026-03-13' },
    { kind: 'next', text: 'Rappeler', due: null },
  ])
})

it.each([
  ['a week after its day', '2026-03-20', '2026-03-27'],
  ['a week after today when it is late', '2026-02-01', '2026-03-19'],
  ['a week after today on its day', '2026-03-12', '2026-03-19'],
])('put off, it waits until %s', (_, due, day) => {
  expect(dayAWeekOn(due, '2026-03-12')).toBe(day)
})
