import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { TARGETS } from './row-target.ts'

/** What becomes of a file: what it brought, by ids, one fact for each lot of rows. No name, no word of a row. */

export const importConfirmed = factKind('imports.confirmed', 'import', z.object({ target: z.enum(TARGETS), rows: z.number().int() }))
export const rowsWritten = factKind(
  'imports.rowsWritten',
  'import',
  z.object({ target: z.enum(TARGETS), added: z.array(id()), filled: z.array(id()) }),
)
export const importUndone = factKind('imports.undone', 'import', z.object({}))
