import { type Instant, toInstant } from '#base/day.ts'

/** The one clock: read by the process and the command line, handed on as `now`. */
export const clock = (): Instant => toInstant(new Date())
