import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { PLACES } from './origin.ts'

/** Where an organisation comes from; the project and the note are in the kept words. */
export const originKept = factKind(
  'members.originKept',
  'organisation',
  z.object({
    from: z.int(),
    until: z.int().nullable(),
    place: z.enum(PLACES),
    founded: day().nullable(),
    words: id(),
    hash: z.string(),
  }),
)
export const originTakenBack = factKind('members.originTakenBack', 'organisation', z.object({}))
