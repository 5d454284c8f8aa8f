import { addDays, type Day } from '#base/day.ts'
import { type Exclusion, stepOf } from './exclusion.ts'

/** What waits for those named in a procedure, and by when: the hearing, the end of the time to appeal, the answer to an appeal. null: nothing has its day. */
export type NextOfExclusion = { is: 'hearing' | 'appeal' | 'answer'; by: Day }

/** No text says how fast an appeal is answered: a mark, so that nobody waits for good. */
const ANSWER_DAYS = 60

export const nextOfExclusion = (one: Exclusion & { appealUntil: Day | null; erased: boolean }, today: Day): NextOfExclusion | null => {
  const step = stepOf(one)
  if (one.erased || step === 'closed') return null
  if (step === 'summoned' && one.summons) return { is: 'hearing', by: one.summons.hearingOn }
  if (step !== 'notified') return null
  if (one.appeal) return one.appeal.answer ? null : { is: 'answer', by: addDays(one.appeal.on, ANSWER_DAYS) }
  return one.appealUntil !== null && one.appealUntil >= today ? { is: 'appeal', by: one.appealUntil } : null
}
