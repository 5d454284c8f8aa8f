import { expect, test as it } from 'vitest'
import { checkOrientation } from './question.ts'

it.each([
  ['to an agenda, nothing more to say', { state: 'agenda', group: null, answer: '' }, []],
  ['to a group that is named', { state: 'group', group: 'g', answer: '' }, []],
  ['to a group that is not', { state: 'group', group: null, answer: '' }, ['question.groupMissing']],
  ['answered in words', { state: 'answered', group: null, answer: 'Oui.' }, []],
  ['answered without words', { state: 'answered', group: null, answer: '  ' }, ['question.answerMissing']],
  ['kept, and why', { state: 'kept', group: null, answer: 'Après l’hiver.' }, []],
  ['kept in silence', { state: 'kept', group: null, answer: '' }, ['question.whyMissing']],
] as const)('a question led %s', (_, oriented, codes) => expect(checkOrientation(oriented).map(({ code }) => code)).toEqual(codes))
