import { text } from '#base/input.ts'
import { folded } from '#base/search.ts'

/** Signs that take no room and that nobody typed on purpose: they come along with a paste. (The joiner of emoji families stays.) */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g

/** A name as it is kept: on one line, single spaces, no unseen signs. */
export const cleanName = (typed: string): string => typed.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim()

/** What makes two names the same to a reader: not case, not accents, not spaces. As `members.name_key` in the database. */
export const nameKey = folded

/** A name in a form: at most 200 characters, something to be read in it. */
export const nameInput = () =>
  text(200)
    .transform(cleanName)
    .refine((name) => nameKey(name) !== '', { error: 'input.required' })
