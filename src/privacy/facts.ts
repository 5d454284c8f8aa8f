import { z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** Name, address and words are gone. How many places still name the person, for somebody to read. */
export const personErased = factKind('members.personErased', 'person', z.object({ residues: z.int() }))

/** Somebody asks to be erased; or takes it back. */
export const erasureAsked = factKind('privacy.erasureAsked', 'person', z.object({}))
export const erasureWithdrawn = factKind('privacy.erasureWithdrawn', 'person', z.object({}))
