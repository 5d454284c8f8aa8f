import { type Access, when } from '#base/access.ts'
import type { Day } from '#base/day.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { speaksFor, type Who } from '#logbook/actor.ts'
import { entitledOn, type Seat } from './body.ts'

/** Whoever sits in the group tells what it did; the coordination may write it down. */
export const mayReport = (who: Who, seats: Seat[], today: Day): Access =>
  when(mayKeepBodies(who) === true || entitledOn(seats, today).some((org) => speaksFor(who, org)), 'governance.onlyTheGroupReports')
