import { choice, day, optionalText, orNothing, text, time, whole, z } from '#base/input.ts'
import { CHANNELS } from './contact.ts'

/** What the form of a contact holds besides promises. « Qui ? » first; the rest has a default that fits a call that has just ended. */
export const contactFields = {
  who: text(500),
  said: optionalText(20_000),
  channel: z.preprocess((value) => value || 'phone', choice(CHANNELS)),
  day: orNothing(day()),
  time: orNothing(time()),
  minutes: orNothing(whole(1, 1440)),
}

const promise = () => optionalText(500)

export const promiseFields = {
  ...{ ours: promise(), theirs: promise(), next: promise() },
  ...{ oursDue: orNothing(day()), theirsDue: orNothing(day()), nextDue: orNothing(day()) },
}
