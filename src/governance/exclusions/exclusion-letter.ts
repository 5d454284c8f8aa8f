import type { Day, Instant } from '#base/day.ts'
import { registerNumber } from '#governance/record/register.ts'
import type { Letterhead } from '#members/api.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import type { Case } from './exclusion.store.ts'

export type LetterKind = 'summons' | 'notification'

/** A summons to be heard, or the decision that is notified; `src/governance/exclusions/exclusion-letter.typ` finds the words. */
export type ExclusionLetter = {
  at: Instant
  hub: HubData
  is: LetterKind
  addressee: { organisation: string; representative: string | null /** Postal address, one line each. */; address: string[] }
  writtenOn: Day
  grounds: string
  /** Where and when it is heard. */
  hearing: { on: Day; time: string; place: string }
  /** Absent from a summons. */
  decision: { number: string; body: string; on: Day; until: Day; reasons: string; appeal: string | null; appealUntil: Day | null } | null
  reply: { mail: string | null; phone: string | null }
}

type Sent = { head: Letterhead; representative: string | null; address: string[]; mail: string | null; at: Instant }

/** null: there is no such letter yet. */
export const letterOf = (
  one: Case,
  is: LetterKind,
  { head: { hub, phone }, representative, address, mail, at }: Sent,
): ExclusionLetter | null => {
  const { summons, decided, notified, time, place, words, at: where } = one
  if (!summons || (is === 'notification' && !(decided && notified && where?.number))) return null
  return {
    at,
    hub,
    is,
    addressee: { organisation: one.name, representative, address },
    writtenOn: is === 'summons' ? summons.on : (notified?.on ?? summons.on),
    grounds: words.grounds ?? '',
    hearing: { on: summons.hearingOn, time, place },
    decision:
      is === 'notification' && decided && notified && where?.number
        ? {
            number: registerNumber(where.number),
            body: where.body,
            on: decided.on,
            until: notified.until,
            reasons: words.reasons ?? '',
            appeal: words.appeal || null,
            appealUntil: one.appealUntil,
          }
        : null,
    reply: { mail, phone },
  }
}
