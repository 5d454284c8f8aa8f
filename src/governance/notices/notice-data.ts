import { dayAt, type Instant, timeAt } from '#base/day.ts'
import { atLeast } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import type { AttendanceData } from '#governance/attendance/attendance-document.ts'
import type { Hand } from '#governance/attendance/signature.store.ts'
import type { Signature } from '#governance/attendance/signature.ts'
import { inOwnName, sittingAt } from '#governance/bodies/seat-quality.ts'
import { current, enclosedIn } from '#governance/enclosures/enclosure.ts'
import { type MeetingFile, orgName, personName } from '#governance/meetings/meeting-file.ts'
import { heldBy, standingOf } from '#governance/proxies/proxy.ts'
import { lastDayOf } from '#governance/proxies/proxy-rule.ts'
import { noticeVersion } from '#governance/rules/rule-version.ts'
import type { RuleChangeSaid } from '#governance/rules/say-rule-change.ts'
import type { Letterhead } from '#members/api.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import type { NoticeData } from './notice-document.ts'

type Sent = Letterhead & {
  /** Who sends it: their name, what they are, where to answer. */
  sender: { name: string; role: string; mail: string | null }
  /** The letter leaves by mail, with what may go along. */
  enclosed: boolean
  /** The page of the meeting; null: not known here. */
  documentsAt: string | null
  /** In the language of the letter. */
  ruleChange: RuleChangeSaid | null
  /** Where the rules are written, in the language of the letter. */
  cites: string | null
  /** What it owes and what that means, in the language of the letter; null: nothing. */
  arrears?: string | null
  /** Where the letter is posted to, one line each; empty: the hub knows no address. */
  address: string[]
}

/** « Réunion de mars 2026 »; null when the body’s name says it all. */
const sessionOf = ({ meeting, body }: MeetingFile): string | null => (meeting.title.trim() === body.name ? null : meeting.title)

/** The convocation of one organisation, as a fold over the meeting. `person`: its representative the letter is addressed to. */
export const noticeOf = (
  file: MeetingFile,
  { hub, phone, sender, enclosed, documentsAt, ruleChange, cites, arrears, address }: Sent,
  org: Id,
  person: Id | null,
  at: Instant,
): NoticeData => {
  const { meeting, body, zone, points, entitled } = file
  const { quorum, reference, proxies } = body.rules
  const { agendaLock } = noticeVersion(file, dayAt(at, zone)).rules
  const oneself = inOwnName(file, org)
  const stand = file.representatives.find((one) => one.org === org && one.as === 'suppleant' && one.person !== person)
  return {
    at,
    hub,
    body: body.name,
    session: sessionOf(file),
    sentOn: dayAt(at, zone),
    addressee: oneself
      ? { organisation: orgName(file, org), representative: null, address: [], person: true }
      : { organisation: orgName(file, org), representative: person && personName(file, person), address },
    ...(sittingAt(file).persons > 0 ? { mixed: true } : {}),
    day: file.day,
    startsAt: timeAt(meeting.startsAt, zone),
    endsAt: timeAt(meeting.endsAt, zone),
    place: meeting.place || null,
    link: meeting.link || null,
    agenda: points.map(({ title, kind, minutes, proposer }) => ({
      title,
      kind: kind === 'candidates' ? 'election' : kind,
      minutes: minutes || null,
      presenter: proposer && personName(file, proposer.person),
    })),
    agendaLocked: agendaLock,
    deciding: {
      method: points.some(({ kind }) => kind === 'consent' || kind === 'election') ? 'consent' : 'agreement',
      maxRounds: null,
      majority: null,
    },
    ...(ruleChange ? { ruleChange } : {}),
    ...(arrears ? { arrears } : {}),
    ...(file.firstCall ? { secondCall: { of: dayAt(file.firstCall.startsAt, zone), cites } } : {}),
    quorum: quorum && {
      of: entitled.length,
      base: 'seats',
      count: quorum.count,
      share: quorum.share,
      needed: Math.max(1, atLeast(quorum.share, entitled.length)),
      source: cites ?? (reference || null),
    },
    reply: sender.mail === null && phone === null ? null : { by: null, mail: sender.mail, phone },
    substitute: stand ? personName(file, stand.person) : null,
    proxies: proxies && {
      allowed: true,
      maxPerHolder: proxies.most,
      by: lastDayOf(proxies, file.day),
      opening: proxies.by === 'opening',
      form: true,
    },
    documents: noticeDocuments(file, enclosed),
    documentsAt,
    convener: { name: sender.name, role: sender.role },
  }
}

/** Point after point, then those of the whole meeting. */
const noticeDocuments = ({ points, documents }: MeetingFile, enclosed: boolean): NoticeData['documents'] => {
  const along = new Set(enclosed ? enclosedIn(documents).map(({ id }) => id) : [])
  const place = (point: Id | null) => (point === null ? points.length : points.findIndex(({ id }) => id === point))
  return current(documents)
    .sort((a, b) => place(a.point) - place(b.point))
    .map(({ id, point, title, file, link }) => ({
      point: point === null ? null : place(point) + 1,
      title,
      kind: file?.ending.toUpperCase() ?? null,
      bytes: file?.bytes ?? null,
      url: link,
      enclosed: along.has(id),
    }))
}

/** How those who came signed on a screen, and what of it the reader may see. */
type SignedSheet = { signatures: Signature[]; hands: Hand[] }

/** The sheet to sign: before the meeting with blank times, afterwards with those noted, and who signed on a screen. */
export const sheetOf = (file: MeetingFile, hub: HubData, at: Instant, { signatures, hands }: SignedSheet): AttendanceData => ({
  at,
  hub,
  body: file.body.name,
  session: sessionOf(file),
  day: file.day,
  startsAt: timeAt(file.meeting.startsAt, file.zone),
  place: file.meeting.place || null,
  rows: file.entitled.map((org) => {
    const moves = file.movements.filter((one) => one.org === org)
    const arrival = moves.find(({ kind }) => kind === 'arrives')
    const departure = moves.findLast(({ kind }) => kind === 'leaves')
    const own = signatures.filter((one) => one.org === org)
    const handOf = (person: string) => hands.find((one) => one.org === org && one.person === person)
    const speaker = arrival?.person ?? file.representatives.find((one) => one.org === org)?.person
    const person = inOwnName(file, org)
    const quality = file.qualities[org] ?? 'member'
    const given = standingOf(file.proxies, org)
    return {
      organisation: orgName(file, org),
      representative: speaker && !person ? personName(file, speaker) : null,
      ...(person || quality !== 'member' ? { quality } : {}),
      ...(person ? { person } : {}),
      state: arrival ? 'present' : file.excused.includes(org) || given ? 'excused' : 'expected',
      ...(given && !arrival ? { proxyTo: orgName(file, given.holder) } : {}),
      arrivedAt: arrival ? timeAt(arrival.at, file.zone) : null,
      leftAt: departure ? timeAt(departure.at, file.zone) : null,
      proxiesOf: heldBy(file.proxies, org)
        .filter(({ holder }) => holder === org)
        .map((one) => orgName(file, one.org)),
      signed: own.map((one) => {
        const { drawn = null, typed = null } = handOf(one.person) ?? {}
        return { at: timeAt(one.at, file.zone), drawn, typed }
      }),
    }
  }),
  blankLines: 3,
})
