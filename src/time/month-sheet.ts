import { type Day, dayAt, type Instant, timeAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import { type Absence, awayOn, lastOf } from './absence.ts'
import type { Contract, Letter } from './engagement.ts'
import { COUNTED, type Entry, isLive, spentIn } from './entry.ts'
import { afterMonth, gridOf, isWorkday, type Month, type Sheet, signedRows, stateOf, type Week } from './month.ts'
import type { EvidenceData, MonthSheetData, SheetDay, SheetRow } from './month-sheet-document.ts'

/** What stands behind an entry elsewhere: for whom, where, and the activity it comes from. */
export type Behind = {
  organisation: string | null
  place: string | null
  activity: Id | null
  /** The paper that proves it, as it names itself; empty or null: none. */
  reference: string | null
  subjectType: string | null
  subject: Id | null
}

export type SheetFacts = {
  hub: HubData
  zone: string
  now: Instant
  name: string
  month: Month
  entries: Entry[]
  behind: Map<Id, Behind>
  absences: Absence[]
  contracts: Contract[]
  letters: Letter[]
  weeks: Week[]
  sheet: Sheet | null
  /** Name of whoever approved. */
  approver: string | null
}

const meets = (one: { from: Day; until: Day | null }, month: Month): boolean =>
  one.from < afterMonth(month) && (one.until === null || one.until > month)

/** Numbers are long: their end tells one from another, and is found again by the search of an auditor. */
const refOf = (id: Id | null): string | null => id?.slice(-8) ?? null

const evidenceOf = (entry: Entry, behind: Behind | undefined): EvidenceData => {
  if (entry.source !== 'derived') return { kind: entry.source, ref: null }
  if (behind?.reference) return { kind: 'paper', ref: behind.reference }
  const known = behind?.subjectType
  const kind = known === 'meeting' || known === 'contact' ? known : 'activity'
  return { kind, ref: refOf(behind?.subject ?? entry.activity) }
}

const rowOf = (entry: Entry, behind: Behind | undefined, zone: string): SheetRow => ({
  title: entry.title,
  type: entry.workType,
  organisation: behind?.organisation ?? null,
  place: behind?.place || null,
  startsAt: entry.startsAt && timeAt(entry.startsAt, zone),
  endsAt: entry.endsAt && timeAt(entry.endsAt, zone),
  minutes: entry.minutes,
  travel: entry.travel,
  evidence: evidenceOf(entry, behind),
})

const byHour = (a: Entry, b: Entry): number => ((a.startsAt ?? '~') < (b.startsAt ?? '~') ? -1 : a.startsAt === b.startsAt ? 0 : 1)

/** The facts of a month folded into its sheet: paid work only, for only that is signed. What it adds up to is what its rows add up to. */
export const monthSheetOf = (facts: SheetFacts): MonthSheetData => {
  const { hub, zone, now, name, month, behind, absences, approver } = facts
  const rows = signedRows(month, facts.entries)
  const live = rows.filter(isLive).sort(byHour)
  const grid = gridOf(live)
  const state = stateOf(facts.sheet)
  // Reopened: its signatures no longer stand, the rows may already be others.
  const sheet = state === 'stale' ? null : facts.sheet
  const moment = (at: Instant) => ({ on: dayAt(at, zone), time: timeAt(at, zone) })
  const dayOf = (on: Day): SheetDay => {
    const of = live.filter((entry) => entry.on === on)
    return {
      on,
      away: absences.find((one) => awayOn([one], on))?.kind ?? null,
      rows: of.map((entry) => rowOf(entry, behind.get(entry.id), zone)),
      minutes: of.reduce((sum, entry) => sum + spentIn(entry), 0),
    }
  }
  return {
    at: sheet?.approvedAt ?? sheet?.signedAt ?? now,
    hub,
    person: name,
    capacities: COUNTED.filter((one) => live.some(({ capacity }) => capacity === one)),
    month,
    contracts: facts.contracts
      .filter((one) => meets(one, month))
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ weeklyMinutes, from }) => ({ weeklyMinutes, from: from > month ? from : null })),
    letters: facts.letters.filter((one) => meets(one, month)).map(({ action, permille }) => ({ action, permille })),
    state,
    version: facts.sheet?.version ?? 0,
    weeks: facts.weeks.map(({ days, affirmed }) => {
      const said = days.map(dayOf).filter(({ on, rows: some, away }) => some.length > 0 || isWorkday(on) || away !== null)
      return {
        from: days[0] ?? month,
        last: days.at(-1) ?? month,
        days: said,
        minutes: said.reduce((sum, { minutes }) => sum + minutes, 0),
        affirmedOn: affirmed && dayAt(affirmed.at, zone),
        nothing: affirmed?.nothing ?? false,
        reason: affirmed?.reason || null,
      }
    }),
    absences: absences.map((one) => ({ kind: one.kind, from: one.from, last: lastOf(one) })),
    corrections: rows
      .filter(({ reversed }) => reversed)
      .map((entry) => ({
        on: entry.on,
        title: entry.title,
        minutes: spentIn(entry),
        reason: rows.find(({ reverses }) => reverses === entry.id)?.reason || null,
      })),
    types: grid.types.map(({ type, minutes }) => ({ type, minutes })),
    minutes: live.reduce((sum, entry) => sum + entry.minutes, 0),
    travel: live.reduce((sum, entry) => sum + entry.travel, 0),
    signed: sheet && moment(sheet.signedAt),
    approved: sheet?.approvedAt && approver !== null ? { ...moment(sheet.approvedAt), by: approver } : null,
    hash: sheet?.hash ?? null,
    reopened: facts.sheet?.reason || null,
  }
}
