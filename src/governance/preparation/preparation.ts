import type { Day, Instant } from '#base/day.ts'
import { atLeast } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import type { PointKind } from '#governance/agenda/agenda.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { current, type Enclosure } from '#governance/enclosures/enclosure.ts'
import { type Notice, type NoticeWay, wayOf } from '#governance/notices/notice.ts'
import { type GivenProxy, heldBy, inOrderOfReceipt, isStanding, standingOf } from '#governance/proxies/proxy.ts'
import { type Nature, type Report, reports } from './nature.ts'

/** Where the dues of a member stand: information for who keeps them. No right depends on it here; that is for the statutes to say. */
export type DuesShown = { is: 'inOrder' | 'awaited' | 'notCalled' | 'noneAsked' } | { is: 'late'; since: Day }

type Standing = { organisation: Id } & ({ is: 'inOrder' } | { is: 'late'; since: Day })
/** What the year that runs asks of whom; null: no year was called. */
export type Asked = { organisation: Id; settled: boolean }[] | null

export const duesShown = (org: Id, standings: Standing[], asked: Asked): DuesShown => {
  const own = standings.find(({ organisation }) => organisation === org)
  if (own?.is === 'late') return { is: 'late', since: own.since }
  if (asked === null) return { is: 'noneAsked' }
  const line = asked.find(({ organisation }) => organisation === org)
  return { is: line ? (line.settled ? 'inOrder' : 'awaited') : 'notCalled' }
}

/** Who gathers: how it was told, whether it answered, where its dues stand, who speaks for it. */
export type MemberLine = {
  org: Id
  name: string
  way: NoticeWay
  /** When the notice it is known by left; null: none did. */
  toldAt: Instant | null
  /** Somebody of it has an address of mail. */
  reachable: boolean
  /** Its proxy is given to. */
  proxyTo: string | null
  /** Proxies it was given. */
  carries: number
  excused: boolean
  /** Somebody of it came; null: the session was not opened. */
  came: boolean | null
  /** null: not for the reader's eyes. */
  dues: DuesShown | null
  /** Nobody: nobody speaks for it. */
  speakers: string[]
}

type Gathered = {
  entitled: Id[]
  notices: Notice[]
  proxies: GivenProxy[]
  excused: Id[]
  representatives: { org: Id; person: Id; reachable: boolean }[]
  names: { organisations: Record<Id, string>; people: Record<Id, string> }
}

export const memberLines = (
  { entitled, notices, proxies, excused, representatives, names, movements = [] }: Gathered & { movements?: { org: Id | null }[] },
  dues: (org: Id) => DuesShown | null,
  opened = false,
): MemberLine[] =>
  entitled.map((org) => {
    const way = wayOf(notices, org)
    const given = standingOf(proxies, org)
    const own = representatives.filter((one) => one.org === org)
    const sent = notices.filter((one) => one.org === org && wayOf([one], org) === way).map(({ sentAt }) => sentAt)
    return {
      org,
      name: names.organisations[org] ?? '…',
      way,
      toldAt: way === 'none' ? null : (sent.sort()[0] ?? null),
      reachable: own.some(({ reachable }) => reachable),
      proxyTo: given ? (names.organisations[given.holder] ?? '…') : null,
      carries: heldBy(proxies, org).filter(({ holder }) => holder === org).length,
      excused: excused.includes(org) && !given,
      came: opened ? movements.some((one) => one.org === org) : null,
      dues: dues(org),
      speakers: [...new Set(own.map(({ person }) => names.people[person] ?? '…'))],
    }
  })

/** Nothing left, or what left is known not to have arrived. */
export const isConvened = ({ way }: Pick<MemberLine, 'way'>): boolean => !['none', 'kept', 'failed'].includes(way)
/** Neither a proxy nor an excuse: one does not know yet. */
export const isSilent = ({ proxyTo, excused, carries }: MemberLine): boolean => proxyTo === null && !excused && carries === 0

export const shownFilters = ['aVoir', 'toutes', 'nonConvoquees', 'sansReponse', 'retard'] as const
export type Shown = (typeof shownFilters)[number]
export const lineOrders = ['nom', 'convocation', 'pouvoir', 'cotisation'] as const
export type LineOrder = (typeof lineOrders)[number]

/** Up to here the members stand on one page, whole. Beyond, in pages, and those that ask for something come first. */
export const WHOLE = 50

