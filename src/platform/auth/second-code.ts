import type { Instant } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import { confirmSecondFactor, dropRecoveries, secondFactorOf, spendStep } from './account.store.ts'
import { countAttempt, forgetAttempts } from './attempt.store.ts'
import { typedFigures } from './code.ts'
import { atTheDoor, type Door, openSession, type TooMany } from './door.ts'
import { keysOf } from './keys.ts'
import { limits } from './limits.ts'
import { endSession, type Session } from './session.store.ts'
import { stepOf } from './totp.ts'

/** `token`: of the new, complete session; the half one is over (ASVS 7.2.4). */
export type SecondAnswered = { is: 'in'; token: string } | { is: 'wrong' } | TooMany

/**
 * The key offered to somebody who has none yet. Derived from the half session, so that reading the page twice shows the same key and nothing
 * is written before a first code proves that it was taken.
 */
export const offeredSecret = async (door: Door, session: Session): Promise<Uint8Array> =>
  (await keysOf(door.data)).digest('offered second factor', session.hash.toString('hex')).subarray(0, 20)

/** The second code of a half session: confirms the offered key the first time, is checked against the kept one from then on. */
export const answerSecondCode = async (door: Door, session: Session, typed: string, lang: Lang, now: Instant): Promise<SecondAnswered> => {
  const keys = await keysOf(door.data)
  const offered = await offeredSecret(door, session)
  return atTheDoor<SecondAnswered>(door, async (db) => {
    const subject = session.account
    const again = await countAttempt(
      db,
      [
        { limit: limits.second, subject },
        { limit: limits.secondDay, subject },
      ],
      now,
    )
    if (again) return { is: 'tooMany', again }
    const kept = await secondFactorOf(db, session.account)
    const secret = kept ? keys.open(kept.secret, session.account) : offered
    const step = stepOf(secret, typedFigures(typed), now, kept?.lastStep ?? null)
    if (step === null) return { is: 'wrong' }
    const taken = kept
      ? await spendStep(db, session.account, step)
      : await confirmSecondFactor(db, session.account, keys.seal(offered, session.account), step, now)
    if (!taken) return { is: 'wrong' }
    if (!kept) await enqueue(db, 'auth.sendNotice', { account: session.account, about: 'enrolled', lang })
    await forgetAttempts(db, limits.second.kind, subject)
    await dropRecoveries(db, session.account)
    await endSession(db, session.hash)
    return { is: 'in', token: await openSession(db, session.account, now, { createdAt: session.createdAt, secondFactor: true }) }
  })
}
