import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

export const hubPresented = factKind('portal.hubPresented', 'hub', z.object({ words: id(), hash: z.string() }))
