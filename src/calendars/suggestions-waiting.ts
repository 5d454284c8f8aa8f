import type { Context } from '#logbook/use-case.ts'
import { countWaiting } from './suggestion.store.ts'

/** How many moments of one's own agenda wait to be sorted; 0 for a visitor. */
export const suggestionsWaiting = async ({ db, hub, actor, now }: Pick<Context, 'db' | 'hub' | 'actor' | 'now'>): Promise<number> =>
  actor ? countWaiting(db, hub.id, actor.person, now) : 0
