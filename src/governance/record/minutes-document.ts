import type { Day, Instant } from '#base/day.ts'
import type { Fraction } from '#base/fraction.ts'
import type { MissingData } from '#governance/attendance/quorum.ts'
import type { SeatQuality } from '#governance/bodies/seat-quality.ts'
import type { CollegesData, Figures, NamesByColleges } from '#governance/colleges/college-ledger.ts'
import type { NoticeWay } from '#governance/notices/notice.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import type { VotelessData } from './minutes-arrears.ts'
import type { AdmittedData, CooptedData, DocumentData, ReviewedData, SettledData } from './minutes-parts.ts'

/** A local time in the hub's zone, `18:04`. */
export type LocalTime = string

/** The rule and its count. `of` is the base (seats or members), `counted` those counted at opening. */
export type QuorumData = {
  of: number
  base: 'seats' | 'members'
  count: 'present' | 'present+represented'
  share: Fraction
  needed: number
  counted: number
  /** Of them, those carried by proxy. Absent where none is, and from PVs sealed before it was kept. */
  represented?: number
  reached: boolean
  /** « statuts, article 9 »; null when the house's default applies. */
  source: string | null
  /** Asked for at the opening alone, it was reached: it stands to the end. Absent from any other. */
  stands?: true
  /** Later moments at which the quorum was lost or found again. */
  changes: { at: LocalTime; counted: number; reached: boolean; missing?: MissingData[] }[]
  /** Who was missing at the opening, where it was not reached. Absent, as above, from PVs sealed before it was kept. */
  missing?: MissingData[]
}

export type PointKind =
  | 'information'
  | 'discussion'
  | 'agreement'
  | 'consent'
  | 'vote'
  | 'election'
  | 'minutesApproval'
  | 'anyOtherBusiness'

export type ObjectionData = {
  organisation: string
  /** Somebody who sits in her own name raised it. */
  person?: true
  /** The version of the text it was raised on. */
  version: number
  grounds: 'harmsAim' | 'exceedsLimits' | 'legal'
  text: string
  became: 'integrated' | 'withdrawn' | 'reclassified' | 'maintained' | 'standing'
  /** The version that integrates it; only for `integrated`. */
  integratedIn: number | null
}

/** Figures of a vote. Secret and confidential ballots never name who cast them. */
export type VoteData = {
  secrecy: 'open' | 'confidential' | 'secret'
  for: number
  against: number
  abstain: number
  blank: number
  notCast: number
  majority: Fraction & { strict: boolean; base: 'exprimes' | 'presents' | 'inscrits' }
  /** The ballot that settled a tie. Absent from PVs sealed before it was kept: it was not. */
  second?: boolean
  /** The organisation whose voice settled a tie. */
  casting?: string
  /** Ballots on paper: how many took one, who counted them, how many were void (counted among the blank). Absent: none was. */
  paper?: { taken: number; void: number; scrutineers: string[] }
  /** Marked off without a ballot. Absent: nobody. */
  uncast?: number
} & CollegesData

/** How a role was given without candidates. Who nominated whom is said aloud, and not kept here. */
export type ElectionData = {
  /** Most nominated first. */
  nominations: { name: string; count: number }[]
  /** In the room, without a nomination. */
  silent: string[]
  declined: string[]
  /** Nominees whom the confidential vote did not choose. */
  votedDown: ({ name: string } & Figures)[]
}

/** A ballot on names. `needed`: votes an absolute majority takes; null: the most are enough. */
export type NamesData = {
  kind: 'first' | 'second' | 'tie'
  secrecy: 'open' | 'confidential' | 'secret'
  seats: number
  needed: number | null
  why: 'filled' | 'tie' | 'tieAgain' | 'secondRound' | 'unfilled' | 'nobody'
  /** Most votes first, by colleges most `support`. `again`: in the ballot that follows. */
  rows: { name: string; votes: number; fate: 'elected' | 'again' | null; support?: Fraction }[]
  expressed: number
  blank: number
  invalid: number
  notCast: number
} & NamesByColleges

/** How seats, or a charge, were elected among candidates. What a confidential ballot held is in no other number. */
export type SeatsData = { seats: number; elected: string[]; vacant: number; ballots: NamesData[] }

export type DecisionData = {
  /** Number in the register, `CA-2026-014`; null when nothing entered the register. */
  number: string | null
  /** The text decided: the last version. */
  text: string
  outcome: 'agreed' | 'consented' | 'adopted' | 'rejected' | 'tied' | 'inquorate' | 'adjourned' | 'withdrawn'
  /** The round in which consent was reached. */
  round: number | null
  /** How many organisations took part. */
  taking: number | null
  /** Some of them are people in their own name. Absent where there are none. */
  mixed?: true
  proposer: string | null
  /** Every version in order; with one only, no history is printed. */
  versions: { n: number; text: string; at: LocalTime | null }[]
  objections: ObjectionData[]
  /** Concerns that were said and do not stop the decision. */
  concerns: { organisation: string; text: string }[]
  /** Organisations that took no part because of an interest. */
  recused: string[]
  vote: VoteData | null
  /** Votes taken as not held, and why. Absent where there is none. */
  voided?: { at: LocalTime; reason: string }[]
  reviewOn: Day | null
  /** Absent from any decision that gives no role. */
  election?: ElectionData
  /** Absent from any decision that elects nobody among candidates. */
  seats?: SeatsData
}

