import { newId } from '#base/id.ts'
import { tokenHash } from '#platform/web/cookies.ts'
import type { TestSite } from '../setup/site.ts'

/** The cookie of a full session of somebody who has logged in before, for requests that no browser of the tests sends. */
export const sessionOf = async (site: TestSite, email: string): Promise<string> => {
  const token = newId()
  await site.sql(
    `insert into auth.session (token_hash, account_id, created_at, seen_at, expires_at, second_factor_at)
     select $1, id, $2, $2, $2::timestamptz + interval '1 day', $2 from auth.account where email = $3`,
    [tokenHash(token), site.clock.now, email],
  )
  return `cordee=${token}`
}
