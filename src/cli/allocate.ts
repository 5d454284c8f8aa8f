import { z } from 'zod'
import { allocate as share } from '#base/allocate.ts'
import { ok } from '#base/result.ts'
import { engine } from './engine.ts'
import { wordsOf } from './words.ts'

const cents = z.int().describe('Whole cents.')
const id = z.string()

/** Shares an amount out to the cent, by weights. */
export const allocate = engine({
  name: 'allocate',
  words: wordsOf('allocate'),
  unique: [{ list: ['weights'], key: 'id' }],
  input: z.strictObject({
    total: cents,
    weights: z.array(z.strictObject({ id: id.describe('Each its own.'), w: z.int().min(0).describe('Shares are in proportion to it.') })),
  }),
  answer: z.strictObject({ total: cents, shares: z.array(z.strictObject({ id, cents })).describe('In the order of the weights.') }),
  work: ({ total, weights }) => {
    const shares = share(total, weights)
    return shares.ok ? ok({ total, shares: shares.value }) : shares
  },
})
