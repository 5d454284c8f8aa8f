import type { Id } from '#base/id.ts'
import { lengthsNear, mended, type Sought } from '#base/search.ts'
import type { Db } from '#platform/database/database.ts'
import { knownWords } from './search.store.ts'

/** A search that found nothing, read again with its slips mended by the names the hub knows; null: nothing is near. One message more. */
export const mendSearch = async (db: Db, hub: Id, sought: Sought): Promise<Sought | null> => {
  const [words] = sought.ways
  return words ? mended(sought, await knownWords(db, hub, words, lengthsNear(words))) : null
}
