import { z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'

/** The body decides admissions from now on. What becomes of an application is told by members, to whom it belongs. */
export const admissionsGiven = factKind('governance.admissionsGiven', 'body', z.object({}))
