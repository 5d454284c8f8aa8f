import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Carried } from '#governance/meetings/meeting.ts'
import { type AgendaPoint, ordered, type Proposer } from './agenda.ts'

/** What waits and may be put on an agenda. Nothing is put there by itself: each is proposed with why, and proposed again until it is dealt with. */
export type Pending =
  | { is: 'minutes'; id: Id; day: Day }
  | { is: 'action'; id: Id; what: string; who: string; due: Day; late: boolean }
  | { is: 'carried'; id: Id; carried: Carried }
  | { is: 'review'; id: Id; title: string; text: string; on: Day }
  | { is: 'question'; id: Id; title: string; words: string; asker: string; on: Day; proposer: Proposer }
  | {
      is: 'admission'
      id: Id
      name: string
      on: Day
      sponsors: { name: string; confirmed: boolean }[]
      left: { decision: Id; text: string } | null
    }
  /** A seat that was left: `id` is the seat. */
  | { is: 'cooptation'; id: Id; name: string; on: Day }
  | { is: 'ratification'; id: Id; name: string; body: string; on: Day }
  | { is: 'promise'; id: Id; text: string; with: string; due: Day; late: boolean }

/** How a form names it. */
export const keyOf = ({ is, id }: Pending): string => `${is}:${id}`

/** Those that were ticked; what is no longer pending is left out. */
export const chosenOf = (pending: Pending[], keys: string[]): Pending[] => pending.filter((one) => keys.includes(keyOf(one)))

/** In the order of a meeting: the last PV, what was asked, what was left, what is looked at again, what is asked, who asks to join, which seats are filled, what was promised. */
const ORDER: Pending['is'][] = ['minutes', 'action', 'carried', 'review', 'question', 'admission', 'cooptation', 'ratification', 'promise']
export const inOrder = (pending: Pending[]): Pending[] =>
  ORDER.flatMap((is) =>
    pending.filter((one) => one.is === is).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1)),
  )

const dayOf = (one: Pending): Day => (one.is === 'minutes' ? one.day : one.is === 'carried' ? '' : 'on' in one ? one.on : one.due)

type Placed = Pick<AgendaPoint, 'id' | 'position' | 'anyOther' | 'approves'>

/** The agenda with what was added: the last PV and the actions open it, the rest comes before any other business. */
export const placed = (there: Placed[], added: (Placed & { opens: boolean })[]): Placed[] => {
  const now = ordered(there)
  const main = now.filter(({ anyOther }) => !anyOther)
  // The approval of the last PV stays where it is: the rest follows it.
  const head = main[0] && main[0].approves !== null ? main.slice(0, 1) : []
  const first = added.filter(({ opens }) => opens)
  const rest = added.filter(({ opens }) => !opens)
  const all = [...head, ...first, ...main.slice(head.length), ...rest, ...now.filter(({ anyOther }) => anyOther)]
  return ordered(all.map((point, index) => ({ ...point, position: index + 1 })))
}
