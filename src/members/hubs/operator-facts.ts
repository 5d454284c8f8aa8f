import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** What whoever runs the installation did to somebody’s log-in by the command line, in an emergency: nobody of the hub acted. */

export const coordinationGivenByOperator = factKind('members.coordinationGivenByOperator', 'person', z.object({ role: id() }))
export const signedOutByOperator = factKind('members.signedOutByOperator', 'person', z.object({ sessions: z.int() }))
export const secondCodeRemovedByOperator = factKind('members.secondCodeRemovedByOperator', 'person', z.object({ sessions: z.int() }))
