import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { isThere, type Stay } from '#governance/attendance/attendance.ts'
import type { ProxyRule } from './proxy-rule.ts'

/**
 * A proxy (pouvoir) for a whole meeting: `org` is carried by `holder`, or by `substitute` while nobody of the holder is in the room. `person` gave it,
 * where it is known; `notedBy`: who wrote a paper one down.
 */
export type GivenProxy = {
  id: Id
  org: Id
  holder: Id
  substitute: Id | null
  person: Id | null
  notedBy: Id | null
  receivedOn: Day
  notedAt: Instant
  takenBackAt: Instant | null
  /** It was over because whoever was to carry it refused. */
  refused?: boolean
}

export const isStanding = ({ takenBackAt }: Pick<GivenProxy, 'takenBackAt'>): boolean => takenBackAt === null
export const standingOf = (proxies: GivenProxy[], org: Id): GivenProxy | undefined =>
  proxies.find((one) => one.org === org && isStanding(one))
const names = ({ holder, substitute }: Pick<GivenProxy, 'holder' | 'substitute'>, org: Id): boolean => holder === org || substitute === org
/** The proxies an organisation carries or stands in for. */
export const heldBy = (proxies: GivenProxy[], org: Id): GivenProxy[] => proxies.filter((one) => isStanding(one) && names(one, org))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** In order of receipt, which is the order in which they count. */
export const inOrderOfReceipt = <P extends Pick<GivenProxy, 'receivedOn' | 'notedAt' | 'id'>>(proxies: P[]): P[] =>
  [...proxies].sort((a, b) => compare(a.receivedOn, b.receivedOn) || compare(a.notedAt, b.notedAt) || compare(a.id, b.id))

/**
 * Who carries whom at an instant, by mandant. A proxy sleeps while its own organisation is in the room (invariant 4) and counts only through somebody who
 * is there herself, so there is no chain (2) and it leaves with her (5); beyond the cap the later ones do not count (3).
 */
export const carriersAt = (stays: Stay[], proxies: GivenProxy[], rule: ProxyRule | null, at: Instant): Map<Id, Id> =>
  rule === null ? new Map() : carriersAmong(stays, inOrderOfReceipt(proxies), rule, at)

/** `received`: in order of receipt. */
const carriersAmong = (stays: Stay[], received: GivenProxy[], rule: ProxyRule, at: Instant): Map<Id, Id> => {
  const carriers = new Map<Id, Id>()
  const there = new Set(stays.flatMap((stay) => (stay.org !== null && !stay.by && isThere(stay, at) ? [stay.org] : [])))
  const held = new Map<Id, number>()
  for (const one of received) {
    const counts = one.notedAt <= at && (one.takenBackAt === null || at < one.takenBackAt)
    if (!counts || there.has(one.org) || carriers.has(one.org)) continue
    const holder = [one.holder, one.substitute].find((org) => org !== null && there.has(org) && (held.get(org) ?? 0) < rule.most)
    if (!holder) continue
    carriers.set(one.org, holder)
    held.set(holder, (held.get(holder) ?? 0) + 1)
  }
  return carriers
}

/** Where a voice stands at an instant: there itself, carried, or absent; each once (invariant 1). */
export type Standing = { org: Id; is: 'present' } | { org: Id; is: 'represented'; by: Id } | { org: Id; is: 'absent' }

export const represented = (stays: Stay[], proxies: GivenProxy[], rule: ProxyRule | null, entitled: Id[], at: Instant): Standing[] => {
  const carriers = carriersAt(stays, proxies, rule, at)
  return entitled.map((org): Standing => {
    const by = carriers.get(org)
    if (by !== undefined) return { org, is: 'represented', by }
    return stays.some((stay) => stay.org === org && !stay.by && isThere(stay, at)) ? { org, is: 'present' } : { org, is: 'absent' }
  })
}

/**
 * The proxies as stays: while it is carried, an organisation is in the room through each person who is there for whoever carries it. Everything that asks
 * who has a voice (quorum, rounds, ballots) then asks one list.
 */
export const carriedStays = (stays: Stay[], proxies: GivenProxy[], rule: ProxyRule | null): Stay[] => {
  if (rule === null || proxies.length === 0) return []
  const own = stays.filter((stay) => !stay.by)
  const moments = [
    ...own.flatMap(({ from, until }) => [from, until]),
    ...proxies.flatMap(({ notedAt, takenBackAt }) => [notedAt, takenBackAt]),
  ]
  const instants = [...new Set(moments.flatMap((one) => one ?? []))].sort(compare)
  const received = inOrderOfReceipt(proxies)
  const byOrg = Map.groupBy(own, ({ org }) => org)
  const running = new Map<string, Stay>()
  const carried: Stay[] = []
  for (const at of instants) {
    const now = new Map<string, Stay>()
    for (const [org, by] of carriersAmong(own, received, rule, at)) {
      for (const { person } of (byOrg.get(by) ?? []).filter((stay) => isThere(stay, at))) {
        const key = `${org} ${by} ${person}`
        const stay = running.get(key) ?? { person, org, as: null, from: at, until: null, by }
        if (!running.has(key)) carried.push(stay)
        now.set(key, stay)
      }
    }
    for (const [key, stay] of running) if (!now.has(key)) stay.until = at
    running.clear()
    for (const [key, stay] of now) running.set(key, stay)
  }
  return carried
}

