import type { TestSite } from './site.ts'

/** What a page says, without its tags, spaces as one types them. */
export const said = (page: string): string => readable(page, ' ')

/** The same where a word goes on over a tag: what stands in two tags without a space runs together. */
export const saidInOne = (page: string): string => readable(page, '')

const readable = (page: string, tag: string): string =>
  page
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/<[^>]+>/g, tag)
    .replaceAll(/\s+/g, ' ')

/** What the answer to a refused form says is wrong. */
export const alertIn = (page: string): string => said(/role="alert"[\s\S]{0,1500}/.exec(page)?.[0] ?? '')

/** Sets the clock; whoever is logged in stays so. */
export const clockOf =
  (site: () => TestSite) =>
  async (now: string): Promise<void> => {
    site().clock.now = now
    await site().sql(`update auth.session set seen_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
  }
