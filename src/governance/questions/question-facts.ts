import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { orientations } from './question.ts'

/** What happens to questions: their words stay in their rows. */
const words = { words: id(), hash: z.string() }
export const questionAsked = factKind(
  'governance.questionAsked',
  'question',
  z.object({ body: id(), organisation: id().nullable(), ...words }),
)
export const questionOriented = factKind(
  'governance.questionOriented',
  'question',
  z.object({ state: z.enum(orientations), body: id(), group: id().nullable(), ...words }),
)
