import type { Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import { tokenHash } from '#platform/web/cookies.ts'
import { countAttempt } from './attempt.store.ts'
import { addRequest } from './code.store.ts'
import { atTheDoor, type Door, newToken, type TooMany } from './door.ts'
import { keysOf } from './keys.ts'
import { limits } from './limits.ts'

export type AskCode = { email: string; network: string; lang: Lang; now: Instant }

/**
 * Somebody asks for a code by mail. Whether the address is known is not looked up: answer, work and time are the same for all (ASVS 6.3.8).
 * The code and its mail are made by a job. `browser`: what the asking browser keeps, and must show to use the code (ASVS 6.6.2).
 */
export const askCode = async (door: Door, { email, network, lang, now }: AskCode): Promise<{ is: 'asked'; browser: string } | TooMany> => {
  const keys = await keysOf(door.data)
  const hidden = (text: string) => keys.digest('attempt', text).toString('hex')
  return atTheDoor(door, async (db) => {
    const again = await countAttempt(
      db,
      [
        { limit: limits.askAddress, subject: hidden(email) },
        { limit: limits.askNetwork, subject: hidden(network) },
        { limit: limits.askAll, subject: '' },
      ],
      now,
    )
    if (again) return { is: 'tooMany', again }
    const browser = newToken()
    const id = newId()
    await addRequest(db, { id, email, browser: tokenHash(browser), now })
    await enqueue(db, 'auth.sendCode', { code: id, lang })
    return { is: 'asked', browser }
  })
}
