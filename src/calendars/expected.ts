import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Invitation } from '#logbook/api.ts'
import type { Speaking } from '#logbook/use-case.ts'

/** A date somebody may expect although nobody is invited yet: known, not certain. */
export type Expected = Invitation

/** What a capability expects a person at, from an instant on; each stops telling it once it has invited. */
export type Expecting = (context: Speaking, person: Id, from: Instant) => Promise<Expected[]>