/** `cites`: « statuts, article 9 », in the reader's language; null: nothing is written, common usage is followed. */
export type RulesData = { since: Day; cites: string | null }

export type PointData = {
  title: string
  kind: PointKind
  presenter: string | null
  minutes: number | null
  /** Summary of the debates as typed: blank lines part paragraphs. */
  debates: string | null
  documents: DocumentData[]
  decision: DecisionData | null
  actions: { what: string; who: string | null; due: Day | null }[]
  /** Absent when the point reviewed nothing, and from PVs sealed before it was kept. */
  reviewed?: ReviewedData
  /** Absent when the point admitted nobody. */
  admitted?: AdmittedData
  /** Absent when the point filled no seat. */
  coopted?: CooptedData
  /** A workshop, and who led it: its notes stand apart. Absent from any other point. */
  workshop?: { ledBy: string | null }
  /** false: the meeting ended before it. Absent from PVs sealed before it was kept: reached. */
  reached?: boolean
}

/** An organisation of the body at this meeting. `represented`: not there, its proxy is held by `holder`. */
export type AttendeeData = {
  organisation: string
  representative: string | null
  /** Only for a person who sits in her own name: in what quality; and for an organisation that is a partner. */
  quality?: SeatQuality
  /** A person who sits in her own name: nobody represents her. */
  person?: true
  state: 'present' | 'represented' | 'excused' | 'absent'
  arrivedAt: LocalTime | null
  leftAt: LocalTime | null
  /** The organisation that holds the proxy; only for `represented`. */
  holder: string | null
}

/**
 * All that a PV (or a compte rendu) prints, as plain JSON; `src/governance/record/minutes.typ` finds the words of the reader's language.
 * The same data gives the same bytes (field notes, governance 4.4, invariant 26).
 */
export type MinutesData = VotelessData & {
  /** Instant of the last fact the minutes are made from. */
  at: Instant
  hub: HubData
  /** `pv` for boards and assemblies, `compteRendu` for groups and debates (GLOSSARY). */
  form: 'pv' | 'compteRendu'
  /** `draft` before the signatures, `sealed` after. */
  state: 'draft' | 'sealed'
  /** « Conseil d’administration ». */
  body: string
  /** « Assemblée générale ordinaire », « Réunion mensuelle »; null when the body's name says it all. */
  session: string | null
  day: Day
  /** Planned start. */
  startsAt: LocalTime
  openedAt: LocalTime | null
  closedAt: LocalTime | null
  place: string | null
  convocation: {
    on: Day
    /** How, without more: one way for all, or (PVs sealed before `told`) the channels used. */
    by: NoticeWay[]
    /** Who was told how, where it was not the same for all. Absent from PVs sealed before it was kept. */
    told?: { by: NoticeWay; organisations: string[] }[]
    convener: string | null
    /** Set when the notice was shorter than the rule: days given and days required. */
    short: { given: number; required: number } | null
  } | null
  /** Which rules were followed: in force since when, and where they are written. Absent from PVs sealed before they were kept by version. */
  rules?: RulesData & { /** Other ones judge the notice: they changed in between. */ notice: RulesData | null }
  facilitator: string | null
  secretary: string | null
  attendance: AttendeeData[]
  /** People there without a seat: the coordinator, guests. */
  guests: { name: string; capacity: string | null }[]
  /** null: the body's rules ask for none. */
  quorum: QuorumData | null
  /** The quorum never was there, and nothing was settled: « procès-verbal de carence ». Absent from any other. */
  inquorate?: true
  /** It was held on paper, and written down afterwards. Absent: it was held on a screen. */
  entered?: { on: Day; by: string }
  /** When the session paused; `until` null: it still does. Absent where it did not. */
  suspensions?: { from: LocalTime; until: LocalTime | null }[]
  /** The day of the meeting this one calls again, for want of quorum. Absent from a first call. */
  secondCallOf?: Day
  /** The day for which this one was called again. */
  calledAgain?: Day
  /** Absent when nothing was settled, and from PVs sealed before it was kept. */
  settled?: SettledData[]
  /** Joined to the meeting as a whole; absent where there is none. */
  documents?: DocumentData[]
  points: PointData[]
  next: { day: Day; startsAt: LocalTime | null; place: string | null } | null
  signatories: {
    name: string | null
    role: 'facilitator' | 'secretary' | 'chair' | 'member'
    organisation: string | null
    signedOn: Day | null
  }[]
  /** The meeting named who signs, at that time. Absent: nobody was named, and from PVs sealed before it was possible. */
  named?: { at: LocalTime }
  /** They signed on paper: the fingerprint of the scan. */
  paper?: { sha256: string }
  /** The attendance sheet: how many of the organisations that came signed on screen, the fingerprints of the paper scanned back. Absent: unsigned. */
  sheet?: { signed: number; came: number; scans: string[] }
  /** SHA-256 (64 hexadecimal digits) of the facts the minutes are made from. */
  hash: string | null
}
