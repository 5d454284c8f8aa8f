import type { Id } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsIn } from '#members/words.ts'
import type { Db } from '#platform/database/database.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import { type HubIdentity, hubIdentityOf } from './hub-identity.store.ts'

type Hub = { id: Id; name: string; demo: boolean }

/** What stands at the head of a hub's documents, and where it is reached. What is unknown is null, and prints nothing. */
export type Letterhead = { hub: HubData; phone: string | null }

/** In one message. */
export const letterheadOf = async (db: Db, hub: Hub, lang: Lang): Promise<Letterhead> =>
  letterhead(hub, await hubIdentityOf(db, hub.id), lang)

export const letterhead = ({ name, demo }: Omit<Hub, 'id'>, identity: HubIdentity | null, lang: Lang): Letterhead => {
  const { legalForms } = wordsIn(lang)
  const { legalForm = null, address = '', postalCode = '', commune = '', rna = null, siret = null, phone = '' } = identity ?? {}
  const town = [postalCode, commune].filter(Boolean).join(' ')
  return {
    hub: {
      name,
      legalForm: legalForm && capital(legalForms[legalForm]),
      seat: [...address.split('\n').map((line) => line.trim()), town].filter(Boolean).join(', ') || null,
      rna,
      siret,
      demo,
    },
    phone: phone || null,
  }
}
