import { createHash } from 'node:crypto'
import { addDays, instantOf } from '#base/day.ts'
import { z } from '#base/input.ts'
import { type Invitation, invitationsOf } from '#logbook/api.ts'
import { view } from '#logbook/use-case.ts'
import { type FeedEvent, feedOf } from '#platform/calendar/ics.ts'
import type { Expecting } from './expected.ts'
import { feedByHash } from './feed.store.ts'
import { secretHash, secretIn } from './feed-secret.ts'

/** Days of meetings gone by that a phone may still look up. */
const BEHIND = 365

/**
 * The meetings somebody is invited to, for the calendar of their phone, which has no session: the secret in the address says who asks. What was
 * called off stays, and says so; what is announced and not convened yet is told as tentative. Without the secret there is nothing.
 */
export const giveFeed = (expecting: Expecting[]) =>
  view({
    name: 'calendars.giveFeed',
    input: z.object({ feed: z.string() }),
    open: 'everyone',
    load: async ({ db, hub }, { feed }) => {
      const secret = secretIn(feed)
      return secret === null ? null : feedByHash(db, hub.id, secretHash(secret))
    },
    run: async ({ person }, context) => {
      const { db, hub, today, now } = context
      const from = instantOf(addDays(today, -BEHIND), '00:00', hub.zone)
      const [invitations, ...expected] = await Promise.all([
        invitationsOf(db, hub.id, person, from),
        ...expecting.map((tell) => tell(context, person, from)),
      ])
      const events = [...invitations.map(eventOf), ...expected.flat().map((one) => ({ ...eventOf(one), tentative: true }))]
      const said = JSON.stringify([hub.name, hub.zone, events])
      return {
        text: feedOf({ name: hub.name, zone: hub.zone, events, stamp: now }),
        etag: `W/"${createHash('sha256').update(said).digest('base64url').slice(0, 27)}"`,
      }
    },
  })

const eventOf = ({ id, subject, subjectType, title, place, startsAt, endsAt, cancelled, sequence }: Invitation): FeedEvent => ({
  // A meeting has the same name here as in the notice that came by mail: one event, not two.
  uid: `${subjectType === 'meeting' && subject ? subject : id}@cordee`,
  ...{ title, place, startsAt, endsAt, cancelled, sequence, url: null },
})
