import type { Instant } from '#base/day.ts'
import type { Handler } from '#logbook/use-case.ts'
import type { Pools } from '#platform/database/database.ts'
import { NEIGHBOUR_ACTS, playNeighbours } from './neighbours.ts'
import { CALENDAR_ACTS, playCalendars } from './play-calendars.ts'
import { COMING_ACTS, playComing } from './play-coming.ts'
import { CONTACT_ACTS, playContacts } from './play-contacts.ts'
import { GROUP_ACTS, playGroups } from './play-groups.ts'
import { MAILBOX_ACTS, playMailbox } from './play-mailbox.ts'
import { MONEY_ACTS, playMoney } from './play-money.ts'
import { PERSON_ACTS, playPersons } from './play-persons.ts'
import { ACTS, playPloucs } from './play-ploucs.ts'
import { playStructures, STRUCTURES_ACTS } from './play-structures.ts'
import { playTime, TIME_ACTS } from './play-time.ts'
import { coordinator } from './ploucs.ts'

type Means = { pools: Pools; handlers: Handler[]; data: string; now: Instant; progress: (share: number) => void }

/** Loads the demonstration: every act through the real use cases, dated in the months before `now`. `progress` gets the share done, 0 to 1. */
export const loadDemo = async ({ pools, handlers, data, now, progress }: Means): Promise<void> => {
  let done = 0
  const step = () =>
    progress(
      Math.min(
        1,
        ++done /
          (ACTS +
            STRUCTURES_ACTS +
            CONTACT_ACTS +
            CALENDAR_ACTS +
            MAILBOX_ACTS +
            GROUP_ACTS +
            PERSON_ACTS +
            COMING_ACTS +
            TIME_ACTS +
            MONEY_ACTS +
            NEIGHBOUR_ACTS),
      ),
    )
  const stage = { pools, handlers, data, lang: 'fr' as const, operators: OPERATORS, demo: true }
  await playPloucs(stage, now, step)
  await playStructures(stage, now, step)
  await playContacts(stage, now, step)
  await playCalendars(stage, now, step)
  await playGroups(stage, now, step)
  await playPersons(stage, now, step)
  await playComing(stage, now, step)
  await playMailbox(stage, now, step)
  await playTime(stage, now, step)
  await playMoney(stage, now, step)
  await playNeighbours(stage, now, step)
  progress(1)
}

/** Those who make the demonstration's hubs. */
const OPERATORS = [coordinator.mail, 'nadia.ferrand@example.org', 'yann.le-goff@example.org']
