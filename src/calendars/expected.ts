import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Invitation } from '#logbook/api.ts'
import type { Speaking } from '#logbook/use-case.ts'

/** What a capability expects a person at although nobody is invited yet, from an instant on: known, not certain. Once it has invited, it tells no more. */
export type Expecting = (context: Speaking, person: Id, from: Instant) => Promise<Invitation[]>
