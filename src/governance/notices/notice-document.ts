import type { Day, Instant } from '#base/day.ts'
import type { Fraction } from '#base/fraction.ts'
import type { LocalTime, PointKind, QuorumData, VoteData } from '#governance/record/minutes-document.ts'
import type { HubData } from '#platform/documents/hub-data.ts'

/**
 * The convocation sent to one member organisation, as plain JSON; `src/governance/notices/notice.typ` finds the words of the reader's
 * language. What it must say is the statutes' and custom's: date, time, place, agenda, useful documents (field notes, governance 2).
 */
export type NoticeData = {
  /** Instant at which the notice was made. */
  at: Instant
  hub: HubData
  /** « Conseil d’administration ». */
  body: string
  /** « Réunion mensuelle »; null when the body's name says it all. */
  session: string | null
  sentOn: Day
  addressee: {
    organisation: string
    representative: string | null
    /** Postal address, one line each. */
    address: string[]
    /** She sits in her own name: the letter is hers, and speaks of no organisation. */
    person?: true
  }
  day: Day
  startsAt: LocalTime
  endsAt: LocalTime | null
  place: string | null
  /** Address of the video meeting, where the rules allow one. */
  link: string | null
  agenda: { title: string; kind: PointKind; minutes: number | null; presenter: string | null }[]
  /** True when only what stands on this agenda can be decided (general meetings). */
  agendaLocked: boolean
  /** People sit in their own name beside the organisations. Absent where they do not. */
  mixed?: true
  deciding: {
    method: 'agreement' | 'consent' | 'consentThenVote' | 'vote'
    /** Rounds after which a vote may be called; only for `consentThenVote`. */
    maxRounds: number | null
    majority: VoteData['majority'] | null
  }
  /** The rules change between the notice and the day: said and listed as on the page of the meeting, in the reader’s language. Absent where they do not. */
  ruleChange?: { says: string; lines: string[] }
  /** What this organisation owes, by when to pay it, and that it does not vote otherwise: in the reader’s language. Absent from who is up to date. */
  arrears?: string
  /** The day of the meeting it calls again, and where the second call’s rule is written, in the reader’s language. Absent from a first call. */
  secondCall?: { of: Day; cites: string | null }
  quorum: {
    of: number
    base: QuorumData['base']
    count: QuorumData['count']
    share: Fraction
    needed: number
    source: string | null
  } | null
  /** How to say that one comes or not. */
  reply: { by: Day | null; mail: string | null; phone: string | null } | null
  /** Who may come in the representative's place. */
  substitute: string | null
  /** null: the rules say nothing of proxies, and the notice neither. */
  proxies: {
    allowed: boolean
    maxPerHolder: number | null
    by: Day | null
    /** Until the session opens on that day. */
    opening?: boolean
    /** A page to fill by hand goes with the letter. */
    form?: boolean
  } | null
  /** `point`: its number on the agenda, null for the meeting as a whole; `kind`: « PDF », null for a page; `enclosed`: it leaves with the letter. */
  documents: { point: number | null; title: string; kind: string | null; bytes: number | null; url: string | null; enclosed: boolean }[]
  /** The page where they are read; null: not known where the letter was made. */
  documentsAt: string | null
  convener: { name: string; role: string | null } | null
}
