import type { Day, Instant } from '#base/day.ts'
import type { Letterhead } from '#members/hubs/hub-identity.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import type { WholeLine } from './due-line.store.ts'
import { accountOf, type Formula, type Means, numberOf } from './dues.ts'
import { spacedIban } from './iban.ts'

/** A call, a reminder or a receipt, as plain JSON; `due.typ` finds the words of the reader's language. Amounts in cents. */
export type DuePaper = {
  kind: 'call' | 'reminder' | 'receipt'
  number: string
  on: Day
  /** « 2026 », « 2026-2027 ». */
  label: string
  startsOn: Day
  endsOn: Day
  dueOn: Day
  calledOn: Day
  addressee: { name: string; person: boolean; address: string[] }
  formula: Formula
  bracket: string | null
  cents: number
  paid: number
  waiting: number
  beyond: number
  payments: { on: Day; cents: number; means: Means }[]
}

/** One paper a page or more: one for a mail, many to print together. */
export type DuePapersData = {
  at: Instant
  hub: HubData
  papers: DuePaper[]
  /** In fours; null: the hub has not said where it is paid to. */
  iban: string | null
  answers: { mail: string | null; phone: string | null }
  sender: { name: string; role: string }
}

export const yearLabel = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): string => {
  const [first, last] = [startsOn.slice(0, 4), endsOn.slice(0, 4)]
  return first === last ? first : `${first}-${last}`
}

const counted = ({ payments }: Pick<WholeLine, 'payments'>) => payments.filter(({ goneOn }) => goneOn === null)

/** The account of a line as it stands. */
export const lineAccount = (line: Pick<WholeLine, 'cents' | 'dueOn' | 'exemptOn' | 'payments'>) =>
  accountOf({ cents: line.cents, dueOn: line.dueOn, exempt: line.exemptOn !== null }, counted(line))

/** null: it was never called, there is no paper of it. */
export const paperOf = (line: WholeLine, kind: DuePaper['kind'], on: Day): DuePaper | null => {
  if (line.no === null || line.calledOn === null || line.cents === null) return null
  const { paid, waiting, beyond } = lineAccount(line)
  return {
    kind,
    number: numberOf(line.year, line.no),
    on,
    label: yearLabel(line),
    startsOn: line.startsOn,
    endsOn: line.endsOn,
    dueOn: line.dueOn,
    calledOn: line.calledOn,
    addressee: { name: line.name, person: line.person, address: line.address.split('\n').filter(Boolean) },
    formula: line.formula,
    bracket: line.bracket,
    cents: line.cents,
    // A call asks for the whole, whatever came since.
    paid: kind === 'call' ? 0 : paid,
    waiting: kind === 'call' ? line.cents : waiting,
    beyond: kind === 'call' ? 0 : beyond,
    payments: kind === 'call' ? [] : counted(line).map(({ paidOn, cents, means }) => ({ on: paidOn, cents, means })),
  }
}

type Head = { head: Letterhead; iban: string | null; mail: string | null; sender: { name: string; role: string } }

export const papersData = (papers: DuePaper[], { head, iban, mail, sender }: Head, at: Instant): DuePapersData => ({
  at,
  hub: head.hub,
  papers,
  iban: iban && spacedIban(iban),
  answers: { mail, phone: head.phone },
  sender,
})

export const DUE_TEMPLATE = 'src/members/dues/due.typ'
