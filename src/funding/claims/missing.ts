import type { Lang } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import type { Missing } from './proof.ts'

/** What is missing and who can give it, in one sentence. */
export const missingSays = (one: Missing, lang: Lang): string => {
  const { missing: w } = wordsIn(lang).claim
  if (one.is === 'piece') return w.piece(one.what, one.on, one.from)
  if (one.is === 'payment') return w.payment(one.what, one.on)
  return one.is === 'sheet' ? w.sheet(one.name, one.month, one.by) : w.minutes(one.title, one.on)
}
