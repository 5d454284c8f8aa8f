import { expect, test as it } from 'vitest'
import { answerDue, isNameTyped } from './erasure.ts'

it.each([
  ['asked in January, due in February', '2026-01-12T10:00:00.000Z', '2026-02-12'],
  ['the 31st of a month, before a short one', '2026-01-31T10:00:00.000Z', '2026-02-28'],
  ['late in the evening, by the hub’s own day', '2026-03-11T23:30:00.000Z', '2026-04-12'],
])('%s', (_, asked, due) => expect(answerDue(asked, 'Europe/Paris')).toBe(due))

it.each([
  ['as it is written', 'Zoé Lescarret', true],
  ['without the accent, in small letters, with a space too many', ' zoe  lescarret ', true],
  ['the first name alone', 'Zoé', false],
  ['nothing', '', false],
  ['somebody else', 'Zoé Lescaret', false],
])('the name typed: %s', (_, typed, is) => expect(isNameTyped(typed, 'Zoé Lescarret')).toBe(is))
