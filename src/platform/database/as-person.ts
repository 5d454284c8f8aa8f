import type { Instant } from '#base/day.ts'
import { literal } from './database.ts'

/**
 * Opening message of a transaction in the name of a person, for what does not come by the web: the demonstration, the command line. Answers
 * as `platform.enter` does, without a session.
 */
export const openingAs = (address: string, email: string, at: Instant): string => `
  select set_config('app.hub', coalesce((select hub_id::text from platform.hub_address where slug = ${literal(address)}), ''), true);
  select jsonb_build_object(
    'hub', (select jsonb_build_object('id', h.id, 'slug', h.slug, 'name', h.name, 'zone', h.zone, 'demo', h.demo) from platform.hub h),
    'actor', (select members.actor(${literal(email)}, (${literal(at)}::timestamptz at time zone h.zone)::date) from platform.hub h)
  ) as entered`
