import { describe, expect, test as it } from 'vitest'
import { checkAnswer, whyNotSeal } from './correction.ts'

const codes = (problems: { path: string; code: string }[]) => problems.map(({ path, code }) => `${path} ${code}`)

describe('a correction asked of a PV', () => {
  it.each([
    ['is made', { answer: null }, { answer: 'made' as const, why: '' }, []],
    ['is declined with its reason', { answer: null }, { answer: 'declined' as const, why: 'Le relevé dit autre chose.' }, []],
    ['is not declined without a word', { answer: null }, { answer: 'declined' as const, why: ' ' }, ['why correction.whyMissing']],
    ['is answered once', { answer: 'made' as const }, { answer: 'declined' as const, why: 'Non' }, [' correction.answered']],
  ])('%s', (_, correction, answer, problems) => expect(codes(checkAnswer(correction, answer))).toEqual(problems))

  it('holds the sealing back until it is answered', () => {
    expect(whyNotSeal([{ answer: 'made' }, { answer: 'withdrawn' }])).toEqual([])
    expect(whyNotSeal([{ answer: 'made' }, { answer: null }])).toMatchObject([{ code: 'minutes.correctionsOpen', values: { open: 1 } }])
  })
})
