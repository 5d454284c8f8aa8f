import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'

/** A kept file with the place it has in the folder: « 1.03.2 ». */
export type ProofFile = { no: string; name: string; sha256: string }

/** One thing that is proved: a cost, a month of work, a meeting. `cents`: asked for it. */
export type ProofEntry = { no: string; on: Day; title: string; says: string; cents: number | null; files: ProofFile[] }

export const parts = ['costs', 'time', 'meetings'] as const
export type ProofPart = (typeof parts)[number]

/** What is not there yet, and who can give it. `cost`, `meeting`: where to put it right. */
export type Missing =
  | { is: 'piece'; cost: Id; what: string; on: Day; from: string }
  | { is: 'payment'; cost: Id; what: string; on: Day }
  | { is: 'sheet'; person: Id; name: string; month: Day; by: 'person' | 'employer' }
  | { is: 'minutes'; meeting: Id; title: string; on: Day }

export type Proof = { parts: { part: ProofPart; no: number; entries: ProofEntry[] }[]; missing: Missing[]; files: number }

type File = { name: string; sha256: string }
type Line = {
  cost: Id
  what: string
  supplier: string
  datedOn: Day
  paidOn: Day | null
  asked: number
  pieces: readonly File[]
}
type Month = { person: Id; name: string; month: Day; state: 'approved' | 'signed' | 'open'; file: File | null; mayRead: boolean }
type Meeting = { id: Id; on: Day; title: string; body: string; minutes: File | null; scans: readonly File[]; joined: boolean }

/** « 03 » of 12, « 003 » of 120: files stand in their order in any folder. */
const numbered = (at: number, of: number): string => String(at + 1).padStart(String(of).length, '0')

/**
 * The folder that proves a claim, numbered: its costs oldest first, each with its pieces; the signed months of work; the PVs and signed sheets of the
 * meetings that were chosen. First of all, what is missing and who can give it.
 */
export const proofOf = (given: {
  lines: readonly Line[]
  months: readonly Month[]
  meetings: readonly Meeting[]
  european: boolean
}): Proof => {
  const { lines, months, meetings, european } = given
  const signed = months.filter(({ file, mayRead }) => file !== null && mayRead)
  const held = meetings.filter(({ joined, minutes, scans }) => joined && (minutes !== null || scans.length > 0))
  const filled = [
    {
      part: 'costs' as const,
      all: lines.map((one) => ({ on: one.datedOn, title: one.what, says: one.supplier, cents: one.asked, all: one.pieces })),
    },
    {
      part: 'time' as const,
      all: signed.map((one) => ({ on: one.month, title: one.name, says: '', cents: null, all: one.file ? [one.file] : [] })),
    },
    {
      part: 'meetings' as const,
      all: held.map((one) => ({
        on: one.on,
        title: one.title,
        says: one.body,
        cents: null,
        all: [...(one.minutes ? [one.minutes] : []), ...one.scans],
      })),
    },
  ].filter(({ all }) => all.length > 0)
  const numberedParts = filled.map(({ part, all }, p) => ({
    part,
    no: p + 1,
    entries: all.map(({ all: files, ...entry }, e) => {
      const no = `${p + 1}.${numbered(e, all.length)}`
      return {
        no,
        ...entry,
        files: files.map(({ name, sha256 }, f) => ({ no: files.length > 1 ? `${no}.${numbered(f, files.length)}` : no, name, sha256 })),
      }
    }),
  }))
  return {
    parts: numberedParts,
    missing: [
      ...lines
        .filter(({ pieces }) => pieces.length === 0)
        .map((one) => ({ is: 'piece' as const, cost: one.cost, what: one.what, on: one.datedOn, from: one.supplier })),
      ...(european ? lines : [])
        .filter(({ paidOn }) => paidOn === null)
        .map((one) => ({ is: 'payment' as const, cost: one.cost, what: one.what, on: one.datedOn })),
      ...months
        .filter(({ state }) => state !== 'approved')
        .map(({ person, name, month, state }) => ({
          is: 'sheet' as const,
          ...{ person, name, month },
          by: state === 'open' ? ('person' as const) : ('employer' as const),
        })),
      ...meetings
        .filter(({ joined, minutes }) => joined && minutes === null)
        .map(({ id, title, on }) => ({ is: 'minutes' as const, meeting: id, title, on })),
    ],
    files: numberedParts.flatMap(({ entries }) => entries).reduce((n, { files }) => n + files.length, 0),
  }
}

/** The name of a file in the folder: its number, its day, what it proves, and the ending it came with. */
export const fileIn = ({ no, name }: ProofFile, { on, title }: Pick<ProofEntry, 'on' | 'title'>): string => {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0]?.toLowerCase() ?? ''
  const bare = title
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .toWellFormed()
  return `${no} ${on} ${bare}${ending}`
}
