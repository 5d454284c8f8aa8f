import { id, z } from '#base/input.ts'
import { isMonth } from './month.ts'

/** A month in an address: `2026-11`. Anything else is no page. */
export const monthInput = () =>
  z
    .string({ error: 'input.notAnId' })
    .refine(isMonth, { error: 'input.notAnId' })
    .transform((month) => `${month}-01`)

/** Whose month, and which. */
export const ofMonth = { person: id(), month: monthInput() }
