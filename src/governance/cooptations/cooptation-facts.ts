import { day, id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** About the body. The seat itself is told by its own facts. */

const cooptation = { cooptation: id(), organisation: id() }

/** Its seat is provisional until the assembly. */
export const seatCoopted = factKind(
  'governance.seatCoopted',
  'body',
  z.object({ ...cooptation, seat: id(), left: id(), decision: id(), from: day() }),
)
/** The decision was taken back, or another organisation was meant: the seat never was. */
export const cooptationTakenBack = factKind('governance.cooptationTakenBack', 'body', z.object({ ...cooptation, seat: id() }))
/** `outcome` null: the assembly’s decision was taken back, the seat is provisional again. */
export const cooptationRatified = factKind(
  'governance.cooptationRatified',
  'body',
  z.object({ ...cooptation, seat: id(), outcome: z.enum(['ratified', 'refused']).nullable(), decision: id() }),
)
