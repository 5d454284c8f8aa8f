import { timingSafeEqual } from 'node:crypto'
import type { Instant } from '#base/day.ts'
import { tokenHash } from '#platform/web/cookies.ts'
import { accountOf } from './account.store.ts'
import { countAttempt } from './attempt.store.ts'
import { spendCode, takeTry } from './code.store.ts'
import { typedCode } from './code.ts'
import { atTheDoor, type Door, openSession, type TooMany } from './door.ts'
import { keysOf } from './keys.ts'
import { limits } from './limits.ts'
import { endSession } from './session.store.ts'

/** `before`: the session this browser had, which ends: a log-in never continues an older one (ASVS 7.2.4). */
export type AnswerCode = { browser: string; typed: string; network: string; before: string | null; now: Instant }

/** `gone`: used, too old, tried too often, or never asked by this browser. */
export type CodeAnswered = { is: 'in'; token: string; email: string } | { is: 'wrong'; left: number } | { is: 'gone' } | TooMany

/** Somebody types the code of the mail. Right: once, and only once, it becomes a session; the account is made the first time. */
export const answerCode = async (door: Door, { browser, typed, network, before, now }: AnswerCode): Promise<CodeAnswered> => {
  const keys = await keysOf(door.data)
  return atTheDoor<CodeAnswered>(door, async (db) => {
    const again = await countAttempt(db, [{ limit: limits.tryNetwork, subject: keys.digest('attempt', network).toString('hex') }], now)
    if (again) return { is: 'tooMany', again }
    const tried = await takeTry(db, tokenHash(browser), now)
    if (!tried) return { is: 'gone' }
    const right = timingSafeEqual(keys.digest('code', `${tried.id} ${typedCode(typed)}`), tried.hash)
    if (!right) return tried.left > 0 ? { is: 'wrong', left: tried.left } : { is: 'gone' }
    await spendCode(db, tried.id, now)
    if (before) await endSession(db, tokenHash(before))
    const account = await accountOf(db, tried.email, now)
    return { is: 'in', token: await openSession(db, account, now), email: tried.email }
  })
}