/** Who carries an organisation at an instant; null: nobody. */
export const carrierOf = (stays: Stay[], org: Id, at: Instant): Id | null =>
  stays.find((stay) => stay.org === org && stay.by && isThere(stay, at))?.by ?? null

/**
 * The standing proxies that would not count even if all who carry one came: beyond what the rules of the session allow, in order of receipt. They were
 * given under other rules, which changed since; each stays its giver’s, who is to choose another (field notes on governance, scenario 11).
 */
export const beyondCap = (proxies: GivenProxy[], rule: ProxyRule | null): GivenProxy[] => {
  const held = new Map<Id, number>()
  return inOrderOfReceipt(proxies.filter(isStanding)).filter(({ holder, substitute }) => {
    const free = [holder, substitute].find((org) => org !== null && rule !== null && (held.get(org) ?? 0) < rule.most)
    if (free) held.set(free, (held.get(free) ?? 0) + 1)
    return !free
  })
}

/** What is looked at as a proxy is given. `day`: of the meeting; `name`: of an organisation; `cites`: where the rule is written. */
export type Giving = {
  rule: ProxyRule | null
  proxies: GivenProxy[]
  entitled: Id[]
  day: Day
  openedAt: Instant | null
  today: Day
  name: (org: Id) => string
  cites: Record<string, string>
}

/**
 * What stands against a proxy. Where the statutes are silent proxies are of right and without limit; they may forbid or cap them, and a mandate is an
 * ordinary one (code civil, 1984 s.; lagazettedescommunes.com 129171; institut-isbl.fr). A blank one is refused: the chair would vote with it.
 */
export const checkGiving = (
  { org, holder, substitute, receivedOn }: { org: Id; holder: Id | null; substitute: Id | null; receivedOn: Day },
  about: Giving,
): Problem[] => {
  const { rule, proxies, name, cites } = about
  if (rule === null) return [problem('', 'proxy.notAccepted', cites)]
  const given = standingOf(proxies, org)
  if (given) return [problem('', 'proxy.givenAlready', { organisation: name(org), holder: name(given.holder) })]
  const carries = proxies.filter((one) => isStanding(one) && one.holder === org)
  if (carries.length > 0)
    return [problem('', 'proxy.carriesOthers', { organisation: name(org), names: carries.map((one) => name(one.org)).join(', ') })]
  const problems: Problem[] = []
  if (holder === null) problems.push(problem('holder', 'proxy.blank'))
  else problems.push(...holderProblems('holder', org, holder, rule, about))
  if (substitute !== null && substitute === holder) problems.push(problem('substitute', 'proxy.sameTwice'))
  else if (substitute !== null) problems.push(...holderProblems('substitute', org, substitute, rule, about))
  return [...problems, ...dayProblems(receivedOn, rule, about)]
}

const holderProblems = (path: string, org: Id, holder: Id, { most }: ProxyRule, { proxies, entitled, name, cites }: Giving): Problem[] => {
  if (holder === org) return [problem(path, 'proxy.toItself')]
  if (!entitled.includes(holder)) return [problem(path, 'proxy.holderSitsNot')]
  if (standingOf(proxies, holder)) return [problem(path, 'proxy.chain', { holder: name(holder) })]
  const held = heldBy(proxies, holder)
  if (held.length < most) return []
  const free = mayCarry(org, most, { proxies, entitled }).map(name)
  const carried = held.map((one) => name(one.org)).join('\n')
  return [problem(path, 'proxy.full', { holder: name(holder), most, carried, free: free.slice(0, 5).join('\n'), ...cites })]
}

const dayProblems = (receivedOn: Day, { by }: ProxyRule, { day, today, openedAt, cites }: Giving): Problem[] => {
  if (receivedOn > today) return [problem('receivedOn', 'proxy.notYetReceived')]
  const late = by === 'eve' ? receivedOn >= day : receivedOn > day || (receivedOn === day && openedAt !== null)
  return late ? [problem('receivedOn', 'proxy.late', { day, by, ...cites })] : []
}

/** Whom an organisation may still give its proxy to. */
export const mayCarry = (org: Id, most: number, { proxies, entitled }: Pick<Giving, 'proxies' | 'entitled'>): Id[] =>
  entitled.filter((one) => one !== org && !standingOf(proxies, one) && heldBy(proxies, one).length < most)
