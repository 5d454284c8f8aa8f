import type { Day, Instant } from '#base/day.ts'
import type { SeatQuality } from '#governance/bodies/seat-quality.ts'
import type { LocalTime } from '#governance/record/minutes-document.ts'
import type { HubData } from '#platform/documents/hub-data.ts'

/** The feuille d’émargement of a meeting, to print and sign: not imposed by law, but the proof of the quorum (field notes, governance 2). */
export type AttendanceData = {
  /** Instant at which the sheet was made. */
  at: Instant
  hub: HubData
  body: string
  session: string | null
  day: Day
  startsAt: LocalTime
  place: string | null
  rows: {
    organisation: string
    representative: string | null
    /** As in the PV: a person who sits in her own name, and in what quality. */
    quality?: SeatQuality
    person?: true
    /** `expected`: nothing is known yet, times are left blank for a pen. */
    state: 'expected' | 'present' | 'excused'
    arrivedAt: LocalTime | null
    leftAt: LocalTime | null
    /** Signed on a screen at that time. `drawn`: the path of an SVG in 600 × 200, `typed`: her name; both null where the reader may not see hands. */
    signed?: { at: LocalTime; drawn: string | null; typed: string | null }[]
    /** Organisations whose proxy this one holds: it signs for them too. */
    proxiesOf: string[]
    /** To whom this one gave its own; absent: it gave none, or came. */
    proxyTo?: string
  }[]
  /** Empty lines at the end, for those nobody expected. */
  blankLines: number
}
