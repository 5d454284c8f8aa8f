import { addMinutes, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Db } from '#platform/database/database.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import { type MailMeans, queueMail } from '#platform/mail/queue-mail.ts'
import { addRecovery, type KnownIn, recoveryOf } from './account.store.ts'
import { countAttempt } from './attempt.store.ts'
import { atTheDoor, type Door, type TooMany } from './door.ts'
import { limits } from './limits.ts'
import { confirm, type Recovery, recoveries } from './recovery.store.ts'
import type { Session } from './session.store.ts'
import { authWords } from './words.ts'

const DAYS = 7

/** Somebody who has proved their address has lost the second factor: asks each hub that answers for it. Asking again while it waits changes nothing. */
export const askRecovery = async (
  door: Pick<Door, 'pools'>,
  session: Session,
  hubs: KnownIn[],
  lang: Lang,
  now: Instant,
): Promise<{ is: 'asked' } | TooMany> =>
  atTheDoor<{ is: 'asked' } | TooMany>(door, async (db) => {
    const again = await countAttempt(db, [{ limit: limits.recovery, subject: session.account }], now)
    if (await recoveryOf(db, session.account, now)) return { is: 'asked' }
    if (again) return { is: 'tooMany', again }
    const expires = addMinutes(now, DAYS * 24 * 60)
    await addRecovery(db, { account: session.account, email: session.email, hubs: hubs.map(({ hub }) => hub), now, expires })
    await enqueue(db, 'auth.sendNotice', { account: session.account, about: 'recoveryAsked', lang })
    return { is: 'asked' }
  })

/** The lost second factors that the hub of this transaction is asked to lift, oldest first. */
export const pendingRecoveries = (db: Db, now: Instant): Promise<Recovery[]> => recoveries(db, now)

export type ConfirmRecovery = {
  recovery: Id
  /** The address of the representative who confirms, as their session proved it, and the organisation they speak for. */
  email: string
  organisation: Id
  /** Their name, and the account holder's, for the mail that tells them. */
  name: string
  holder: string
}

/**
 * A representative confirms that the person really lost it (they met or phoned). The caller has checked the seat; this checks two different
 * people of two different organisations, never the person themselves, and that each hub the second factor guards has its two.
 * `lifted`: the second factor is gone, every session of the account is over, all are told by mail; the next log-in makes a new one.
 */
export const confirmRecovery = async (
  means: MailMeans & { lang: Lang },
  asked: ConfirmRecovery,
): Promise<Result<'confirmed' | 'lifted'>> => {
  const before = (await recoveries(means.db, means.now)).find(({ id }) => id === asked.recovery)
  const outcome = await confirm(means.db, asked.recovery, asked.email, asked.organisation, means.now)
  if (outcome === 'confirmed') return ok(outcome)
  if (outcome !== 'lifted' || !before) return wrong(problem('', `auth.recovery.${outcome}`))
  const words = authWords[means.lang].mail.lifted
  const told = [before.email, ...before.confirmations.map(({ email }) => email), asked.email]
  for (const to of told) {
    const text =
      to === before.email
        ? words.holder({ hub: means.hub.name })
        : words.confirmer({ holder: asked.holder, name: asked.name, hub: means.hub.name })
    await queueMail(means, { to, subject: words.subject, body: text, about: 'auth.recovery' })
  }
  return ok('lifted')
}