/** What is left to do for it: its notice (as long as none left, an address to send it to), who speaks for it, and, where its vote depends on them, its dues. */
export const wantsAnEye = (line: MemberLine, draft: boolean, duesCount: boolean): boolean =>
  (draft ? !line.reachable : !isConvened(line)) || line.speakers.length === 0 || (duesCount && line.dues?.is === 'late')

/** Of the lines, those a filter shows; `looked`: whether a line wants an eye. */
const isShown: Record<Shown, (line: MemberLine, looked: (line: MemberLine) => boolean) => boolean> = {
  aVoir: (line, looked) => looked(line),
  toutes: () => true,
  nonConvoquees: (line) => !isConvened(line),
  sansReponse: isSilent,
  retard: ({ dues }) => dues?.is === 'late',
}

const DUES: Record<DuesShown['is'], number> = { late: 0, awaited: 1, notCalled: 2, inOrder: 3, noneAsked: 4 }
/** What wants an eye comes first; within it, by name. */
const rank: Record<LineOrder, (line: MemberLine) => number> = {
  nom: () => 0,
  convocation: (line) => (isConvened(line) ? 2 : line.reachable ? 1 : 0),
  pouvoir: (line) => (isSilent(line) ? 0 : line.excused ? 1 : 2),
  cotisation: ({ dues }) => (dues ? DUES[dues.is] : 9),
}

export const linesShown = (lines: MemberLine[], shown: Shown, order: LineOrder, looked: (line: MemberLine) => boolean): MemberLine[] =>
  lines.filter((line) => isShown[shown](line, looked)).sort((a, b) => rank[order](a) - rank[order](b) || a.name.localeCompare(b.name, 'fr'))

/** `impossible`: even if everybody else came. Else: how many holders of proxies, and how many others, have to come. */
export type Reach = { needed: number } & ({ is: 'impossible'; most: number } | { is: 'open'; holders: number; others: number })

type Known = Pick<Gathered, 'entitled' | 'proxies' | 'excused'> & { rules: Pick<BodyRules, 'quorum' | 'proxies'> }

/**
 * Whether the quorum can still be reached with what is known: who is excused stays away, who gave a proxy counts through its holder as far as the rules
 * count and cap it. null: no quorum is asked.
 */
export const reachOf = ({ entitled, proxies, excused, rules: { quorum, proxies: rule } }: Known): Reach | null => {
  if (quorum === null) return null
  const needed = Math.max(1, atLeast(quorum.share, entitled.length))
  const given = inOrderOfReceipt(proxies.filter((one) => isStanding(one) && entitled.includes(one.org)))
  const givers = new Set(given.map(({ org }) => org))
  const away = entitled.filter((org) => givers.has(org) || excused.includes(org))
  const carried = new Map<Id, number>()
  for (const { holder } of quorum.count === 'present' || rule === null ? [] : given) {
    const now = carried.get(holder) ?? 0
    if (!away.includes(holder) && entitled.includes(holder) && now < (rule?.most ?? 0)) carried.set(holder, now + 1)
  }
  const represented = [...carried.values()].reduce((sum, n) => sum + n, 0)
  const most = entitled.length - away.length + represented
  if (most < needed) return { needed, is: 'impossible', most }
  const holders = carried.size
  return { needed, is: 'open', holders, others: Math.max(0, needed - represented - holders) }
}

/** The line on top of the page. `present`: who came, once the session was opened. */
export type Counts = { organisations: number; convened: number; reachable: number; present: number; proxies: number; excused: number }

export const countsOf = (lines: MemberLine[]): Counts => ({
  organisations: lines.length,
  convened: lines.filter(isConvened).length,
  reachable: lines.filter(({ reachable }) => reachable).length,
  present: lines.filter(({ came }) => came).length,
  proxies: lines.filter(({ proxyTo }) => proxyTo !== null).length,
  excused: lines.filter(({ excused }) => excused).length,
})

/** One of the four reports: `point` null where no point is about it; ready once a document is joined to its point. */
export type ReportLine = { report: Report; point: { id: Id; title: string; position: number } | null; documents: Enclosure[] }
type Points = { id: Id; title: string; position: number; kind: PointKind; nature?: Nature | null; documents: Enclosure[] }[]

export const reportLines = (points: Points): ReportLine[] =>
  reports.map((report) => {
    const point = points.find(({ nature }) => nature === report)
    return {
      report,
      point: point ? { id: point.id, title: point.title, position: point.position } : null,
      documents: point ? current(point.documents) : [],
    }
  })
